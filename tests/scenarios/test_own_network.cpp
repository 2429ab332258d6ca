#include <catch2/catch.hpp>

#include <cmath>

#include "fixture.hpp"
#include "scenarios/own_network.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

OwnNetwork office(std::string_view people, std::string_view ties) {
    const Folder folder;
    folder.write("people.csv", people);
    folder.write("ties.csv", ties);
    return read_own_network("people.csv", "ties.csv");
}

std::string office_complaint(std::string_view people, std::string_view ties = "from,to\nAnn,Bob\n") {
    return complaint([&] { office(people, ties); });
}

constexpr std::string_view three = "person,superior,category\nBob,Ann,C\nAnn,,A\nEve,Ann,\n";

}  // namespace

TEST_CASE("people and ties are read in the order of the files") {
    const OwnNetwork network = office(three, "to,from,trust\nAnn,Bob,0.5\nBob,Ann,\n");
    CHECK(network.names == std::vector<std::string>{"Bob", "Ann", "Eve"});
    CHECK(network.superior == std::vector<std::uint32_t>{1, 1, 1});
    CHECK(network.category == std::vector<char>{'C', 'A', '\0'});
    CHECK(network.head() == 1);
    REQUIRE(network.ties.size() == 2);
    CHECK(network.ties[0].from == 0);
    CHECK(network.ties[0].to == 1);
    CHECK(network.ties[0].trust == 0.5);
    CHECK(std::isnan(network.ties[1].trust));
}

TEST_CASE("the example office is sound") {
    const std::string folder = CONCERT_SOURCE_DIR "/scenarios/data/example_office/";
    const OwnNetwork network = read_own_network(folder + "people.csv", folder + "ties.csv");
    CHECK(network.names.size() == 25);
    CHECK(network.names[network.head()] == "Hélène");
    CHECK(network.ties.size() == 120);
}

TEST_CASE("a hierarchy has one head and no circle") {
    CHECK(office_complaint("person,superior\nAnn,\nBob,\n") ==
          "people.csv:3: \"Bob\" has no superior, and neither has \"Ann\" in line 2; only the head has none");
    CHECK(office_complaint("person,superior\nAnn,\nBob,Eve\nEve,Dan\nDan,Bob\nTom,Dan\n") ==
          "people.csv:3: the superiors go round in a circle: \"Bob\" -> \"Eve\" -> \"Dan\" -> \"Bob\"");
    CHECK(office_complaint("person,superior\nAnn,Bob\nBob,Ann\n") ==
          "people.csv: nobody is the head; leave superior empty for the person at the top\n"
          "people.csv:2: the superiors go round in a circle: \"Ann\" -> \"Bob\" -> \"Ann\"");
    CHECK(office_complaint("person,superior\nAnn,\nBob,Bob\n") ==
          "people.csv:3: the superiors go round in a circle: \"Bob\" -> \"Bob\"");
}

TEST_CASE("people are named once and report to somebody known") {
    CHECK(office_complaint("person,superior,category\nAnn,,A\nAnn,Ann,B\nBob,Anne,D\n,Ann,\n") ==
          "people.csv:3: person \"Ann\" is given a second time; first in line 2\n"
          "people.csv:4: category = \"D\" is not one of \"A\", \"B\", \"C\" (or left empty)\n"
          "people.csv:4: superior \"Anne\" is not among the people; did you mean \"Ann\"?\n"
          "people.csv:5: person is empty; everybody needs a name or number");
    CHECK(office_complaint("person,boss\nAnn,\n") ==
          "people.csv:1: column \"superior\" is missing (found: \"person\", \"boss\")");
}

TEST_CASE("ties join two known people, once in each direction, with trust in [0, 1]") {
    CHECK(office_complaint(
              three, "from,to,trust\nAnn,Bbo,0.5\nBob,Bob,1\nAnn,Bob,1.5\nAnn,Eve,much\nAnn,Bob,1\nZoe,Ann,0,1\n") ==
          "ties.csv:7: 4 fields where the header has 3 (\"from\", \"to\", \"trust\")");
    CHECK(office_complaint(three, "from,to,trust\nAnn,Bbo,0.5\nBob,Bob,1\nAnn,Bob,1.5\nAnn,Eve,much\nAnn,Bob,1\n") ==
          "ties.csv:2: to = \"Bbo\" is not in people.csv; did you mean \"Bob\"?\n"
          "ties.csv:3: \"Bob\" has a tie to itself\n"
          "ties.csv:4: trust = 1.5 is not a number in [0, 1] (0 none, 1 full; empty when not known)\n"
          "ties.csv:5: trust = \"much\" is not a number in [0, 1] (0 none, 1 full; empty when not known)\n"
          "ties.csv:6: the tie from \"Ann\" to \"Bob\" is given a second time; first in line 4");
    CHECK(office_complaint(three, "") == "ties.csv: the file is empty; is it the right one?");
}

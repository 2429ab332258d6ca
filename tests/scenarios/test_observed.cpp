#include <catch2/catch.hpp>
#include <cmath>

#include "fixture.hpp"
#include "scenarios/observed.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

constexpr std::string_view nodes = "node,community,toa,age\na,x,1,30\nb,x,,\nc,y,2,40\nd,y,2,50\n";
constexpr std::string_view edges =
    "source,target,relation,target_surveyed\na,b,advice,1\na,b,friend,1\nc,d,advice,1\nd,z,advice,0\n";
constexpr std::string_view curve =
    "community,period,n,new_adopters\nx,1,2,1\nx,2,2,0\nall,1,4,1\nall,2,4,2\ny,1,2,0\ny,2,2,2\n";

Observed read(std::string_view curve_text, std::string_view nodes_text, std::string_view edges_text,
              const ObservedOptions& options = {}) {
    const Folder folder;
    if (!curve_text.empty()) folder.write("adoption_curve.csv", curve_text);
    if (!nodes_text.empty()) folder.write("nodes.csv", nodes_text);
    if (!edges_text.empty()) folder.write("edges.csv", edges_text);
    return read_observed(".", options);
}

std::string objection(std::string_view curve_text, std::string_view nodes_text = "", std::string_view edges_text = "",
                      const ObservedOptions& options = {}) {
    return complaint([&] { read(curve_text, nodes_text, edges_text, options); });
}

}  // namespace

TEST_CASE("an observed diffusion: curves, people, answers; targets who were not surveyed are left out") {
    const Observed observed = read(curve, nodes, edges, {{}, {"age"}, ""});
    CHECK(observed.periods == 2);
    CHECK(observed.curves[0].community == "all");
    CHECK(observed.curves[0].adopters == std::vector<std::size_t>{1, 2});
    CHECK(observed.curves[2].adopters == std::vector<std::size_t>{0, 2});
    REQUIRE(observed.network);
    CHECK(observed.network->times == std::vector<int>{1, 0, 2, 2});
    CHECK(observed.network->community == std::vector<std::uint32_t>{0, 0, 1, 1});
    CHECK(observed.network->answers.size() == 3);
    CHECK(observed.network->covariates[0][0] == 30);
    CHECK(std::isnan(observed.network->covariates[0][1]));
    CHECK(read(curve, nodes, edges, {{"friend"}, {}, ""}).network->answers.size() == 1);
}

TEST_CASE("one community can be read as if it were all; without a file the curve is counted from the nodes") {
    const Observed y = read("", nodes, edges, {{}, {}, "y"});
    REQUIRE(y.curves.size() == 1);
    CHECK(y.curves[0].people == 2);
    CHECK(y.network->names == std::vector<std::string>{"c", "d"});
    CHECK(y.network->answers == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}});
    CHECK(objection("", nodes, edges, {{}, {}, "w"}) ==
          "--community: \"w\" does not occur in ./adoption_curve.csv; there are \"all\", \"x\", \"y\"");
}

TEST_CASE("a curve alone will do, in several communities or one") {
    const Observed alone = read("period,n,new_adopters\n1,10,3\n2,10,4\n", "", "");
    CHECK_FALSE(alone.network);
    CHECK(alone.curves[0].adopters == std::vector<std::size_t>{3, 4});
    const Observed summed = read("community,period,n,new_adopters\nx,1,10,3\nx,2,10,4\ny,1,5,0\ny,2,5,5\n", "", "");
    CHECK(summed.curves[0].people == 15);
    CHECK(summed.curves[0].adopters == std::vector<std::size_t>{3, 9});
}

TEST_CASE("mistakes in a curve are all found at once") {
    CHECK(objection("period,n,new_adopters\n1,10,3\n3,10,4.5\n3,11,9\n") ==
          "./adoption_curve.csv:3: new_adopters = \"4.5\" is not a whole number from 0 up\n"
          "./adoption_curve.csv:4: period 3 of community \"all\" where period 2 was due; periods follow one another "
          "from 1\n"
          "./adoption_curve.csv:4: n = 11, but community \"all\" had 10 people in line 2\n"
          "./adoption_curve.csv:4: 12 adopters by period 3, but community \"all\" has 10 people");
}

TEST_CASE("nodes, edges and curve must agree") {
    CHECK(objection("period,n,new_adopters\n1,4,1\n2,4,1\n", nodes, edges) ==
          "./adoption_curve.csv:3: community \"all\" has 1 new adopters in period 2 here, 2 in ./nodes.csv");
    CHECK(objection(curve, "node,community,toa\na,x,1\na,x,3\n", edges) ==
          "./nodes.csv:3: node \"a\" is given a second time; first in line 2\n"
          "./nodes.csv:3: toa = 3, but ./adoption_curve.csv ends with period 2");
    CHECK(objection(curve, nodes, "source,target\na,q\n") ==
          "./edges.csv:2: target \"q\" is not among the nodes of ./nodes.csv");
    CHECK(objection(curve, nodes, edges, {{"advise"}, {}, ""}) ==
          "./edges.csv: there is no relation \"advise\"; there are: \"advice\", \"friend\"");
    CHECK(objection(curve, nodes, edges, {{}, {"aeg"}, ""}) ==
          "./nodes.csv: there is no column \"aeg\" for --covariates; did you mean \"age\"?");
}

TEST_CASE("the shipped surveys are sound and agree with their curves") {
    const std::string data = CONCERT_SOURCE_DIR "/scenarios/data/";
    const Observed physicians = read_observed(data + "medical_innovation", {{}, {"detail", "science", "journ2"}, ""});
    CHECK(physicians.network->names.size() == 125);
    CHECK(physicians.curves.size() == 5);
    const Observed farmers = read_observed(data + "brazilian_farmers", {});
    CHECK(farmers.network->names.size() == 692);
    CHECK(farmers.curves.size() == 12);
    CHECK(farmers.periods == 19);
}

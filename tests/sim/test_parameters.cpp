#include <array>
#include <catch2/catch.hpp>

#include "sim/parameters.hpp"

using namespace concert::sim;

namespace {

struct Office {
    double talk_share = 0.25;
    std::int64_t people = 40;
    std::int64_t mood = 1;
};
constexpr std::array<std::string_view, 2> moods{"sour", "sunny"};
const std::array office_table{
    Parameter<Office>{"talk_share",
                      "K",
                      &Office::talk_share,
                      "share",
                      0.0,
                      1.0,
                      "E1",
                      {"talk", "parole"},
                      {"talk", "parole"},
                      "assumed"},
    Parameter<Office>{
        "people", "N", &Office::people, "persons", 2, 1e6, "build", {"size", "taille"}, {"size", "taille"}, "chosen"},
    Parameter<Office>{
        "mood", "", &Office::mood, "", 0, 1, "E2", {"mood", "humeur"}, {"mood", "humeur"}, "assumed", moods},
    Parameter<Office>{"K", "k", &Office::talk_share, "", 0, 1, "E2", {}, {"a name like a symbol", ""}, ""}};

struct Fixture {
    std::array<ParameterRow, 4> rows{office_table[0].row(), office_table[1].row(), office_table[2].row(),
                                     office_table[3].row()};
    std::array<EquationRow, 2> equations{EquationRow{"E1", "exceptions", {"", ""}},
                                         EquationRow{"E10", "will", {"", ""}, false}};
    ModelTable table{"office", rows, equations};
};

}  // namespace

TEST_CASE("a declared row says what the member of the struct says", "[parameters]") {
    const ParameterRow people = office_table[1].row();
    CHECK(people.whole);
    CHECK(people.default_value == 40);
    CHECK(people.highest == 1e6);
    CHECK_FALSE(office_table[0].row().whole);
    CHECK(office_table[2].row().choices[1] == "sunny");

    Office office;
    office_table[0].set(office, 0.75);
    office_table[1].set(office, 41.0);
    CHECK(office_table[0].get(office) == 0.75);
    CHECK(office.people == 41);
}

TEST_CASE("parameters are found by name first and by symbol, in the case they are written in", "[parameters]") {
    const Fixture f;
    CHECK(f.table.find_parameter("people") == 1);
    CHECK(f.table.find_parameter("N") == 1);
    CHECK(f.table.find_parameter("n") == ModelTable::npos);
    CHECK(f.table.find_parameter("K") == 3);  // the name of one goes before the symbol of another
    CHECK(f.table.find_parameter("k") == 3);
    CHECK(f.table.find_parameter("") == ModelTable::npos);  // "mood" has no symbol, and is not found by that
    CHECK(f.table.find_parameter("peopl") == ModelTable::npos);
    CHECK(f.table.find_equation("E10") == 1);
    CHECK(f.table.find_equation("E2") == ModelTable::npos);
    CHECK(f.table.defaults() == std::vector<double>{0.25, 40, 1, 0.25});
    CHECK(f.table.equations_by_default() == std::vector<bool>{true, false});
}

TEST_CASE("the closest candidate is the one fewest edits away, at most a third of the letters", "[parameters]") {
    const std::array<std::string_view, 4> names{"relational_share", "control_share", "span", "ties"};
    CHECK(closest("relational_shar", names) == "relational_share");    // a letter missing
    CHECK(closest("relational_sharee", names) == "relational_share");  // one too many
    CHECK(closest("contorl_share", names) == "control_share");         // two swapped
    CHECK(closest("CONTROL_SHARE", names) == "control_share");         // case does not count
    CHECK(closest("spam", names) == "span");
    CHECK(closest("psan", names) == "span");  // a swap is one edit: two would be half of the word
    CHECK(closest("spoon", names).empty());   // two edits of five letters
    CHECK(closest("budget", names).empty());
    CHECK(closest("", names).empty());
    CHECK(closest("span", {}).empty());
}

TEST_CASE("between equally close candidates the first wins", "[parameters]") {
    const std::array<std::string_view, 2> names{"span_b", "span_c"};
    CHECK(closest("span_a", names) == "span_b");
}

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

constexpr std::string_view branching =
    "[parameters]\nT_m = 52\nresponse_shape = 3\n[arms]\nkappa = [0, 1]\n[branch]\nweek = 26\n"
    "[branch.before]\nkappa = 0.25\nresponse_shape = 5\n";

Study read(std::string_view text, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write("s.toml", text);
    return load("s.toml", overrides);
}

std::vector<double> past(const Study& study) {
    std::vector<double> values = study.base;
    for (const Setting& setting : study.branch.value().before) values[setting.parameter] = setting.value;
    return values;
}

}  // namespace

TEST_CASE("the past that arms share is read: when they part, and what differs in it") {
    const Study study = read(branching);
    REQUIRE(study.branch);
    CHECK(study.branch->week == 26);
    REQUIRE(study.branch->before.size() == 2);
    CHECK(study.branch->before[0].parameter == 1);
    CHECK(study.branch->before[0].value == 0.25);
    CHECK(study.base[5] == 3);  // of the arms, from then on
    CHECK(past(study)[5] == 5);
    CHECK(study.arms.size() == 2);
    CHECK_FALSE(read("[arms]\nkappa = [0, 1]\n").branch);
    const Study at_its_simplest = read("[branch]\n");
    REQUIRE(at_its_simplest.branch);
    CHECK(at_its_simplest.branch->week == 0);
    CHECK(at_its_simplest.branch->before.empty());
    CHECK(read("[branch]\nweek = -10\n").branch->week == -10);
    CHECK(read("[branch]\n[branch.before]\ninnovator_place = \"top\"\n").branch->before.at(0).value == 1);
}

TEST_CASE("a value set on the command line holds for the arms; in the past too, where [branch.before] does not say") {
    const Study study = read(branching, {{"mandate_weeks=30", "response_shape=7", "kappa=0.5"}, {}, {}});
    REQUIRE(study.arms.size() == 1);
    CHECK(study.arms[0].label == "kappa=0.5");
    CHECK(study.base[2] == 30);
    CHECK(past(study)[2] == 30);
    CHECK(study.base[5] == 7);
    CHECK(past(study)[5] == 5);
    CHECK(past(study)[1] == 0.25);
}

TEST_CASE("mistakes in [branch] are all named at once, with their lines") {
    CHECK(complaint_about("[branch]\nweek = 2.5\nwek = 3\n[branch.before]\nkapa = 1\nkappa = 2\n") ==
          "s.toml:2: week = 2.5 is not a whole number in [-10000, 10000]\n"
          "s.toml:3: unknown key \"wek\"; did you mean \"week\"?\n"
          "s.toml:5: unknown key \"kapa\"; did you mean \"kappa\"?\n"
          "s.toml:6: kappa = 2 is outside [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about("[branch]\n[branch.before]\nkappa = [0, 1]\n") ==
          "s.toml:3: kappa = [...] is not a number in [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about("[branch]\n[branch.before]\nkappa = 0\nrelational_share = 1\n") ==
          "s.toml:4: relational_share = 1 gives the parameter a second value");
    CHECK(complaint_about("[branch]\nbefore = 3\n") ==
          "s.toml:2: before = 3 is no section; write [branch.before] in a line of its own, parameters below");
    CHECK(complaint_about("branch = 3\n") == "s.toml:1: branch is a section: write [branch] in a line of its own");
}

TEST_CASE("what runs every arm from its own start has no [branch] beside it") {
    CHECK(complaint_about("[branch]\nweek = 2\n[calibration]\n[calibration.priors]\nkappa = [0, 1]\n"
                          "[calibration.outcomes]\nD_withdrawal = { value = 0.4, sd = 0.1 }\n") ==
          "s.toml:1: [branch] has no place beside [calibration]: a search runs every candidate from its own start");
    CHECK(complaint_about("[branch]\nweek = 2\n[pareto]\nobjectives = [{ outcome = \"Q\", direction = \"max\" }]\n"
                          "[pareto.vary]\nkappa = [0, 1]\n") ==
          "s.toml:1: [branch] has no place beside [pareto]: a search runs every candidate from its own start");
}

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

std::string complaint_with_outcomes(const std::string& text) {
    const Folder folder;
    folder.write("s.toml", text);
    return complaint([] { load_study("s.toml", small_model(), {}, {"D_withdrawal", "Q"}); });
}

}  // namespace

TEST_CASE("a search for compromises is read") {
    const Folder folder;
    folder.write("s.toml",
                 "[pareto]\npopulation = 12\ngenerations = 5\nreplicates = 3\n"
                 "objectives = [{ outcome = \"D_withdrawal\", direction = \"max\" },\n"
                 "              { outcome = \"Q\", direction = \"min\" }]\n"
                 "[pareto.vary]\nkappa = [0, 1]\nN = { low = 10, high = 1000, scale = \"log\" }\n");
    const ParetoSearch search = load("s.toml").pareto.value();
    CHECK(search.population == 12);
    CHECK(search.generations == 5);
    CHECK(search.replicates == 3);
    REQUIRE(search.objectives.size() == 2);
    CHECK(search.objectives[0].outcome == "D_withdrawal");
    CHECK(search.objectives[0].maximise);
    CHECK_FALSE(search.objectives[1].maximise);
    REQUIRE(search.vary.size() == 2);
    CHECK(search.vary[1].whole);
    CHECK(search.vary[1].logarithmic);
    CHECK(search.vary[1].high == 1000);
}

TEST_CASE("mistakes in a search for compromises are all named at once") {
    CHECK(complaint_with_outcomes("[pareto]\npopulation = 10\nobjectives = [{ outcome = \"D_withdrawl\", direction = "
                                  "\"mx\" },\n 3, { outcome = \"Q\", direction = \"max\", weight = 2 },\n"
                                  " { outcome = \"Q\", direction = \"min\" }]\n") ==
          "s.toml:2: population = 10 is not a multiple of 4\n"
          "s.toml:2: [pareto] needs [pareto.vary] with at least one parameter, name = [low, high]\n"
          "s.toml:3: \"D_withdrawl\" is no outcome; did you mean \"D_withdrawal\"?\n"
          "s.toml:3: direction = \"mx\" is not one of \"max\", \"min\"; did you mean \"max\"?\n"
          "s.toml:3: objectives are at most three; there are 4\n"
          "s.toml:4: an objective is { outcome = \"...\", direction = \"max\" } (or \"min\")\n"
          "s.toml:4: unknown key \"weight\"; known here: \"outcome\", \"direction\"\n"
          "s.toml:5: objectives names \"Q\" twice");
    CHECK(complaint_with_outcomes("[pareto.vary]\nkappa = [0, 1]\n") ==
          "s.toml:1: [pareto] needs objectives, for example [{ outcome = \"D_withdrawal\", direction = \"max\" }]");
    CHECK(complaint_with_outcomes("[pareto]\nvary = 3\nobjectives = []\n") ==
          "s.toml:2: vary is a section: write [pareto.vary] in a line of its own\n"
          "s.toml:3: objectives = [] is empty; give at least one value");
}

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

constexpr std::string_view sizes =
    "[parameters]\nT_m = 52\n[arms]\nkappa = [0, 0.5, 1]\n[points]\npeople = [20, 100, 500]\nreplicates = [30, 20, "
    "10]\n";

Study changed(const Overrides& overrides) {
    const Folder folder;
    folder.write("s.toml", sizes);
    return load("s.toml", overrides);
}

}  // namespace

TEST_CASE("a value set on the command line takes the place of the file's") {
    const Study study = changed({{"mandate_weeks=26", "response_shape=2.5"}, 99, {}});
    CHECK(study.base[2] == 26);
    CHECK(study.base[5] == 2.5);
    CHECK(study.seed == 99);
    CHECK(study.arms.size() == 3);
}

TEST_CASE("a value set for an axis of the arms leaves one value of it") {
    const Study study = changed({{"relational_share=0.25"}, {}, {}});
    REQUIRE(study.arms.size() == 1);
    CHECK(study.arms[0].label == "kappa=0.25");
}

TEST_CASE("a value set for a column of the points keeps the point nearest to it, with its own random draws") {
    const Study same = changed({{"people=100"}, {}, {}});
    REQUIRE(same.points.size() == 1);
    CHECK(same.points[0].label == "N=100");
    CHECK(same.points[0].replicates == 20);
    CHECK(same.points[0].organisation == 1);
    const Study near = changed({{"people=450"}, {}, {}});
    REQUIRE(near.points.size() == 1);
    CHECK(near.points[0].label == "N=450");
    CHECK(near.points[0].replicates == 10);
}

TEST_CASE("replicates of the command line hold for all points and fix their number") {
    const Study study = changed({{}, {}, 5});
    for (const Point& point : study.points) CHECK(point.replicates == 5);
    const Folder folder;
    folder.write("s.toml", "[precision]\noutcome = \"D\"\nhalf_width = 0.1\nbatch = 2\nmost = 10\n");
    CHECK(load("s.toml").precision);
    CHECK(!load("s.toml", {{}, {}, 5}).precision);
}

TEST_CASE("the command line's mistakes are said by the same rules, after the file's") {
    CHECK(complaint_about(sizes, {{"kappa=1.3"}, {}, {}}) ==
          "--set kappa=1.3 is outside [0, 1] share (share of the hours given to collaboration)");
    CHECK(complaint_about(sizes, {{"people=1000000000"}, {}, {}}) ==
          "--set people=1000000000 is outside [1, 10000000] persons (size of the organisation); 1000000000 people "
          "would need "
          "about 400 GB of memory");
    CHECK(complaint_about(sizes, {{"innovator_place=botom"}, {}, {}}) ==
          "--set innovator_place=botom is not one of \"random\", \"top\", \"managers\" (where the innovators stand)");
    CHECK(complaint_about(sizes, {{"kapa=1"}, {}, {}}) ==
          "--set kapa=1: unknown parameter \"kapa\"; did you mean \"kappa\"?");
    CHECK(complaint_about(sizes, {{"kappa"}, {}, {}}) ==
          "--set kappa is not of the form name=value, for example --set kappa=0.5");
    CHECK(complaint_about(sizes, {{"kappa=0", "relational_share=1"}, {}, {}}) ==
          "--set relational_share=1: this parameter is set twice on the command line");
    CHECK(complaint_about("sed = 1\n", {{"kappa=2"}, {}, 0}) ==
          "s.toml:1: unknown key \"sed\"; did you mean \"seed\"?\n"
          "--set kappa=2 is outside [0, 1] share (share of the hours given to collaboration)\n"
          "--replicates 0 is not a whole number in [1, 1000000]");
}

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace concert::scenarios;
using namespace concert::scenarios::testing;

namespace {

Study load_with_outcomes(const std::string& path, const Overrides& overrides = {}) {
    return load_study(path, small_model(), overrides, {"D_withdrawal", "Q"});
}

/// Complaints about a study with these lines after a sound beginning.
std::string complaint_after(const std::string& lines, const Overrides& overrides = {}) {
    const Folder folder;
    folder.write(
        "s.toml",
        "[calibration.priors]\nkappa = [0.1, 0.9]\n[calibration.outcomes]\nQ = { value = 0.8, sd = 0.05 }\n" + lines);
    return complaint([&] { load_with_outcomes("s.toml", overrides); });
}

}  // namespace

TEST_CASE("a calibration is read with its priors and targets") {
    const Folder folder;
    folder.write("curve.csv", "week;value;sd\n0;0,05;0,01\n26;0,4;0,02\n");
    folder.write("s.toml",
                 "seed = 7\n[calibration]\nparticles = 300\nreplicates = 2\nrounds = 9\ndraws = 50\nadjust = true\n"
                 "least_acceptance = 0.1\n"
                 "[calibration.priors]\nkappa = [0.1, 0.9]\nresponse_shape = { low = 1, high = 50, scale = \"log\" }\n"
                 "N = [10, 20]\n"
                 "[calibration.outcomes]\nQ = { value = 0.8, sd = 0.05 }\n"
                 "[calibration.curve]\nfile = \"curve.csv\"\nmeasure = \"C\"\n");
    const Calibration c = load_with_outcomes("s.toml").calibration.value();
    REQUIRE(c.priors.size() == 3);
    CHECK(c.priors[0].name == "kappa");
    CHECK(c.priors[0].parameter == small_model().find_parameter("relational_share"));
    CHECK(c.priors[0].low == 0.1);
    CHECK(c.priors[0].high == 0.9);
    CHECK_FALSE(c.priors[0].logarithmic);
    CHECK_FALSE(c.priors[0].whole);
    CHECK(c.priors[1].logarithmic);
    CHECK(c.priors[2].whole);
    REQUIRE(c.outcomes.size() == 1);
    CHECK(c.outcomes[0].outcome == "Q");
    CHECK(c.outcomes[0].value == 0.8);
    CHECK(c.outcomes[0].sd == 0.05);
    REQUIRE(c.curve);
    CHECK(c.curve->measure == "C");
    CHECK(c.curve->weeks == std::vector<std::int64_t>{0, 26});
    CHECK(c.curve->values == std::vector<double>{0.05, 0.4});
    CHECK(c.curve->sds == std::vector<double>{0.01, 0.02});
    CHECK(c.values() == 3);
    CHECK(c.particles == 300);
    CHECK(c.replicates == 2);
    CHECK(c.rounds == 9);
    CHECK(c.draws == 50);
    CHECK(c.least_acceptance == 0.1);
    CHECK(c.adjust);
    Overrides more;
    more.replicates = 5;
    CHECK(load_with_outcomes("s.toml", more).calibration->replicates == 5);
}

TEST_CASE("a deviation for the whole curve may stand in the study file") {
    const Folder folder;
    folder.write("curve.csv", "week,value\n4,0.1\n8,0.2\n");
    folder.write("s.toml",
                 "[calibration.priors]\nkappa = [0, 1]\n[calibration.curve]\nfile = \"curve.csv\"\nsd = 0.03\n");
    CHECK(load_with_outcomes("s.toml").calibration->curve->sds == std::vector<double>{0.03, 0.03});
    folder.write("s.toml", "[calibration.priors]\nkappa = [0, 1]\n[calibration.curve]\nfile = \"curve.csv\"\n");
    CHECK(complaint([] { load_with_outcomes("s.toml"); }) ==
          "curve.csv:1: there is no column sd; add it, or write sd under [calibration.curve]");
    folder.write("curve.csv", "week,value,sd\n4,0.1,0.1\n4,0.2,0.1\nx,0.2,0.1\n9,,0.1\n10,0.2,0\n");
    CHECK(complaint([] { load_with_outcomes("s.toml"); }) ==
          "curve.csv:3: week 4 follows week 4; weeks must rise\n"
          "curve.csv:4: week = \"x\" is not a whole number from 0 up\n"
          "curve.csv:5: value = \"\" is not a number\n"
          "curve.csv:6: sd = \"0\" is not a number above 0");
}

TEST_CASE("mistakes in ranges are all named at once") {
    CHECK(complaint_about("[calibration.priors]\nkappa = [0.1, 1.3]\npeople = [9, 5]\nmandate_weeks = 3\n"
                          "innovator_place = [0, 1]\nresponse_shape = { low = 1, scale = \"lgo\", top = 2 }\n"
                          "kapp = [0, 1]\n[calibration.outcomes]\nx = { value = 1, sd = 1 }\n") ==
          "s.toml:2: kappa = 1.3 is outside [0, 1] share (share of the hours given to collaboration)\n"
          "s.toml:3: people: low = 9 is not below high = 5\n"
          "s.toml:4: mandate_weeks = 3 is no range; write mandate_weeks = [low, high] or mandate_weeks = { low = ..., "
          "high = ..., scale = \"log\" }\n"
          "s.toml:5: innovator_place has no range: its values are words (\"random\", \"top\", \"managers\"); give one "
          "of them under [parameters]\n"
          "s.toml:6: response_shape.scale = \"lgo\" is not one of \"linear\", \"log\"; did you mean \"log\"?\n"
          "s.toml:6: unknown key \"top\"; known here: \"low\", \"high\", \"scale\"\n"
          "s.toml:6: response_shape needs low and high\n"
          "s.toml:7: unknown key \"kapp\"; did you mean \"kappa\"?");
    CHECK(complaint_about("[calibration.priors]\nkappa = { low = 0, high = 1, scale = \"log\" }\n"
                          "[calibration.outcomes]\nx = { value = 1, sd = 1 }\n") ==
          "s.toml:2: kappa: scale = \"log\" needs low above 0, and low = 0");
    CHECK(complaint_about("[parameters]\nkappa = 1\n[calibration.priors]\nrelational_share = [0, 1]\n"
                          "[calibration.outcomes]\nx = { value = 1, sd = 1 }\n") ==
          "s.toml:4: \"relational_share\" is the same parameter as \"kappa\" in line 2; keep one of them");
}

TEST_CASE("mistakes in targets are named") {
    CHECK(complaint_after("D_withdrawl = { value = 1, sd = 0 }\nD_withdrawal = 0.3\n") ==
          "s.toml:5: \"D_withdrawl\" is no outcome; did you mean \"D_withdrawal\"?\n"
          "s.toml:5: D_withdrawl.sd = 0 is not a number above 0\n"
          "s.toml:6: D_withdrawal = 0.3 has no standard deviation; write D_withdrawal = { value = ..., sd = ... }");
    CHECK(complaint_after("D_withdrawal = { value = \"a\" }\n") ==
          "s.toml:5: D_withdrawal.value = \"a\" is not a number\n"
          "s.toml:5: D_withdrawal needs value and sd, its standard deviation");
    CHECK(complaint_after("[calibration.curve]\nmeasure = \"D\"\n") ==
          "s.toml:5: [calibration.curve] needs file, a table with columns week, value, sd (CSV)");
    CHECK(complaint_about("[calibration]\nparticles = 100\n") ==
          "s.toml:2: [calibration] needs [calibration.priors] with at least one parameter, name = [low, high]\n"
          "s.toml:2: [calibration] needs what is to be met: [calibration.outcomes] or [calibration.curve]");
}

TEST_CASE("a regression on more values than particles can carry is refused") {
    CHECK(complaint_after("[calibration]\nadjust = true\nparticles = 39\n") ==
          "s.toml:1: adjust = true regresses on 1 values, which takes at least 40 particles; there are 39");
    CHECK(complaint_after("[calibration]\nadjust = true\nparticles = 40\n").empty());
}

TEST_CASE("a calibration takes one organisation, one arm, and what it varies cannot be set") {
    CHECK(complaint_after("[points]\npeople = [10, 20]\n[arms]\nmandate_weeks = [4, 8]\n") ==
          "s.toml:1: [calibration] takes one organisation, and [points] has 2\n"
          "s.toml:1: [calibration] takes one arm, and the study has 2");
    Overrides overrides;
    overrides.settings = {"relational_share=0.5"};
    CHECK(complaint_after("", overrides) ==
          "--set relational_share=0.5 has no place here: [calibration] varies this parameter (line 2)");
    CHECK(complaint_after("").empty());
}

TEST_CASE("more runs than can be numbered are refused, whoever asks for them") {
    CHECK(complaint_after("[calibration]\nparticles = 1000000\nrounds = 1000\nreplicates = 3\n") ==
          "s.toml:1: [calibration] may need 3003000000 runs, and 2147483648 is the most; ask for fewer particles, "
          "rounds, draws or replicates");
    Overrides overrides;
    overrides.replicates = 200'000;
    CHECK(complaint_after("", overrides).find("may need 3100000000 runs") != std::string::npos);
}

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <string>

#include "analysis/diffusion.hpp"
#include "models/reference/threshold.hpp"
#include "survey.hpp"

using namespace concert;
using namespace concert::analysis;

using namespace survey;

TEST_CASE("threshold cascades on both surveys are those two other programs computed", "[diffusion]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        std::vector<std::uint32_t> seeds;
        for (std::uint32_t i = 0; i < observed.times.size(); ++i) {
            if (observed.times[i] == 1) seeds.push_back(i);
        }
        std::map<std::string, std::vector<std::uint32_t>> curves;
        for (const Row& row : table(set, "reference_threshold_curves.csv")) {
            auto& curve = curves[row.at("theta")];
            curve.push_back(static_cast<std::uint32_t>(std::stoul(row.at("cum_adopters"))));
            REQUIRE(curve.size() == std::stoul(row.at("step")));
        }
        CHECK(curves.size() == 8);
        for (const auto& [theta, curve] : curves) {
            INFO(set << ", threshold " << theta);
            const std::vector<double> thresholds_of_all(observed.times.size(), std::stod(theta));
            const auto steps = reference::threshold_cascade(observed.nominations.first, observed.nominations.target,
                                                            thresholds_of_all, seeds);
            CHECK(reference::cumulative_adopters(steps) == curve);
        }
    }
}

TEST_CASE("adoption curve, hazard and density of both surveys are netdiffuseR's", "[diffusion]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto curve = adoption_curve(observed.times, observed.periods);
        const auto rows = table(set, "reference_periods.csv");
        REQUIRE(rows.size() == curve.size());
        for (std::size_t t = 0; t < rows.size(); ++t) {
            INFO(set << ", period " << t + 1);
            CHECK(curve[t].new_adopters == std::stoul(rows[t].at("new")));
            CHECK(curve[t].cumulative == std::stoul(rows[t].at("cum")));
            check_printed(curve[t].share, rows[t].at("cum_share"));
            if (t > 0) check_printed(curve[t].hazard, rows[t].at("hazard"));  // netdiffuseR gives none in period 1
            check_printed(density(observed.nominations), rows[t].at("density"));
        }
        CHECK(curve[0].hazard == curve[0].share);  // all are at risk
    }
}

TEST_CASE("degrees, exposure, thresholds and infectiousness of every person are netdiffuseR's", "[diffusion]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto in = in_degrees(observed.nominations), out = out_degrees(observed.nominations);
        const auto last = exposure(observed.nominations, observed.times, observed.periods);
        const auto lag0 = thresholds(observed.nominations, observed.times, 0);
        const auto lag1 = thresholds(observed.nominations, observed.times, 1);
        const auto infecting = infectiousness(observed.nominations, observed.times);
        const auto rows = table(set, "reference_nodes.csv");
        REQUIRE(rows.size() == observed.times.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            INFO(set << ", person " << rows[i].at("node"));
            CHECK(in[i] == std::stoul(rows[i].at("indegree")));
            CHECK(out[i] == std::stoul(rows[i].at("outdegree")));
            check_printed(last[i], rows[i].at("exposure_last"));
            check_printed(lag0[i], rows[i].at("threshold_lag0"));
            check_printed(lag1[i], rows[i].at("threshold_lag1"));
            check_printed(infecting[i], rows[i].at("infectiousness"));
        }
    }
}

TEST_CASE("susceptibility is netdiffuseR's once its miscount of non-adopters is allowed for", "[diffusion]") {
    // Its code turns a missing time of adoption into the smallest integer and so counts alters who never adopted among
    // those who adopted before. With no such alter both agree; otherwise ours is larger by (adopted + never) / adopted.
    std::size_t differ = 0;
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto ours = susceptibility(observed.nominations, observed.times);
        const auto rows = table(set, "reference_nodes.csv");
        REQUIRE(rows.size() == ours.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            INFO(set << ", person " << rows[i].at("node"));
            double before = 0, never = 0;
            for (const auto alter : observed.nominations.alters(i)) {
                never += observed.times[alter] == never_adopted;
                before += observed.times[alter] != never_adopted && observed.times[alter] < observed.times[i];
            }
            const bool miscounted = ours[i] > 0 && never > 0;
            differ += miscounted;
            check_printed(miscounted ? ours[i] * before / (before + never) : ours[i], rows[i].at("susceptibility"));
        }
    }
    CHECK(differ == 16);
}

TEST_CASE("adopter and threshold categories of both surveys are netdiffuseR's", "[diffusion]") {
    const std::array<std::string, 5> by_time{"Non-Adopters", "Early Adopters", "Early Majority", "Late Majority",
                                             "Laggards"};
    const std::array<std::string, 5> by_threshold{"Non-Adopters", "Very Low Thresh.", "Low Thresh.", "High Thresh.",
                                                  "Very High Thresh."};
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto adopter = adopter_categories(observed.times);
        const auto threshold = threshold_categories(thresholds(observed.nominations, observed.times, 0));
        std::map<std::pair<std::string, std::string>, std::size_t> counts;
        const auto rows = table(set, "reference_nodes.csv");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string& time_class = by_time[static_cast<std::size_t>(adopter[i])];
            const std::string& threshold_class = by_threshold[static_cast<std::size_t>(threshold[i])];
            CHECK(time_class == rows[i].at("toa_class"));
            CHECK(threshold_class == rows[i].at("threshold_class"));
            ++counts[{time_class, threshold_class}];
        }
        for (const Row& row : table(set, "reference_adopter_categories.csv")) {
            CHECK(counts[{row.at("toa_class"), row.at("threshold_class")}] == std::stoul(row.at("count")));
        }
    }
}

TEST_CASE("a diffusion small enough to count by hand", "[diffusion]") {
    // 0 adopts first, 1 second, 2 and 3 third; 4 never. 1, 2, 4 look at 0; 2 looks at 1 and 4 too; 3 at nobody.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> answers{{2, 1}, {1, 0}, {2, 0}, {4, 0},
                                                                       {2, 4}, {2, 1}, {2, 2}};
    const Nominations survey = nominations_of(5, answers);
    const std::vector<int> times{1, 2, 3, 3, never_adopted};
    CHECK(survey.first == std::vector<std::uint32_t>{0, 0, 1, 4, 4, 5});
    CHECK(survey.target == std::vector<std::uint32_t>{0, 0, 1, 4, 0});
    CHECK(in_degrees(survey) == std::vector<std::size_t>{3, 1, 0, 0, 1});
    CHECK(out_degrees(survey) == std::vector<std::size_t>{0, 1, 3, 0, 1});
    CHECK(density(survey) == 0.25);
    CHECK(exposure(survey, times, 2)[2] == Approx(2.0 / 3));
    CHECK(thresholds(survey, times, 1)[1] == 1);
    CHECK(std::isnan(thresholds(survey, times, 1)[0]));
    CHECK(infectiousness(survey, times)[0] == 0.5);  // of the two who followed one did at once; one adopted then
    CHECK(infectiousness(survey, times)[1] == 0.5);  // its one follower came at once; two adopted then
    CHECK(susceptibility(survey, times)[2] == 0.5);  // of two earlier alters one went just before; one adopted then
    CHECK(std::isnan(susceptibility(survey, times)[4]));
    const auto curve = adoption_curve(times, 4);
    CHECK(curve[2].at_risk == 3);
    CHECK(curve[2].hazard == Approx(2.0 / 3));
    CHECK(curve[3].new_adopters == 0);
    CHECK(curve[3].share == 0.8);
}

TEST_CASE("an alter named in two answers counts twice in weighted exposure, and alike in the plain one",
          "[diffusion]") {
    // 0 names 1 twice and 2 once; 1 has adopted, 2 has not; 3 names nobody
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> answers{{0, 1}, {0, 2}, {0, 1}, {2, 0}};
    const Nominations survey = nominations_of(4, answers);
    const auto weights = times_named(survey, answers);
    CHECK(weights == std::vector<double>{2, 1, 1});
    const std::vector<int> times{never_adopted, 1, 3, 2};
    CHECK(weighted_exposure(survey, weights, times, 1)[0] == Approx(2.0 / 3));
    CHECK(exposure(survey, times, 1)[0] == 0.5);
    CHECK(weighted_exposure(survey, weights, times, 3)[0] == 1);
    CHECK(weighted_exposure(survey, weights, times, 3)[3] == 0);
    CHECK_THROWS_WITH(weighted_exposure(survey, std::vector<double>{1}, times, 1),
                      Catch::Equals("1 weights for 3 nominations"));
    const Nominations back = turned(survey);  // who names each person
    CHECK(back.first == std::vector<std::uint32_t>{0, 1, 2, 3, 3});
    CHECK(back.target == std::vector<std::uint32_t>{2, 0, 0});
}

TEST_CASE("times and nominations that do not fit are refused", "[diffusion]") {
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> beyond{{0, 3}};
    CHECK_THROWS_WITH(nominations_of(3, beyond),
                      Catch::Equals("nomination (0, 3): there are only 3 people (numbered from 0)"));
    CHECK_THROWS_WITH(exposure(nominations_of(3, {}), std::vector<int>{1, 2}, 1),
                      Catch::Equals("2 times of adoption for 3 people"));
    CHECK_THROWS_WITH(thresholds(nominations_of(2, {}), std::vector<int>{1, -4}, 0),
                      Catch::Equals("person 1 adopted in period -4, but periods are numbered from 1"));
    CHECK_THROWS_WITH(adoption_curve(std::vector<int>{1, 7}, 6),
                      Catch::Equals("person 1 adopted in period 7, outside 1 ... 6"));
    CHECK(std::isnan(density(nominations_of(1, {}))));
    CHECK(adopter_categories(std::vector<int>{never_adopted})[0] == AdopterCategory::none);
}

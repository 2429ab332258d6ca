#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/curve_bands.hpp"
#include "analysis/summary.hpp"
#include "synthetic.hpp"

using namespace concert::analysis;

namespace {

const std::size_t level = find_outcome("D_withdrawal"), half = find_outcome("weeks_to_50");

}  // namespace

TEST_CASE("differences are paired by replicate, whatever the order and gaps of the runs") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0", "kappa=1"});
    for (std::size_t i = 0; i < 30; ++i) {
        const double luck = 0.01 * static_cast<double>(i);
        synthetic::add_run(results, 0, 0, i, 0.3 + luck);
        synthetic::add_run(results, 0, 1, 29 - i,
                           0.3 + 0.01 * static_cast<double>(29 - i) + (i % 2 == 0 ? 0.11 : 0.09));
    }
    synthetic::runs_of(results)[2].error = "replicate 2 of the first arm failed";
    const Summary summary = summarise(results);
    CHECK(summary.at(0, 0).runs == 29);
    CHECK(summary.at(0, 0).failed == 1);
    REQUIRE(summary.differences.size() == 1);
    const Statistic& d = summary.differences[0].outcomes[level];
    CHECK(d.band.n == 29);
    CHECK(d.mean.value == Approx((15 * 0.11 + 14 * 0.09) / 29).epsilon(1e-9));
    const double spread = 0.02 * std::sqrt(15.0 * 14 / 29 / 28);  // standard deviation of two values 0.02 apart
    CHECK(d.mean.interval.upper - d.mean.value == Approx(2.048407 * spread / std::sqrt(29)).epsilon(1e-6));
    CHECK(summary.extremes[0] == 0);
}

TEST_CASE("bands of a curve are the quantiles over the runs of each week") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0"});
    results.every = 52;
    for (std::size_t i = 0; i <= 10; ++i) synthetic::add_run(results, 0, 0, i, 0.1 * static_cast<double>(i));
    const Summary summary = summarise(results);
    const auto curve = adoption_bands(results, summary.groups[0], 0);
    REQUIRE(curve.size() == synthetic::weeks);
    CHECK(curve[synthetic::withdrawal].median == Approx(0.5).epsilon(1e-6));
    CHECK(curve[synthetic::withdrawal].q10 == Approx(0.1).epsilon(1e-6));
    CHECK(curve[synthetic::withdrawal].q75 == Approx(0.75).epsilon(1e-6));
    CHECK(curve[78].q90 == Approx(0.45).epsilon(1e-6));
    CHECK(summary.at(0, 0).curve[78] == curve[78].median);
    CHECK(summary.at(0, 0).at_end.q75 == curve.back().q75);
    CHECK(summary.differences.empty());
    CHECK(summary.extremes[0] == npos);
    std::vector<double> managers;
    each_curve_band(results, summary.groups[0], 0,
                    [&](std::size_t people, std::size_t measure, std::size_t row, const Band& band) {
                        CHECK(measure == 0);
                        CHECK(row == (people == 1 ? managers.size() : row));
                        if (people == 1) managers.push_back(band.median);
                    });
    REQUIRE(managers.size() == 6);
    CHECK(managers[3] == Approx(0.25).epsilon(1e-6));
}

TEST_CASE("two modes: ignition is the share of runs above half of the best arm's median") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0", "kappa=1"});
    for (std::size_t i = 0; i < 40; ++i) {
        synthetic::add_run(results, 0, 0, i, 0.6);
        synthetic::add_run(results, 0, 1, i, i < 25 ? 0.9 : 0.1);
    }
    const Summary summary = summarise(results);
    CHECK(summary.at(0, 0).ignition.value == 1);
    CHECK(summary.at(0, 1).ignition.value == 25.0 / 40);
    CHECK(summary.at(0, 1).ignition.interval.lower == Approx(0.470325).epsilon(1e-4));
    CHECK(summary.at(0, 1).ignition.interval.upper == Approx(0.757802).epsilon(1e-4));
}

TEST_CASE("runs that never reach half count as never: the median exists only if more than half reached it") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"kappa=0", "kappa=1"});
    for (std::size_t i = 0; i < 21; ++i) {
        synthetic::add_run(results, 0, 0, i, i < 11 ? 0.75 : 0.2);
        synthetic::add_run(results, 0, 1, i, i < 10 ? 0.75 : 0.2);
    }
    const Summary summary = summarise(results);
    const Statistic& most = summary.at(0, 0).outcomes[half];
    CHECK(most.median.value == 104);
    CHECK(most.missing == 10);
    CHECK(std::isinf(most.median.interval.upper));
    CHECK(std::isinf(summary.at(0, 1).outcomes[half].median.value));
    const Statistic& difference = summary.differences[0].outcomes[half];
    CHECK(difference.missing == 11);  // pairs in which either never reached
    CHECK(difference.band.n == 10);
    CHECK(difference.mean.value == 0);
}

TEST_CASE("several points of a group: replicates are averaged first, the interval is over points") {
    Results results = synthetic::study({{"a", "small"}, {"b", "small"}, {"c", "small"}, {"d", "large"}}, {"x", "y"});
    for (std::size_t point = 0; point < 4; ++point) {
        for (std::size_t i = 0; i < 10; ++i) {
            const double luck = i % 2 == 0 ? 0.05 : -0.05;
            synthetic::add_run(results, point, 0, i, 0.6 + 0.1 * static_cast<double>(point) + luck);
            synthetic::add_run(results, point, 1, i, 0.5 + luck);
        }
    }
    const Summary summary = summarise(results);
    REQUIRE(summary.groups.size() == 2);
    CHECK(summary.groups[0].label == "small");
    CHECK(summary.groups[0].points == std::vector<std::size_t>{0, 1, 2});
    const Statistic& s = summary.at(0, 0).outcomes[level];
    CHECK(s.band.n == 3);
    CHECK(s.mean.value == Approx(0.7));
    CHECK(s.mean.interval.upper - 0.7 == Approx(4.302652729749464 * 0.1 / std::sqrt(3)).epsilon(1e-9));
    CHECK(summary.at(0, 0).runs == 30);
    CHECK(summary.differences[0].outcomes[level].mean.value == Approx(-0.2));
    CHECK(summary.differences[0].outcomes[level].band.n == 3);
    CHECK(summary.at(0, 1).outcomes[half].missing == 3);  // half of the runs reach it at every point: no median exists
    CHECK(summary.at(0, 1).ignition.value == 1);
    CHECK(summary.at(1, 0).outcomes[level].band.n == 10);
}

TEST_CASE("the arms furthest apart are compared even when neither is the first") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"middle", "high", "low"});
    for (std::size_t i = 0; i < 20; ++i) {
        synthetic::add_run(results, 0, 0, i, 0.5);
        synthetic::add_run(results, 0, 1, i, 0.8);
        synthetic::add_run(results, 0, 2, i, 0.2);
    }
    const Summary summary = summarise(results);
    REQUIRE(summary.differences.size() == 3);
    CHECK(summary.extremes[0] == 2);
    CHECK(summary.differences[2].arm == 1);
    CHECK(summary.differences[2].against == 2);
    CHECK(summary.differences[2].outcomes[level].mean.value == Approx(0.6));
}

TEST_CASE("the Bass curve is fitted to the median of D during the mandate only") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"x"});
    synthetic::add_run(results, 0, 0, 0, 0.5);
    for (std::size_t week = 0; week < synthetic::weeks; ++week) {
        synthetic::runs_of(results)[0].adoption[week] =
            week > synthetic::withdrawal ? 0.0F : static_cast<float>(bass(0.004, 0.05, 0.7, static_cast<double>(week)));
    }
    const Summary summary = summarise(results);
    CHECK(summary.at(0, 0).bass.p == Approx(0.004).epsilon(1e-3));
    CHECK(summary.at(0, 0).bass.q == Approx(0.05).epsilon(1e-3));
    CHECK(summary.at(0, 0).bass.m == Approx(0.7).epsilon(1e-3));
    CHECK(summary.at(0, 0).bass_one.m == 1);
    CHECK(summary.at(0, 0).bass_one.rmse > summary.at(0, 0).bass.rmse);
}

TEST_CASE("an arm whose runs all failed leaves NaN, not an error") {
    Results results = synthetic::study({{"N=50", "N=50"}}, {"x", "y"});
    synthetic::add_run(results, 0, 0, 0, 0.5);
    synthetic::add_run(results, 0, 1, 0, 0.5);
    synthetic::runs_of(results)[1] = {0, 1, 0, "out of memory", {}, {}, {}, 0};
    const Summary summary = summarise(results);
    CHECK(summary.at(0, 1).runs == 0);
    CHECK(summary.at(0, 1).failed == 1);
    CHECK(std::isnan(summary.at(0, 1).outcomes[level].mean.value));
    CHECK(std::isnan(summary.at(0, 1).ignition.value));
    CHECK(std::isnan(summary.at(0, 1).bass.p));
    CHECK(summary.differences[0].outcomes[level].band.n == 0);
}

#include <catch2/catch.hpp>

#include "models/reference/threshold.hpp"
#include "sim/math.hpp"
#include "sim/network.hpp"

using namespace concert;
using reference::never;
using Steps = std::vector<std::uint32_t>;

namespace {

/// Thresholds of a crowd: the N quantiles of a normal distribution, at the middles of N equal slices.
std::vector<double> normal_thresholds(std::size_t people, double mean, double sd) {
    std::vector<double> thresholds(people);
    for (std::size_t i = 0; i < people; ++i) {
        const double slice = (static_cast<double>(i) + 0.5) / static_cast<double>(people);
        thresholds[i] = mean + sd * sim::normal_quantile(slice);
    }
    return thresholds;
}

sim::Network complete(sim::Person people) {
    std::vector<std::pair<sim::Person, sim::Person>> pairs;
    for (sim::Person i = 0; i < people; ++i) {
        for (sim::Person j = i + 1; j < people; ++j) pairs.emplace_back(i, j);
    }
    return sim::network_of_pairs(people, pairs);
}

}  // namespace

TEST_CASE("Granovetter's hundred: thresholds 0 to 99 take all, with 1 replaced by 2 only the instigator",
          "[threshold]") {
    std::vector<double> thresholds(100);
    for (std::size_t i = 0; i < 100; ++i) thresholds[i] = static_cast<double>(i) / 100;
    CHECK(reference::granovetter_equilibrium(thresholds) == 100);
    thresholds[1] = 0.02;
    CHECK(reference::granovetter_equilibrium(thresholds) == 1);
    CHECK(reference::granovetter_equilibrium({}) == 0);
}

TEST_CASE("normal thresholds around a quarter tip between a spread of .1220 and .1225", "[threshold]") {
    const std::size_t people = 5'000;
    const double stuck = reference::granovetter_equilibrium(normal_thresholds(people, 0.25, 0.1220)) / 5'000.0;
    CHECK(stuck == Approx(0.0548).margin(0.001));
    CHECK(sim::normal_cdf((stuck - 0.25) / 0.1220) == Approx(stuck).margin(2.0 / people));  // r = Phi((r - mean)/sd)
    CHECK(reference::granovetter_equilibrium(normal_thresholds(people, 0.25, 0.1225)) == people);
}

TEST_CASE("the cascade on a complete network ends at Granovetter's equilibrium", "[threshold]") {
    const std::uint32_t people = 301;
    const sim::Network everybody = complete(people);
    for (const double sd : {0.10, 0.1220, 0.15, 0.30}) {
        auto thresholds = normal_thresholds(people, 0.25, sd);
        const std::uint32_t rest = reference::granovetter_equilibrium(thresholds);
        for (double& t : thresholds) t *= people / (people - 1.0);  // nobody counts themselves
        const auto steps = reference::threshold_cascade(everybody.first, everybody.target, thresholds, {});
        CHECK(reference::cumulative_adopters(steps).back() == rest);
    }
}

TEST_CASE("an arc ego to alter lets the alter convince the ego, not the reverse", "[threshold]") {
    const Steps first{0, 1, 2, 2}, target{1, 2};  // 0 looks at 1, 1 looks at 2
    const std::vector<double> half(3, 0.5);
    CHECK(reference::threshold_cascade(first, target, half, Steps{2}) == Steps{2, 1, 0});
    CHECK(reference::threshold_cascade(first, target, half, Steps{0}) == Steps{0, never, never});
}

TEST_CASE("a share equal to the threshold convinces, all decide at once, and loners stay out", "[threshold]") {
    // 3 looks at 0, 1, 2; 4 looks at 3 and 0; 5 looks at nobody.
    const Steps first{0, 0, 0, 0, 3, 5, 5}, target{0, 1, 2, 3, 0};
    const std::vector<double> two_thirds{0, 0, 0, 2.0 / 3, 1, 0};
    CHECK(reference::threshold_cascade(first, target, two_thirds, Steps{0, 1, 1}) == Steps{0, 0, never, 1, 2, never});
    CHECK(reference::threshold_cascade(first, target, two_thirds, Steps{0}) ==
          Steps{0, never, never, never, never, never});
}

TEST_CASE("who has threshold 0 and somebody to look at adopts at the first step, seeds or not", "[threshold]") {
    const Steps first{0, 1, 2}, target{1, 0};
    CHECK(reference::threshold_cascade(first, target, std::vector<double>{0, 1}, {}) == Steps{1, 2});
}

TEST_CASE("adopters are counted step by step", "[threshold]") {
    CHECK(reference::cumulative_adopters(Steps{0, 2, never, 0, 3}) == Steps{2, 2, 3, 4});
    CHECK(reference::cumulative_adopters(Steps{never}) == Steps{0});
}

TEST_CASE("rows, thresholds and seeds that do not fit are refused", "[threshold]") {
    const Steps first{0, 1, 2}, target{1, 0};
    const std::vector<double> two(2, 0.5), three(3, 0.5);
    CHECK_THROWS_WITH(reference::threshold_cascade(Steps{0, 2, 1}, target, two, {}),
                      Catch::Equals("threshold_cascade: row ends and arcs do not fit together"));
    CHECK_THROWS_WITH(reference::threshold_cascade(first, target, three, {}),
                      Catch::Equals("threshold_cascade: 3 thresholds for 2 people"));
    CHECK_THROWS_WITH(reference::threshold_cascade(first, target, two, Steps{2}),
                      Catch::Equals("threshold_cascade: there is no person 2 among 2 people (numbered from 0)"));
}

#include <catch2/catch.hpp>

#include <cmath>

#include "analysis/replicates.hpp"

using namespace concert::analysis;

namespace {

/// n values of mean 3 and standard deviation about 1: ±1 in turn.
std::vector<double> alternating(std::size_t n) {
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i) values.push_back(i % 2 == 0 ? 2 : 4);
    return values;
}

}  // namespace

TEST_CASE("running means stand at 5, 10, 20, 50, ... and at all values") {
    const auto means = running_means(alternating(120));
    REQUIRE(means.size() == 6);
    CHECK(means[0].n == 5);
    CHECK(means[0].value == Approx(2.8));
    CHECK(means[4].n == 100);
    CHECK(means[5].n == 120);
    // s = sqrt(n/(n-1)), so that the half-width is t/sqrt(n-1); t(0.975, 99) = 1.984217
    CHECK(means[4].interval.upper - 3 == Approx(1.984217 / std::sqrt(99)).epsilon(1e-6));
    CHECK(running_means(alternating(1)).empty());
    CHECK(running_means(alternating(2)).size() == 1);
    CHECK(running_means(alternating(5)).size() == 1);
}

TEST_CASE("the replicates needed are the smallest number whose interval is narrow enough") {
    const auto values = alternating(200);
    const double s = std::sqrt(200.0 / 199);
    for (const double half_width : {2.0, 0.5, 0.1, 0.01}) {
        const std::size_t n = replicates_needed(values, half_width);
        INFO(half_width << " needs " << n);
        const auto half = [&](std::size_t k) {
            return student_quantile(0.975, k - 1) * s / std::sqrt(static_cast<double>(k));
        };
        CHECK(half(n) <= half_width);
        CHECK((n == 2 || half(n - 1) > half_width));
    }
    CHECK(replicates_needed(std::vector<double>{1, 1, 1}, 0.1) == 2);
    CHECK(replicates_needed(std::vector<double>{1}, 0.1) == 0);
    CHECK_THROWS_AS(replicates_needed(values, 0), std::invalid_argument);
}

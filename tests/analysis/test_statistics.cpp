#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/statistics.hpp"

using namespace concert::analysis;

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
constexpr double never = std::numeric_limits<double>::infinity();

std::vector<double> one_to(std::size_t n) {
    std::vector<double> values(n);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

}  // namespace

TEST_CASE("quantiles are of type 7, as in R and NumPy") {
    const std::vector<double> values{1, 2, 3, 4};
    CHECK(quantile(values, 0.25) == 1.75);
    CHECK(quantile(values, 0.5) == 2.5);
    CHECK(quantile(values, 0.1) == Approx(1.3));
    CHECK(quantile(values, 0) == 1);
    CHECK(quantile(values, 1) == 4);
    CHECK(std::isnan(quantile(std::vector<double>{}, 0.5)));
}

TEST_CASE("a band leaves NaN out, says how many values it is made of, and ranks never last") {
    const Band known = band({no_value, 11, 1, 3, 5, 7, 9, no_value});
    CHECK(known.n == 6);
    CHECK(known.median == 6);
    CHECK(known.q25 == 3.5);
    CHECK(known.q75 == 8.5);
    CHECK(known.q10 == 2);
    CHECK(known.q90 == 10);
    CHECK(known.mean == 6);

    const Band mixed = band({never, 10, 20});
    CHECK(mixed.median == 20);
    CHECK(mixed.q75 == never);
    CHECK(std::isnan(mixed.mean));
    CHECK(band({never, never, 20}).median == never);
    CHECK(band({}).n == 0);
    CHECK(std::isnan(band({}).median));
}

TEST_CASE("the interval of a mean is Student's") {
    const auto estimate = mean_estimate(one_to(10));  // variance 55/6
    CHECK(estimate.value == 5.5);
    CHECK(estimate.interval.upper - 5.5 == Approx(2.262157162798203 * std::sqrt(55.0 / 6 / 10)).epsilon(1e-12));
    CHECK(5.5 - estimate.interval.lower == Approx(estimate.interval.upper - 5.5).epsilon(1e-12));
    CHECK(mean_estimate(std::vector<double>{3}).value == 3);
    CHECK(std::isnan(mean_estimate(std::vector<double>{3}).interval.lower));
}

TEST_CASE("the interval of a median is made of order statistics; below six values it is the range") {
    const auto ten = median_estimate(one_to(10));  // 2 (1 + 10) / 1024 is below 5 %, 2 (1 + 10 + 45) / 1024 is not
    CHECK(ten.value == 5.5);
    CHECK(ten.interval.lower == 2);
    CHECK(ten.interval.upper == 9);
    CHECK_FALSE(ten.interval.range);
    const auto hundred = median_estimate(one_to(100));
    CHECK(hundred.interval.lower == 40);
    CHECK(hundred.interval.upper == 61);
    CHECK(median_estimate(one_to(6)).interval.lower == 1);
    CHECK_FALSE(median_estimate(one_to(6)).interval.range);
    CHECK(median_estimate(one_to(5)).interval.range);
    CHECK(median_estimate(one_to(5)).interval.upper == 5);
    const auto many = median_estimate(one_to(5000));  // 2^-5000 is no double
    CHECK(many.interval.lower == 2431);
    CHECK(many.interval.upper == 2570);
}

TEST_CASE("the interval of a share is Wilson's") {
    const auto half = proportion_estimate(5, 10);
    CHECK(half.interval.lower == Approx(0.236593).epsilon(1e-5));
    CHECK(half.interval.upper == Approx(0.763407).epsilon(1e-5));
    const auto none = proportion_estimate(0, 10);
    CHECK(none.interval.lower == 0);
    CHECK(none.interval.upper == Approx(0.277533).epsilon(1e-5));
    CHECK(std::isnan(proportion_estimate(0, 0).value));
}

TEST_CASE("a description counts what is missing and gives no mean of what never happened") {
    const Statistic s = describe({4, no_value, never, 6, 8});
    CHECK(s.missing == 2);
    CHECK(s.band.n == 4);
    CHECK(s.median.value == 7);
    CHECK(s.median.interval.upper == never);
    CHECK(std::isnan(s.mean.value));
    CHECK(describe({4, 6, no_value}).mean.value == 5);
    CHECK(describe(std::vector<double>{}).band.n == 0);
}

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/quantile_table.hpp"
#include "sim/samplers.hpp"

using namespace concert;
namespace known = boost::math;

namespace {

#ifdef CONCERT_SANITIZED
constexpr std::uint32_t draws = 4'000;  // sanitizers make a draw ten times dearer
#else
constexpr std::uint32_t draws = 20'000;
#endif

/// One variate for each of `draws` persons, each from a stream of its own, as the model draws them.
template <class Sampler>
std::vector<double> sample(const Sampler& sampler, std::uint64_t seed = 101) {
    std::vector<double> values;
    for (std::uint32_t person = 0; person < draws; ++person) {
        sim::Stream stream({.seed = seed, .person = person}, 1);
        values.push_back(static_cast<double>(sampler(stream)));
    }
    return values;
}

/// Mean and variance within 4 standard errors of what the distribution says.
template <class Distribution>
void check_moments(const std::vector<double>& values, const Distribution& distribution) {
    const auto n = static_cast<double>(values.size());
    const double mean = known::mean(distribution), variance = known::variance(distribution);
    double sum = 0, squares = 0;
    for (const double x : values) {
        sum += x - mean;
        squares += (x - mean) * (x - mean);
    }
    CHECK(std::fabs(sum / n) < 4 * std::sqrt(variance / n));
    // Var of (x - mean)^2 is (kurtosis - 1) variance^2
    const double spread = known::kurtosis(distribution) - 1;
    CHECK(std::fabs(squares / n / variance - 1) < 4 * std::sqrt(spread / n));
}

/// Kolmogorov & Smirnov: the largest distance of the two distribution functions, times sqrt(n), passes 2.2 by chance
/// once in 8 000 samples.
template <class Distribution>
void check_continuous(std::vector<double> values, const Distribution& distribution) {
    check_moments(values, distribution);
    std::sort(values.begin(), values.end());
    const auto n = static_cast<double>(values.size());
    double distance = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double cdf = known::cdf(distribution, values[i]), rank = static_cast<double>(i);
        distance = std::fmax(distance, std::fmax(cdf - rank / n, (rank + 1) / n - cdf));
    }
    CHECK(distance * std::sqrt(n) < 2.2);
}

/// Pearson's chi-square over the values, neighbours pooled until 20 are expected; within 4 standard deviations.
template <class Distribution>
void check_discrete(const std::vector<double>& values, const Distribution& distribution) {
    check_moments(values, distribution);
    const auto n = static_cast<double>(values.size());
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double first = *least;
    std::vector<double> counts(static_cast<std::size_t>(*most - first) + 1);  // of first, first + 1, ...
    for (const double x : values) ++counts[static_cast<std::size_t>(x - first)];

    double statistic = 0, cells = 0, observed = 0, below = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        observed += counts[k];
        const double cdf = known::cdf(distribution, first + static_cast<double>(k));
        const double expected = n * (cdf - below), left = n * (1 - cdf);
        const bool last = left < 20 || k + 1 == counts.size();
        if (expected < 20 && !last) continue;
        for (std::size_t rest = k + 1; last && rest < counts.size(); ++rest) observed += counts[rest];
        const double all = last ? expected + left : expected;
        statistic += (observed - all) * (observed - all) / all;
        ++cells;
        observed = 0;
        below = cdf;
        if (last) break;
    }
    const double freedom = cells - 1;
    INFO("chi-square " << statistic << " with " << freedom << " degrees of freedom");
    if (freedom > 0) CHECK(std::fabs(statistic - freedom) < 4 * std::sqrt(2 * freedom) + 4);
}

}  // namespace

TEST_CASE("normal, exponential and gamma variates follow their distributions") {
    check_continuous(sample([](auto& draw) { return sim::normal(draw, -3.7, 0.23); }), known::normal(-3.7, 0.23));
    check_continuous(sample([](auto& draw) { return sim::exponential(draw, 0.37); }), known::exponential(1 / 0.37));
    for (const double shape : {0.13, 0.5, 1.0, 1.7, 23.0, 4711.0}) {
        INFO("shape " << shape);
        check_continuous(sample([&](auto& draw) { return sim::gamma(draw, shape, 2.3); }),
                         known::gamma_distribution(shape, 2.3));
    }
}

TEST_CASE("beta variates follow their distribution, with both, one or no shape below 1") {
    struct Shapes {
        double a, b;
    };
    for (const auto& [a, b] : {Shapes{0.07, 0.11}, {0.5, 0.5}, {0.3, 4.1}, {2.7, 0.6}, {1, 1}, {2, 5}, {317, 41}}) {
        INFO("a " << a << ", b " << b);
        const double first = a, second = b;
        check_continuous(sample([&](auto& draw) { return sim::beta(draw, first, second); }),
                         known::beta_distribution(a, b));
    }
}

TEST_CASE("Poisson variates follow their distribution on both sides of the change of method at mean 10") {
    for (const double mean : {0.003, 0.7, 4.9, 9.99, 10.0, 10.7, 83.0, 1234.5, 1e6}) {
        INFO("mean " << mean);
        check_discrete(sample([&](auto& draw) { return sim::poisson(draw, mean); }), known::poisson(mean));
    }
    sim::Stream draw({}, 1);
    CHECK(sim::poisson(draw, 0) == 0);
}

TEST_CASE("binomial variates follow their distribution for both methods and p above 1/2") {
    struct Trials {
        std::uint32_t n;
        double p;
    };
    for (const auto& [n, p] : {Trials{1, 0.37},
                               {7, 0.5},
                               {13, 0.93},
                               {1000, 0.003},
                               {41, 0.2438},
                               {41, 0.2440},
                               {100, 0.5},
                               {977, 0.83},
                               {1'000'000, 0.0123},
                               {4'000'000'000, 1e-9}}) {
        INFO("n " << n << ", p " << p);
        const std::uint32_t trials = n;
        const double success = p;
        check_discrete(sample([&](auto& draw) { return sim::binomial(draw, trials, success); }),
                       known::binomial(static_cast<double>(n), p));
    }
    sim::Stream draw({}, 1);
    CHECK(sim::binomial(draw, 0, 0.5) == 0);
    CHECK(sim::binomial(draw, 17, 0) == 0);
    CHECK(sim::binomial(draw, 17, 1) == 17);
}

TEST_CASE("the logarithm of the factorial agrees with the C library's") {
    for (double k = 0; k < 300; ++k) CHECK(sim::log_factorial(k) == Approx(std::lgamma(k + 1)).epsilon(1e-14));
    CHECK(sim::log_factorial(1e9) == Approx(std::lgamma(1e9 + 1)).epsilon(1e-14));
}

TEST_CASE("a threshold is passed by its share of the words: none at 0, all at 1") {
    CHECK(sim::threshold(0) == 0);
    CHECK(sim::threshold(-0.5) == 0);
    CHECK(sim::threshold(1) == std::uint64_t{1} << 32);
    CHECK(sim::threshold(0.25) == std::uint64_t{1} << 30);
    CHECK(sim::threshold(std::ldexp(1.0, -32)) == 1);
    CHECK_FALSE(sim::happens(0, 0));
    CHECK(sim::happens(0xffffffff, 1));
    CHECK(sim::happens(0x3fffffff, 0.25));
    CHECK_FALSE(sim::happens(0x40000000, 0.25));
}

TEST_CASE("an event of hazard h happens with probability 1 - exp(-h)") {
    for (const double hazard : {0.0, 1e-9, 0.0017, 0.3, 1.0, 4.0, 50.0, 1e9}) {
        INFO("hazard " << hazard);
        // the words that count as an event are those from 0 up to some limit: find it by bisection
        std::uint64_t none = std::uint64_t{1} << 32, limit = 0;
        while (limit < none) {
            const std::uint64_t middle = (limit + none) / 2;
            if (sim::hazard_event(static_cast<std::uint32_t>(middle), hazard))
                limit = middle + 1;
            else
                none = middle;
        }
        CHECK(std::fabs(static_cast<double>(limit) * std::ldexp(1.0, -32) + std::expm1(-hazard)) < 1.2e-10);
    }
}

TEST_CASE("a Poisson number from one word has the probabilities of its distribution") {
    for (const double mean : {0.0, 0.02, 1.0, 3.3, 5.0}) {
        INFO("mean " << mean);
        const double start = std::exp(-mean);
        check_discrete(sample([&](auto& draw) { return sim::poisson_from_word(draw.word(), mean, start); }),
                       known::poisson(mean > 0 ? mean : 1e-12));
        CHECK(sim::poisson_from_word(0, mean, start) == 0);
    }
    CHECK(sim::poisson_from_word(0xffffffff, 5, std::exp(-5.0)) == 25);
}

TEST_CASE("the table of a beta distribution holds its quantiles to 1e-4") {
    struct Shapes {
        double a, b;
    };
    for (const auto& [a, b] :
         {Shapes{0.05, 0.3}, {0.5, 0.5}, {0.7, 3}, {1, 1}, {2, 5}, {8, 2}, {40, 60}, {5000, 5000}}) {
        const sim::QuantileTable table = sim::beta_quantile_table(a, b);
        const known::beta_distribution distribution(a, b);
        for (std::uint32_t point = 1; point < sim::QuantileTable::cells; point += 13) {
            INFO("a " << a << ", b " << b << ", point " << point);
            const double expected = known::quantile(distribution, point / 4096.0);
            REQUIRE(std::fabs(table(point << 20) / 65535.0 - expected) < 1e-4);
        }
    }
}

TEST_CASE("draws from the table have the distribution's mean and variance, from 32 bits and from 16") {
    const sim::QuantileTable table = sim::beta_quantile_table(2.3, 4.1);
    const known::beta_distribution distribution(2.3, 4.1);
    double sum = 0, squares = 0, half_sum = 0;
    std::uint16_t before = 0;
    for (std::uint32_t word = 0; word < 65536; ++word) {  // every half word once: no chance involved
        const std::uint16_t drawn = table.from_half_word(static_cast<std::uint16_t>(word));
        const std::uint16_t wide = table(word << 16 | 0x8000);
        REQUIRE(drawn == wide);
        REQUIRE(drawn >= before);
        before = drawn;
        half_sum += drawn / 65535.0;
        sum += wide / 65535.0;
        squares += wide / 65535.0 * (wide / 65535.0);
    }
    const double mean = sum / 65536;
    CHECK(std::fabs(mean - known::mean(distribution)) < 1e-5);
    CHECK(std::fabs(half_sum / 65536 - mean) < 1e-9);
    CHECK(std::fabs(squares / 65536 - mean * mean - known::variance(distribution)) < 1e-5);
    CHECK(table(0) < 10);
    CHECK(table(0xffffffff) == 65535);
}

TEST_CASE("the table of the uniform distribution returns the word itself") {
    const sim::QuantileTable table = sim::beta_quantile_table(1, 1);
    for (std::uint32_t word = 0; word < 65536; word += 7) {
        REQUIRE(std::fabs(table.from_half_word(static_cast<std::uint16_t>(word)) - (word + 0.5) * 65535 / 65536) < 1.1);
    }
}

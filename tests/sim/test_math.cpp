#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

#include "sim/math.hpp"
#include "sim/random.hpp"

using namespace concert;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The distance between `got` and the reference in units in the last place of the reference.
double ulps(double got, long double reference) {
    int exponent = 0;
    std::frexp(static_cast<double>(reference), &exponent);
    const long double unit = std::ldexp(1.0L, exponent - 53 < -1074 ? -1074 : exponent - 53);
    return static_cast<double>(std::fabs(static_cast<long double>(got) - reference) / unit);
}

#ifdef CONCERT_SANITIZED
constexpr std::uint32_t points = 20'000;
#else
constexpr std::uint32_t points = 200'000;
#endif

/// The largest error of `function` over `points` arguments; `point` makes an argument of a uniform number.
template <class Point, class Function, class Reference>
double worst(const Point& point, const Function& function, const Reference& reference) {
    double most = 0;
    for (std::uint32_t i = 0; i < points; ++i) {
        sim::Stream draw({.seed = 17, .person = i}, 1);
        const auto argument = point(draw);
        most = std::fmax(most, ulps(function(argument), reference(argument)));
    }
    return most;
}

/// A 64-bit digest (FNV-1a over words) of a sequence of doubles.
class Digest {
public:
    void add(double x) { value_ = (value_ ^ std::bit_cast<std::uint64_t>(x)) * 0x100000001b3; }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace

TEST_CASE("exp is within 1 unit in the last place over its whole range, subnormal results included") {
    const auto reference = [](double x) { return std::exp(static_cast<long double>(x)); };
    CHECK(worst([](auto& draw) { return -745 + 1454 * draw.uniform(); }, sim::exp, reference) < 1);
    CHECK(worst([](auto& draw) { return 2 * draw.uniform() - 1; }, sim::exp, reference) < 1);
    CHECK(worst([](auto& draw) { return 1e-6 * draw.uniform(); }, sim::exp, reference) < 1);
}

TEST_CASE("log is within 1 unit in the last place on normal and subnormal numbers and around 1") {
    const auto reference = [](double x) { return std::log(static_cast<long double>(x)); };
    CHECK(worst([](auto& draw) { return std::exp2(-1074 + 2097 * draw.uniform()); }, sim::log, reference) < 1);
    CHECK(worst([](auto& draw) { return 0.3 + 2 * draw.uniform(); }, sim::log, reference) < 1);
    CHECK(worst([](auto& draw) { return 1 + 1e-7 * (draw.uniform() - 0.5); }, sim::log, reference) < 1);
    CHECK(ulps(sim::log(std::numeric_limits<double>::denorm_min()), -744.4400719213812620966L) < 1);
    CHECK(ulps(sim::log(std::numeric_limits<double>::max()), 709.782712893383973096L) < 1);
}

TEST_CASE("pow is within 1 unit in the last place for bases from 1e-6 to 1e6 and exponents from -60 to 60") {
    struct Arguments {
        double x, y;
    };
    const auto power = [](Arguments a) { return sim::pow(a.x, a.y); };
    const auto reference = [](Arguments a) {
        return std::pow(static_cast<long double>(a.x), static_cast<long double>(a.y));
    };
    // 60 * ln(1e6) = 829 leaves the range of a double: the exponent shrinks where the base is extreme
    const auto wide = [](auto& draw) {
        const double log_x = (2 * draw.uniform() - 1) * std::log(1e6), y = (2 * draw.uniform() - 1) * 60;
        return Arguments{std::exp(log_x), std::fabs(log_x * y) < 708 ? y : y / 2};
    };
    const auto near_1 = [](auto& draw) { return Arguments{0.5 + draw.uniform(), (2 * draw.uniform() - 1) * 60}; };
    CHECK(worst(wide, power, reference) < 1);
    CHECK(worst(near_1, power, reference) < 1);
}

TEST_CASE("exp, log and pow know their limits") {
    CHECK(sim::exp(0) == 1);
    CHECK(sim::exp(1) == 0x1.5bf0a8b145769p+1);
    CHECK(sim::exp(-infinity) == 0);
    CHECK(sim::exp(-746) == 0);
    CHECK(sim::exp(-745) == std::numeric_limits<double>::denorm_min());
    CHECK(sim::exp(709.78) < infinity);
    CHECK(sim::exp(709.79) == infinity);
    CHECK(sim::exp(infinity) == infinity);
    CHECK(std::isnan(sim::exp(not_a_number)));

    CHECK(sim::log(1) == 0);
    CHECK(sim::log(2) == 0x1.62e42fefa39efp-1);
    CHECK(sim::log(0) == -infinity);
    CHECK(sim::log(infinity) == infinity);
    CHECK(std::isnan(sim::log(-1)));
    CHECK(std::isnan(sim::log(not_a_number)));

    CHECK(sim::pow(0, 0) == 1);
    CHECK(sim::pow(not_a_number, 0) == 1);
    CHECK(sim::pow(1, not_a_number) == 1);
    CHECK(sim::pow(0, 2.5) == 0);
    CHECK(sim::pow(0, -1) == infinity);
    CHECK(sim::pow(infinity, 0.5) == infinity);
    CHECK(sim::pow(infinity, -0.5) == 0);
    CHECK(sim::pow(0.5, infinity) == 0);
    CHECK(sim::pow(0.5, -infinity) == infinity);
    CHECK(sim::pow(2, infinity) == infinity);
    CHECK(sim::pow(2, -infinity) == 0);
    CHECK(sim::pow(10, 400) == infinity);
    CHECK(sim::pow(10, -400) == 0);
    CHECK(sim::pow(1.0000001, 1e300) == infinity);
    CHECK(std::isnan(sim::pow(-1, 2)));
    CHECK(std::isnan(sim::pow(not_a_number, 2)));
    for (int n = 0; n < 40; ++n) CHECK(sim::pow(3, n) == Approx(sim::power(3, n)).epsilon(1e-15));
}

TEST_CASE("power multiplies: exact for whole numbers below 2^53, empty product 1") {
    CHECK(sim::power(3, 33) == 5559060566555523.0);
    CHECK(sim::power(-2, 3) == -8);
    CHECK(sim::power(0.5, 1074) == std::numeric_limits<double>::denorm_min());
    CHECK(sim::power(0, 0) == 1);
    CHECK(sim::power(7.25, 1) == 7.25);
}

TEST_CASE("normal_quantile agrees with published values") {
    CHECK(sim::normal_quantile(0.5) == 0);
    CHECK(sim::normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-15));
    CHECK(sim::normal_quantile(0.25) == Approx(-0.674489750196081743).epsilon(1e-15));
    CHECK(sim::normal_quantile(0.001) == Approx(-3.090232306167813542).epsilon(1e-15));
    CHECK(sim::normal_quantile(1e-20) == Approx(-9.262340089798408).epsilon(1e-15));
    CHECK(sim::normal_quantile(0) == -infinity);
    CHECK(sim::normal_quantile(1) == infinity);
    CHECK(std::isnan(sim::normal_quantile(1.5)));
}

TEST_CASE("normal_cdf agrees with the error function of the C library, tails included") {
    for (double z = -37; z < 9; z += 0.0371) {
        const long double reference = std::erfc(-static_cast<long double>(z) / std::sqrt(2.0L)) / 2;
        INFO("z = " << z);
        CHECK(std::fabs(static_cast<double>(sim::normal_cdf(z) / reference - 1)) < 4e-15);
    }
    CHECK(sim::normal_cdf(0) == 0.5);
    CHECK(sim::normal_cdf(-infinity) == 0);
    CHECK(sim::normal_cdf(infinity) == 1);
    CHECK(std::isnan(sim::normal_cdf(not_a_number)));
}

TEST_CASE("normal_cdf undoes normal_quantile") {
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        sim::Stream draw({.seed = 23, .person = i}, 1);
        const double u = sim::power(draw.uniform_open(), 1 + static_cast<int>(i % 8));  // some far out in the tail
        INFO("u = " << u);
        // the quantile's relative error of 1e-16 comes back multiplied by z^2
        REQUIRE(std::fabs(sim::normal_cdf(sim::normal_quantile(u)) / u - 1) < 1e-14 * (1 - std::log(u)));
    }
}

TEST_CASE("the same bits on every platform: digest of 40 000 values") {
    Digest digest;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        sim::Stream draw({.seed = 29, .person = i}, 1);
        const double u = draw.uniform_open(), v = draw.uniform_open();
        digest.add(sim::exp(1400 * (u - 0.5)));
        digest.add(sim::log(u / v));
        digest.add(sim::pow(u / v, 60 * (v - 0.5)));
        digest.add(sim::normal_quantile(u) + sim::normal_cdf(10 * (v - 0.5)));
    }
    CHECK(digest.value() == 0xfd48f506ff3eddb8);
}

#include <array>
#include <catch2/catch.hpp>
#include <limits>

#include "analysis/bounds.hpp"

using namespace concert::analysis;

TEST_CASE("places between bounds are evenly spread in the value or in its logarithm", "[bounds]") {
    const Bounds even{"a", -2, 6}, ratios{"b", 0.01, 100, true};
    CHECK(value_at(even, 0) == -2);
    CHECK(value_at(even, 0.25) == 0);
    CHECK(value_at(even, 1) == 6);
    CHECK(value_at(ratios, 0) == 0.01);
    CHECK(value_at(ratios, 0.25) == Approx(0.1).epsilon(1e-12));
    CHECK(value_at(ratios, 1) == 100);
    for (const double place : {0.0, 0.17, 0.5, 0.93, 1.0}) {
        CHECK(place_of(even, value_at(even, place)) == Approx(place).margin(1e-14));
        CHECK(place_of(ratios, value_at(ratios, place)) == Approx(place).margin(1e-13));
    }
}

TEST_CASE("each whole number has its cell, the outermost as wide as others", "[bounds]") {
    const Bounds span{"span", 3, 7, false, true};
    std::array<int, 5> count{};
    for (int i = 0; i < 1000; ++i) ++count.at(static_cast<std::size_t>(value_at(span, (i + 0.5) / 1000)) - 3);
    for (const int times : count) CHECK(times == 200);
    const Bounds people{"people", 1, 1000, true, true};
    CHECK(value_at(people, 0) == 1);
    CHECK(value_at(people, 1) == 1000);
    for (const double n : {1.0, 2.0, 31.0, 999.0, 1000.0}) CHECK(value_at(people, place_of(people, n)) == n);
}

TEST_CASE("bounds are sound when there is something to search", "[bounds]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(sound({"a", 1, 2}));
    CHECK(sound({"a", 1, 2, true, true}));
    CHECK_FALSE(sound({"a", 2, 2}));
    CHECK_FALSE(sound({"a", 0, 2, true}));
    CHECK_FALSE(sound({"a", 1.5, 3, false, true}));
    CHECK_FALSE(sound({"a", 0, infinity}));
    CHECK_FALSE(sound({"a", std::numeric_limits<double>::quiet_NaN(), 1}));
}

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "analysis/dominance.hpp"

using namespace concert::analysis;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
using Points = std::vector<std::vector<double>>;

/// Few different values, so that ties are frequent, and now and then a NaN or an infinity.
Points any_points() {
    const auto objectives = *rc::gen::inRange<std::size_t>(1, 4);
    const auto n = *rc::gen::inRange<std::size_t>(0, 30);
    Points points(n, std::vector<double>(objectives));
    for (auto& point : points) {
        for (double& value : point) {
            const int drawn = *rc::gen::inRange(0, 14);
            value = drawn == 12 ? missing : drawn == 13 ? infinity : drawn % 6;
        }
    }
    return points;
}

bool dominates_by_definition(const std::vector<double>& a, const std::vector<double>& b) {
    bool a_known = true, b_known = true, no_worse = true, better = false;
    for (std::size_t k = 0; k < a.size(); ++k) {
        a_known = a_known && a[k] == a[k];
        b_known = b_known && b[k] == b[k];
        no_worse = no_worse && a[k] <= b[k];
        better = better || a[k] < b[k];
    }
    return a_known && (!b_known || (no_worse && better));
}

}  // namespace

TEST_CASE("fronts are those that peeling off the points that nobody left dominates would give", "[pareto]") {
    REQUIRE(rc::check("fronts", [] {
        const Points points = any_points();
        const auto fronts = non_dominated_fronts(points);
        std::vector<bool> gone(points.size(), false);
        std::size_t left = points.size();
        for (const auto& front : fronts) {
            std::vector<std::size_t> expected;
            for (std::size_t i = 0; i < points.size(); ++i) {
                bool dominated = gone[i];
                for (std::size_t j = 0; j < points.size(); ++j) {
                    dominated = dominated || (!gone[j] && dominates_by_definition(points[j], points[i]));
                }
                if (!dominated) expected.push_back(i);
            }
            RC_ASSERT(front == expected);
            for (const std::size_t i : front) gone[i] = true;
            left -= front.size();
        }
        RC_ASSERT(left == 0U);
    }));
}

TEST_CASE("dominance is irreflexive, asymmetric and transitive", "[pareto]") {
    REQUIRE(rc::check("order", [] {
        const Points points = any_points();
        for (const auto& a : points) {
            RC_ASSERT(!dominates(a, a));
            for (const auto& b : points) {
                RC_ASSERT(dominates(a, b) == dominates_by_definition(a, b));
                RC_ASSERT(!(dominates(a, b) && dominates(b, a)));
                for (const auto& c : points) RC_ASSERT(!(dominates(a, b) && dominates(b, c)) || dominates(a, c));
            }
        }
    }));
}

TEST_CASE("crowding distances by hand", "[pareto]") {
    const Points points{{0, 10}, {9, 9}, {1, 6}, {4, 5}, {10, 0}, {1, 6}};
    const std::vector<std::size_t> front{4, 3, 0, 2, 5};
    const auto distance = crowding_distances(points, front);
    CHECK(std::isinf(distance[0]));
    CHECK(distance[1] == Approx((10 - 1) / 10.0 + (6 - 0) / 10.0));
    CHECK(std::isinf(distance[2]));
    CHECK(distance[3] == Approx((1 - 0) / 10.0 + (6 - 5) / 10.0));
    CHECK(distance[4] == Approx((4 - 1) / 10.0 + (10 - 6) / 10.0));
    const Points unknown{{missing, 1}, {2, missing}, {missing, missing}};
    for (const double d : crowding_distances(unknown, std::vector<std::size_t>{0, 1, 2})) CHECK_FALSE(std::isnan(d));
    CHECK(crowding_distances(points, {}).empty());
}

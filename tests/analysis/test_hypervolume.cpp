#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>

#include "analysis/hypervolume.hpp"

using namespace concert::analysis;

namespace {
using Points = std::vector<std::vector<double>>;
}

TEST_CASE("hypervolumes of known sets", "[pareto]") {
    CHECK(hypervolume(Points{{3}, {1}, {2}}, std::vector<double>{5}) == 4);
    CHECK(hypervolume(Points{{1, 3}, {2, 2}, {3, 1}}, std::vector<double>{4, 4}) == 6);
    CHECK(hypervolume(Points{{1, 2}, {1, 3}, {2, 2}}, std::vector<double>{4, 4}) == 6);
    // three boxes 1 x 3 x 3 that share a cube of 1 between all and, two by two, 1 x 1 x 3
    CHECK(hypervolume(Points{{2, 0, 0}, {0, 2, 0}, {0, 0, 2}}, std::vector<double>{3, 3, 3}) == 27 - 3 * 3 + 1);
    CHECK(hypervolume(Points{}, std::vector<double>{3, 3, 3}) == 0);
    CHECK(hypervolume(Points{{3, 1}, {1, 5}}, std::vector<double>{3, 3}) == 0);
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    CHECK(hypervolume(Points{{nan, 1}, {-infinity, 1}, {1, 1}}, std::vector<double>{3, 3}) == 4);
    CHECK_THROWS_AS(hypervolume(Points{}, std::vector<double>(4)), std::invalid_argument);
    CHECK_THROWS_AS(hypervolume(Points{{1}}, std::vector<double>(2)), std::invalid_argument);
}

TEST_CASE("the hypervolume of points on a lattice is the number of its cells that one of them dominates", "[pareto]") {
    REQUIRE(rc::check("cells", [] {
        const auto objectives = *rc::gen::inRange<std::size_t>(1, 4);
        const auto n = *rc::gen::inRange<std::size_t>(0, 25);
        constexpr int side = 7;
        Points points(n, std::vector<double>(objectives));
        for (auto& point : points) {
            for (double& value : point) value = *rc::gen::inRange(0, side + 2);
        }
        int cells = 0, corner[3] = {0, 0, 0};
        for (corner[0] = 0; corner[0] < side; ++corner[0]) {
            for (corner[1] = 0; corner[1] < (objectives > 1 ? side : 1); ++corner[1]) {
                for (corner[2] = 0; corner[2] < (objectives > 2 ? side : 1); ++corner[2]) {
                    bool covered = false;
                    for (const auto& point : points) {
                        bool covers = true;
                        for (std::size_t k = 0; k < objectives; ++k) covers = covers && point[k] <= corner[k];
                        covered = covered || covers;
                    }
                    cells += covered;
                }
            }
        }
        RC_ASSERT(hypervolume(points, std::vector<double>(objectives, side)) == cells);
    }));
}

#include <catch2/catch.hpp>
#include <set>

#include "figures/layout.hpp"

using namespace concert::figures;

namespace {

/// Everybody above their reports, inside the square, at a place of their own.
void check_sound(const std::vector<std::size_t>& superior) {
    const auto spots = layout_of(superior);
    REQUIRE(spots.size() == superior.size());
    std::set<std::pair<long, long>> places;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        CHECK((spots[i].x > 0 && spots[i].x < 1 && spots[i].y > 0 && spots[i].y < 1));
        places.emplace(std::lround(spots[i].x * 1e7), std::lround(spots[i].y * 1e7));
        if (superior[i] != no_superior) CHECK(spots[superior[i]].y < spots[i].y);
    }
    CHECK(places.size() == spots.size());
}

/// A head, `wide` reports each, `levels` below.
std::vector<std::size_t> full_tree(std::size_t wide, std::size_t levels) {
    std::vector<std::size_t> superior{no_superior};
    std::size_t first = 0, last = 1;
    for (std::size_t level = 0; level < levels; ++level) {
        for (std::size_t i = first; i < last; ++i) superior.insert(superior.end(), wide, i);
        first = last;
        last = superior.size();
    }
    return superior;
}

}  // namespace

TEST_CASE("nobody stands on anybody, and superiors stand above") {
    check_sound({no_superior});
    check_sound({no_superior, 0, 1, 2, 3});  // a line
    check_sound(full_tree(3, 2));
    check_sound(full_tree(12, 3));                              // 1 885 people
    check_sound({no_superior, no_superior, 0, 0, 1, 3, 3, 3});  // two heads
    std::vector<std::size_t> star(200, 0);
    star[0] = no_superior;
    check_sound(star);
}

TEST_CASE("a known tree: superiors over the middle of what is below them, in their order") {
    //        0
    //     1     2
    //    3 4   5 6 (each one block)
    const auto spots = layout_of(std::vector<std::size_t>{no_superior, 0, 0, 1, 1, 2, 2});
    CHECK(spots[1].x < spots[2].x);
    CHECK(spots[0].x == Approx((spots[1].x + spots[2].x) / 2));
    CHECK(spots[1].x == Approx((spots[3].x + spots[4].x) / 2));
    CHECK(spots[1].y == spots[2].y);
    CHECK((spots[3].x < spots[4].x || spots[3].y < spots[4].y));
    CHECK(std::max(spots[3].x, spots[4].x) < std::min(spots[5].x, spots[6].x));
}

TEST_CASE("a block is filled row by row in the order of its people") {
    std::vector<std::size_t> star(41, 0);
    star[0] = no_superior;
    const auto spots = layout_of(star);
    for (std::size_t i = 2; i < star.size(); ++i) {
        const bool right = spots[i].y == spots[i - 1].y && spots[i].x > spots[i - 1].x;
        CHECK((right || spots[i].y > spots[i - 1].y));
    }
}

TEST_CASE("a picture is neither a thread nor a wall where a block may have any shape") {
    const auto shape = [](const std::vector<std::size_t>& superior) {
        std::set<long> columns, rows;
        for (std::size_t i = 1; i < superior.size(); ++i) {
            const Spot spot = layout_of(superior)[i];
            columns.insert(std::lround(spot.x * 1e7));
            rows.insert(std::lround(spot.y * 1e7));
        }
        return std::pair(columns.size(), rows.size());
    };
    std::vector<std::size_t> star(201, 0);
    star[0] = no_superior;
    const auto [columns, rows] = shape(star);
    CHECK(columns > rows);
    CHECK(columns < 3 * rows);
    CHECK(shape(full_tree(12, 3)).second >= 12);  // 144 teams: each a column of its own
}

TEST_CASE("what is no hierarchy is refused") {
    CHECK_THROWS_WITH(layout_of(std::vector<std::size_t>{1, 0}), "superiors lead in a circle");
    CHECK_THROWS_WITH(layout_of(std::vector<std::size_t>{no_superior, 7}), "the superior of a person is nobody");
    CHECK(layout_of(std::vector<std::size_t>{}).empty());
}

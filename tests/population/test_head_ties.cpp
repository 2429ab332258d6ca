#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <set>

#include "models/population/head_ties.hpp"

using namespace concert::population;

namespace {

std::vector<std::uint32_t> numbers(std::size_t n) {
    std::vector<std::uint32_t> all(n);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

}  // namespace

TEST_CASE("a head follows 5 bodies of its kind and 2 others, never itself, none twice") {
    std::vector<std::uint32_t> kind;
    for (std::uint32_t i = 0; i < 300; ++i) kind.push_back(i % 7 == 0 ? 1U : i % 2 * 5);
    const HeadTies ties = draw_head_ties({}, kind, numbers(300), 9, 0);
    REQUIRE(ties.organisations() == 300);
    for (std::uint32_t i = 0; i < 300; ++i) {
        const auto followed = ties.followed_by(i);
        CHECK(followed.size() == 7);
        CHECK(std::set<std::uint32_t>(followed.begin(), followed.end()).size() == 7);
        CHECK(std::count(followed.begin(), followed.end(), i) == 0);
        CHECK(std::count_if(followed.begin(), followed.end(), [&](auto j) { return kind[j] == kind[i]; }) == 5);
    }
}

TEST_CASE("where there are fewer bodies than ties, a head follows them all") {
    const std::vector<std::uint32_t> kind{0, 0, 0, 1};
    const HeadTies ties = draw_head_ties({}, kind, numbers(4), 9, 0);
    CHECK(ties.followed_by(0).size() == 3);  // both of its kind and the other
    CHECK(ties.followed_by(3).size() == 2);  // nobody of its kind, two of three others
    CHECK(draw_head_ties({}, {0}, numbers(1), 9, 0).target.empty());
}

TEST_CASE("every body of a kind is followed alike: counts are binomial") {
    constexpr std::uint32_t n = 40, rounds = 2000;
    std::vector<double> followed(n, 0);
    for (std::uint32_t r = 0; r < rounds; ++r) {
        const HeadTies ties = draw_head_ties({}, std::vector<std::uint32_t>(n, 3), numbers(n), 17, r);
        for (const std::uint32_t j : ties.target) ++followed[j];
    }
    const double chance = 5.0 / (n - 1), trials = double(rounds) * (n - 1);
    const double mean = trials * chance, sd = std::sqrt(trials * chance * (1 - chance));
    for (const double count : followed) CHECK(std::abs(count - mean) < 4.5 * sd);  // 40 of them
}

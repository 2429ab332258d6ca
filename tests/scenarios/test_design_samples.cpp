#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include "scenarios/design_samples.hpp"
#include "sim/sobol_sequence.hpp"

using namespace concert;
using namespace concert::scenarios;

namespace {

const std::vector<FactorGroup> pairs{{"a", {0, 2}}, {"b", {1}}, {"c", {3, 4}}};  // of five factors

}  // namespace

TEST_CASE("a latin hypercube has one point in each stratum of every factor", "[verification]") {
    const std::size_t n = 997, factors = 3;  // a prime, so that strata do not fall on round numbers
    const auto unit = latin_hypercube(n, factors, 17);
    REQUIRE(unit.size() == n * factors);
    for (std::size_t k = 0; k < factors; ++k) {
        std::vector<int> hits(n, 0);
        for (std::size_t i = 0; i < n; ++i) {
            ++hits.at(static_cast<std::size_t>(std::floor(unit[i * factors + k] * static_cast<double>(n))));
        }
        CHECK(hits == std::vector<int>(n, 1));
    }
}

TEST_CASE("the strata of two factors of a latin hypercube are matched at random", "[verification]") {
    const std::size_t n = 4000;
    const auto unit = latin_hypercube(n, 2, 5);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += (unit[2 * i] - 0.5) * (unit[2 * i + 1] - 0.5);
    const double correlation = 12 * sum / static_cast<double>(n);
    CHECK(std::abs(correlation) < 4 / std::sqrt(static_cast<double>(n)));
    CHECK(latin_hypercube(n, 2, 6) != unit);
    CHECK(latin_hypercube(n, 2, 5) == unit);
}

TEST_CASE("the shuffle of a latin hypercube gives every order alike often", "[verification]") {
    std::vector<int> counts(6, 0);  // orders of three strata
    const int seeds = 6000;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const auto unit = latin_hypercube(3, 1, seed);
        const auto stratum = [&](std::size_t i) { return static_cast<int>(unit[i] * 3); };
        ++counts.at(static_cast<std::size_t>(2 * stratum(0) + (stratum(1) > stratum(2))));
    }
    for (const int count : counts) CHECK(std::abs(count - 1000) < 4 * std::sqrt(1000 * 5.0 / 6));
}

TEST_CASE("AB_j is A but for the columns of group j, which are B's", "[verification]") {
    const std::size_t n = 8, k = 5;
    const auto unit = saltelli_blocks(n, k, pairs, 3);
    REQUIRE(unit.size() == n * (pairs.size() + 2) * k);
    const auto at = [&](std::size_t block, std::size_t row, std::size_t factor) {
        return unit[(block * n + row) * k + factor];
    };
    const auto both = sim::Sobol(2 * k, 3).points(0, n);
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t f = 0; f < k; ++f) {
            CHECK(at(0, row, f) == both[row * 2 * k + f]);
            CHECK(at(1, row, f) == both[row * 2 * k + k + f]);
            for (std::size_t g = 0; g < pairs.size(); ++g) {
                const auto& own = pairs[g].factors;
                const bool from_b = std::find(own.begin(), own.end(), f) != own.end();
                CHECK(at(2 + g, row, f) == at(from_b ? 1 : 0, row, f));
            }
        }
    }
}

TEST_CASE("each step of a trajectory moves one group by p/(2(p-1)) and stays in the cube", "[verification]") {
    const std::size_t k = 5, p = 6, r = 40;
    const double step = 6.0 / 10;
    const auto made = morris_trajectories(r, p, k, pairs, 11);
    REQUIRE(made.unit.size() == r * (pairs.size() + 1) * k);
    REQUIRE(made.steps.size() == r * pairs.size());
    for (std::size_t t = 0; t < r; ++t) {
        std::set<std::size_t> moved;
        for (std::size_t s = 0; s < pairs.size(); ++s) {
            const MorrisStep& taken = made.steps[t * pairs.size() + s];
            CHECK(std::abs(taken.step) == step);
            moved.insert(taken.group);
            const auto& own = pairs[taken.group].factors;
            const double* before = made.unit.data() + (t * (pairs.size() + 1) + s) * k;
            for (std::size_t f = 0; f < k; ++f) {
                const double change = before[k + f] - before[f];
                const bool mine = std::find(own.begin(), own.end(), f) != own.end();
                CHECK(change == (mine ? Approx(taken.step).margin(1e-15) : Approx(0)));
            }
        }
        CHECK(moved.size() == pairs.size());
    }
    for (const double u : made.unit) {
        CHECK(u >= 0);
        CHECK(u <= 1);
        CHECK(u * 5 == Approx(std::round(u * 5)).margin(1e-14));
    }
}

TEST_CASE("trajectories visit all levels, go both ways and begin with every group", "[verification]") {
    const std::vector<FactorGroup> alone{{"a", {0}}, {"b", {1}}};
    const std::size_t r = 4000;
    const auto made = morris_trajectories(r, 4, 2, alone, 2);
    std::vector<double> levels(4, 0);
    double up = 0, first = 0;
    for (const double u : made.unit) ++levels.at(static_cast<std::size_t>(std::lround(u * 3)));
    for (const auto& step : made.steps) up += step.step > 0;
    for (std::size_t t = 0; t < r; ++t) first += made.steps[2 * t].group == 0;
    const double n = static_cast<double>(r);
    CHECK(std::abs(up - n) < 4 * std::sqrt(2 * n / 4));
    CHECK(std::abs(first - n / 2) < 4 * std::sqrt(n / 4));
    for (const double count : levels) CHECK(std::abs(count / (6 * n) - 0.25) < 0.02);
}

TEST_CASE("whole factors take all their values alike often, and both ends", "[verification]") {
    const Factor whole{"n", 0, 3, 9, false, true};
    std::vector<int> counts(7, 0);
    for (int i = 0; i < 700; ++i) ++counts.at(static_cast<std::size_t>(value_at(whole, (i + 0.5) / 700) - 3));
    CHECK(counts == std::vector<int>(7, 100));
    CHECK(value_at(whole, 0) == 3);
    CHECK(value_at(whole, 1) == 9);
}

TEST_CASE("a factor on a logarithmic scale has its geometric mean in the middle", "[verification]") {
    const Factor factor{"x", 0, 0.02, 8, true, false};
    CHECK(value_at(factor, 0.5) == Approx(0.4).epsilon(1e-14));
    CHECK(value_at(factor, 0) == 0.02);
    CHECK(value_at(factor, 1) == Approx(8).epsilon(1e-14));
    CHECK(value_at(factor, 1) <= 8);
    const Factor whole{"n", 0, 1, 7, true, true};  // stretches as log((v + 1) / v): to 2, 4, 8
    CHECK(value_at(whole, 0.33) == 1);
    CHECK(value_at(whole, 0.34) == 2);
    CHECK(value_at(whole, 0.66) == 3);
    CHECK(value_at(whole, 0.67) == 4);
    CHECK(value_at(whole, 1) == 7);
}

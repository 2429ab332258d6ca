#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "analysis/structure_test.hpp"
#include "sim/parallel.hpp"
#include "survey.hpp"

using namespace concert;
using namespace concert::analysis;
using namespace survey;

namespace {

std::vector<std::uint32_t> strata_of(const Observed& observed) {
    std::map<std::string, std::uint32_t> number;
    std::vector<std::uint32_t> strata;
    for (const std::string& community : observed.communities) {
        strata.push_back(number.emplace(community, static_cast<std::uint32_t>(number.size())).first->second);
    }
    return strata;
}

std::size_t arcs_between(const Nominations& nominations, const std::vector<std::uint32_t>& strata) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < nominations.people(); ++i) {
        for (const auto j : nominations.alters(i)) count += strata[i] != strata[j];
    }
    return count;
}

}  // namespace

TEST_CASE("rewiring keeps everybody's degrees, names nobody twice nor oneself, and moves the arcs", "[structure]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto strata = strata_of(observed);
        for (const bool within : {false, true}) {
            const auto other =
                rewired(observed.nominations, within ? strata : std::vector<std::uint32_t>{}, 20, {5, 0, 0, 0, 0});
            CHECK(out_degrees(other) == out_degrees(observed.nominations));
            CHECK(in_degrees(other) == in_degrees(observed.nominations));
            std::size_t kept = 0;
            for (std::size_t i = 0; i < other.people(); ++i) {
                const auto row = other.alters(i), before = observed.nominations.alters(i);
                CHECK(std::set<std::uint32_t>(row.begin(), row.end()).size() == row.size());
                for (const auto j : row) {
                    CHECK(j != i);
                    kept += std::count(before.begin(), before.end(), j) > 0;
                }
            }
            CHECK(kept < other.target.size() / (within ? 3 : 10));
            CHECK((arcs_between(other, strata) == 0) == within);  // in both surveys all arcs stay at home
        }
    }
    CHECK_THROWS_WITH(rewired(nominations_of(2, {}), std::vector<std::uint32_t>{1}, 1, {}),
                      Catch::Equals("1 strata for 2 people"));
}

TEST_CASE("swaps visit all networks with the same degrees equally often", "[structure]") {
    // Three people who name one another once each, 0→1, 1→2, 2→0, and a fourth who names 0: enumerated by hand, the
    // networks with out-degrees 1 1 1 1 and in-degrees 2 1 1 0 are those below. Chi-square over 6 000 chains.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> answers{{0, 1}, {1, 2}, {2, 0}, {3, 0}};
    const Nominations start = nominations_of(4, answers);
    std::map<std::vector<std::uint32_t>, double> visits;
    const std::uint32_t chains = 6'000;
    for (std::uint32_t r = 0; r < chains; ++r) ++visits[rewired(start, {}, 20, {11, 0, r, 0, 0}).target];
    // targets of 0, 1, 2, 3 are an arrangement of {0, 0, 1, 2} without i naming i
    std::vector<std::uint32_t> order{0, 0, 1, 2};
    std::set<std::vector<std::uint32_t>> possible;
    do {
        if (order[0] != 0 && order[1] != 1 && order[2] != 2) possible.insert(order);
    } while (std::next_permutation(order.begin(), order.end()));
    REQUIRE(visits.size() == possible.size());
    const double each = static_cast<double>(chains) / static_cast<double>(possible.size());
    double chi_square = 0;
    for (const auto& targets : possible) chi_square += (visits[targets] - each) * (visits[targets] - each) / each;
    const auto freedom = static_cast<double>(possible.size() - 1);
    CHECK(chi_square < freedom + 4 * std::sqrt(2 * freedom));
}

TEST_CASE("the structure test of both surveys agrees with netdiffuseR's thousand rewirings", "[structure]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        std::map<std::string, double> reference;
        for (const Row& row : table(set, "reference_scalars.csv")) {
            reference[row.at("statistic")] = std::stod(row.at("value"));
        }
        const auto test = structure_test(observed.nominations, observed.times, {}, 300, 3);
        CHECK(test.observed == Approx(reference.at("struct_test_obs_mean_threshold")).epsilon(1e-6));
        // two Monte Carlo means, of 300 and of 1 000 rewirings
        const double error = test.rewired_sd * std::sqrt(1 / 300.0 + 1 / 1000.0);
        CHECK(std::abs(test.rewired_mean - reference.at("struct_test_rewired_mean")) < 4 * error);
        const double tails = 2 * static_cast<double>(std::min(test.below, test.above)) / 300.0,
                     p = reference.at("struct_test_p");
        CHECK(std::abs(tails - p) <= 4 * 2 * std::sqrt(0.5 * 0.5 * (1 / 300.0 + 1 / 1000.0)));
        CHECK((test.p < 0.01) == (p < 0.01));
    }
}

TEST_CASE("on a network that was itself rewired the structure test's p is uniform", "[structure]") {
    const Observed observed("medical_innovation");
    const int cases = 60;
    std::array<int, 4> quarter{};
    double z_sum = 0;
    for (int k = 0; k < cases; ++k) {
        // numbers far from those the test itself uses
        const auto null = rewired(observed.nominations, {}, 20, {99, 7, static_cast<std::uint32_t>(k), 0, 0});
        const auto test = structure_test(null, observed.times, {}, 39, 1000 + static_cast<std::uint64_t>(k));
        ++quarter[std::min<std::size_t>(3, static_cast<std::size_t>(test.p * 4))];
        z_sum += (test.observed - test.rewired_mean) / test.rewired_sd;
    }
    for (const int count : quarter) CHECK(std::abs(count - cases / 4.0) < 4 * std::sqrt(cases * 0.25 * 0.75));
    CHECK(std::abs(z_sum / cases) < 4 * std::sqrt((1 + 1 / 39.0) / cases) * 1.1);
}

TEST_CASE("the structure test does not depend on the number of threads", "[structure]") {
    const Observed observed("medical_innovation");
    std::vector<double> means;
    for (const int threads : {1, 2, 3}) {
        const sim::Workers workers(threads);
        means.push_back(structure_test(observed.nominations, observed.times, {}, 40, 1).rewired_mean);
        CHECK(means.back() == means.front());
    }
}

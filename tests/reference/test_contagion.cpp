#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "models/reference/contagion.hpp"
#include "models/reference/threshold.hpp"
#include "sim/random.hpp"

using namespace concert;
using reference::Contagion;
using reference::ContagionNetwork;

namespace {

struct Rows {
    std::vector<std::uint32_t> first{0}, target;
};

Rows at_random(std::uint32_t people, std::uint32_t alters, std::uint64_t seed) {
    Rows rows;
    for (std::uint32_t i = 0; i < people; ++i) {
        sim::Stream draw({seed, 0, 0, 0, i}, 1);
        for (std::uint32_t k = 0; k < alters; ++k) rows.target.push_back(draw.below(people));
        rows.first.push_back(static_cast<std::uint32_t>(rows.target.size()));
    }
    return rows;
}

double share_adopted_by(const std::vector<int>& times, int period) {
    double adopted = 0;
    for (const int t : times) adopted += t != 0 && t <= period;
    return adopted / static_cast<double>(times.size());
}

}  // namespace

TEST_CASE("without peers adoption is geometric: 1 - exp(-external t)", "[contagion]") {
    const std::uint32_t people = 40'000;
    const Rows rows = at_random(people, 3, 1);
    const auto times = ContagionNetwork(rows.first, rows.target).run({0.07, 0, 0.3}, {}, 20, {3, 0, 0, 0, 0});
    for (const int t : {1, 7, 20}) {
        const double expected = 1 - std::exp(-0.07 * t);
        CHECK(std::abs(share_adopted_by(times, t) - expected) < 4 * std::sqrt(expected * (1 - expected) / people));
    }
}

TEST_CASE("everybody looking at one adopter adopts at the rate of both channels together from the next period",
          "[contagion]") {
    const std::uint32_t people = 40'001;
    Rows rows;
    rows.first.push_back(0);  // person 0 looks at nobody
    for (std::uint32_t i = 1; i < people; ++i) {
        rows.target.push_back(0);
        rows.first.push_back(i);
    }
    std::vector<int> given(people, 0);
    given[0] = 2;
    const auto times = ContagionNetwork(rows.first, rows.target).run({0.02, 0.11, 1}, given, 9, {5, 0, 0, 0, 0});
    CHECK((times[0] == 1 || times[0] == 2));
    const int seen_from = times[0] + 1;
    for (const int t : {2, 5, 9}) {
        const double expected = 1 - std::exp(-0.02 * t - 0.11 * std::max(0, t - seen_from + 1));
        CHECK(std::abs(share_adopted_by(times, t) - expected) < 4 * std::sqrt(expected * (1 - expected) / people));
    }
}

TEST_CASE("certain peers are the threshold cascade, step by step", "[contagion]") {
    const Rows rows = at_random(300, 4, 9);
    const ContagionNetwork network(rows.first, rows.target);
    std::vector<std::uint32_t> seeds{3, 77, 150, 222};
    std::vector<int> given(300, 0);
    for (const auto i : seeds) given[i] = 1;
    for (const double threshold : {0.2, 0.25, 0.3, 0.5}) {
        const auto times = network.run({0, 1e9, threshold}, given, 60, {1, 0, 0, 0, 0});
        const auto steps =
            reference::threshold_cascade(rows.first, rows.target, std::vector<double>(300, threshold), seeds);
        for (std::size_t i = 0; i < 300; ++i) {
            CHECK(times[i] == (steps[i] == reference::never ? 0 : static_cast<int>(steps[i]) + 1));
        }
    }
}

TEST_CASE("influence runs against the nomination: who is looked at moves who looks", "[contagion]") {
    const std::vector<std::uint32_t> first{0, 1, 1}, target{1};  // 0 looks at 1
    const ContagionNetwork pair(first, target);
    CHECK(pair.run({0, 1e9, 0}, std::vector<int>{0, 1}, 3, {}) == std::vector<int>{2, 1});
    CHECK(pair.run({0, 1e9, 0}, std::vector<int>{1, 0}, 3, {}) == std::vector<int>{1, 0});
}

TEST_CASE("numbers do not depend on the order in which people stand", "[contagion]") {
    // patience belongs to the person's number, so the same rows give the same times, whatever ran before
    const Rows rows = at_random(500, 3, 4);
    const ContagionNetwork network(rows.first, rows.target);
    const auto once = network.run({0.02, 0.2, 0.3}, {}, 15, {7, 0, 4, 0, 0});
    network.run({0.5, 0.2, 0.3}, {}, 15, {7, 0, 5, 0, 0});
    CHECK(network.run({0.02, 0.2, 0.3}, {}, 15, {7, 0, 4, 0, 0}) == once);
    CHECK(network.run({0.02, 0.2, 0.3}, {}, 15, {7, 0, 5, 0, 0}) != once);
    // more of either channel only brings adoption forward: same patience, larger hazards
    const auto more = network.run({0.03, 0.3, 0.3}, {}, 15, {7, 0, 4, 0, 0});
    for (std::size_t i = 0; i < 500; ++i) CHECK((once[i] == 0 || (more[i] != 0 && more[i] <= once[i])));
}

TEST_CASE("rows, rates and given periods that do not fit are refused", "[contagion]") {
    const std::vector<std::uint32_t> first{0, 1, 1}, far{2}, target{1};
    CHECK_THROWS_WITH(ContagionNetwork(first, far),
                      Catch::Equals("contagion: there is no person 2 among 2 people (numbered from 0)"));
    CHECK_THROWS_WITH(ContagionNetwork(first, {}), Catch::Equals("contagion: row ends and arcs do not fit together"));
    const ContagionNetwork pair(first, target);
    CHECK_THROWS_WITH(pair.run({-1, 0, 0}, {}, 3, {}), Catch::Equals("contagion: a rate cannot be negative"));
    CHECK_THROWS_WITH(pair.run({0, 0, 0}, std::vector<int>{1}, 3, {}),
                      Catch::Equals("contagion: 1 given periods for 2 people"));
}

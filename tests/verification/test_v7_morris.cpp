#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "ledger.hpp"
#include "models/reference/threshold.hpp"
#include "sim/network.hpp"

using namespace concert;

namespace {

using Pairs = std::vector<std::pair<sim::Person, sim::Person>>;

/// Everybody above the last level has `span` subordinates; person 0 is the root. Levels one after the other.
sim::Network tree(sim::Person span, int levels) {
    Pairs pairs;
    sim::Person superior = 0, people = 1;
    for (int level = 1; level < levels; ++level) {
        for (const sim::Person end = people; superior < end; ++superior) {
            for (sim::Person k = 0; k < span; ++k) pairs.emplace_back(superior, people++);
        }
    }
    return sim::network_of_pairs(people, pairs);
}

sim::Network ring(sim::Person people) {
    Pairs pairs;
    for (sim::Person i = 0; i < people; ++i) pairs.emplace_back(i, (i + 1) % people);
    return sim::network_of_pairs(people, pairs);
}

std::vector<std::uint32_t> cascade(const sim::Network& network, double threshold, sim::Person seed) {
    const std::vector<double> thresholds(network.people(), threshold);
    const std::vector<std::uint32_t> seeds{seed};
    return reference::threshold_cascade(network.first, network.target, thresholds, seeds);
}

std::size_t adopters(const sim::Network& network, double threshold, sim::Person seed) {
    const auto steps = cascade(network, threshold, seed);
    return static_cast<std::size_t>(
        std::count_if(steps.begin(), steps.end(), [](auto s) { return s != reference::never; }));
}

}  // namespace

TEST_CASE("V7: on a tree of span s a seed at the root takes all if the threshold is at most 1/(s+1), else nobody",
          "[verification]") {
    for (const sim::Person span : {2U, 3U, 5U, 8U}) {
        const sim::Network offices = tree(span, 5);
        const double critical = 1.0 / (span + 1);
        INFO("span " << span << ", " << offices.people() << " people");
        const std::string here = ", tree of span " + std::to_string(span);
        const std::string people = std::to_string(offices.people()) + " people";
        verification::compared({"V7", "adopters from the root at threshold 1/(s+1)" + here,
                                static_cast<double>(offices.people()),
                                static_cast<double>(adopters(offices, critical, 0)), 0, 0, people});
        CHECK(adopters(offices, 0.9 * critical, 0) == offices.people());
        verification::compared({"V7", "adopters from the root just above it" + here, 1,
                                static_cast<double>(adopters(offices, std::nextafter(critical, 1.0), 0)), 0, 0,
                                people});
        CHECK(adopters(offices, 1.1 * critical, 0) == 1);
    }
}

TEST_CASE("V7: on a tree of span s a seed inside takes all if the threshold is at most 1/(s+1), else it stays inside",
          "[verification]") {
    for (const sim::Person span : {2U, 3U, 5U, 8U}) {
        const sim::Network offices = tree(span, 5);
        const sim::Person inside = 1 + span;  // third level: superior, two levels below
        const double critical = 1.0 / (span + 1);
        INFO("span " << span);
        CHECK(adopters(offices, critical, inside) == offices.people());
        CHECK(adopters(offices, std::nextafter(critical, 1.0), inside) == 1);
        // One level further down the subordinates have nobody else to look at and follow whatever their threshold.
        const sim::Person above_leaves = 1 + span + span * span;
        CHECK(adopters(offices, std::nextafter(critical, 1.0), above_leaves) == 1 + span);
    }
}

TEST_CASE("V7: on a tree the practice goes down one level a step", "[verification]") {
    const auto steps = cascade(tree(3, 4), 0.25, 0);
    CHECK(steps[0] == 0);
    CHECK(std::all_of(steps.begin() + 1, steps.begin() + 4, [](auto s) { return s == 1; }));
    CHECK(std::all_of(steps.begin() + 4, steps.begin() + 13, [](auto s) { return s == 2; }));
    CHECK(std::all_of(steps.begin() + 13, steps.end(), [](auto s) { return s == 3; }));
}

TEST_CASE("V7: on a ring one seed takes all if the threshold is at most 1/2, else nobody", "[verification]") {
    const sim::Network circle = ring(1'001);
    verification::compared({"V7", "adopters at threshold 1/2, ring", 1'001,
                            static_cast<double>(adopters(circle, 0.5, 17)), 0, 0, "1001 people"});
    CHECK(adopters(circle, 0.1, 17) == 1'001);
    verification::compared({"V7", "adopters just above it, ring", 1,
                            static_cast<double>(adopters(circle, std::nextafter(0.5, 1.0), 17)), 0, 0, "1001 people"});
    CHECK(adopters(circle, 0.9, 17) == 1);
    CHECK(cascade(circle, 0.5, 17)[518] == 500);  // the far side: half the way round, one person a step
}

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <set>

#include "sim/network.hpp"

using namespace concert::sim;

namespace {

using Pair = std::pair<Person, Person>;

/// Some people and distinct pairs of them, in any order and either way round.
std::pair<std::size_t, std::vector<Pair>> any_pairs() {
    const auto people = *rc::gen::inRange<Person>(1, 25);
    const auto drawn = *rc::gen::container<std::vector<Pair>>(
        rc::gen::pair(rc::gen::inRange<Person>(0, people), rc::gen::inRange<Person>(0, people)));
    std::vector<Pair> pairs;
    std::set<Pair> seen;
    for (const auto& [a, b] : drawn) {
        if (a != b && seen.insert(std::minmax(a, b)).second) pairs.emplace_back(a, b);
    }
    return {people, pairs};
}

Network any_network() {
    const auto [people, pairs] = any_pairs();
    return network_of_pairs(people, pairs);
}

void assert_mates_are_mutual(const Network& network) {
    for (std::size_t i = 0; i < network.people(); ++i) {
        for (TieIndex t = network.first[i]; t < network.first[i + 1]; ++t) {
            RC_ASSERT(network.mate[network.mate[t]] == t);
            RC_ASSERT(network.target[network.mate[t]] == i);
            const Person j = network.target[t];
            RC_ASSERT(network.mate[t] >= network.first[j] && network.mate[t] < network.first[j + 1]);
        }
    }
}

}  // namespace

TEST_CASE("in a network of pairs mates point at each other and stand in the right rows", "[network]") {
    REQUIRE(rc::check("mates", [] { assert_mates_are_mutual(any_network()); }));
}

TEST_CASE("rows are sorted, name nobody twice and never their owner", "[network]") {
    REQUIRE(rc::check("rows", [] {
        const Network network = any_network();
        for (std::size_t i = 0; i < network.people(); ++i) {
            const auto row = network.neighbours(static_cast<Person>(i));
            RC_ASSERT(std::is_sorted(row.begin(), row.end(), std::less_equal<>()) || row.size() < 2);
            RC_ASSERT(std::adjacent_find(row.begin(), row.end()) == row.end());
            RC_ASSERT(std::find(row.begin(), row.end(), i) == row.end());
        }
    }));
}

TEST_CASE("degrees add up to twice the number of pairs, and every pair is found in both rows", "[network]") {
    REQUIRE(rc::check("degrees", [] {
        const auto [people, pairs] = any_pairs();
        const Network network = network_of_pairs(people, pairs);
        RC_ASSERT(network.people() == people);
        RC_ASSERT(network.ties() == 2 * pairs.size());
        std::size_t degrees = 0;
        for (std::size_t i = 0; i < people; ++i) degrees += network.degree(static_cast<Person>(i));
        RC_ASSERT(degrees == 2 * pairs.size());
        for (const auto& [a, b] : pairs) {
            const auto row = network.neighbours(a), other = network.neighbours(b);
            RC_ASSERT(std::binary_search(row.begin(), row.end(), b));
            RC_ASSERT(std::binary_search(other.begin(), other.end(), a));
        }
    }));
}

TEST_CASE("reordering rows puts each tie where it was told, and mates follow", "[network]") {
    REQUIRE(rc::check("reorder_rows", [] {
        const Network before = any_network();
        std::vector<std::uint16_t> order;
        for (std::size_t i = 0; i < before.people(); ++i) {
            std::vector<std::uint16_t> row(before.degree(static_cast<Person>(i)));
            std::iota(row.begin(), row.end(), std::uint16_t{0});
            const auto keys = *rc::gen::container<std::vector<int>>(row.size(), rc::gen::arbitrary<int>());
            std::sort(row.begin(), row.end(),
                      [&](auto a, auto b) { return std::pair(keys[a], a) < std::pair(keys[b], b); });
            order.insert(order.end(), row.begin(), row.end());
        }
        Network after = before;
        reorder_rows(after, order);

        RC_ASSERT(after.first == before.first);
        assert_mates_are_mutual(after);
        for (std::size_t i = 0; i < before.people(); ++i) {
            const TieIndex row = before.first[i];
            for (TieIndex t = row; t < before.first[i + 1]; ++t) {
                RC_ASSERT(after.target[t] == before.target[row + order[t]]);
            }
            const auto was = before.neighbours(static_cast<Person>(i)), is = after.neighbours(static_cast<Person>(i));
            RC_ASSERT(std::is_permutation(is.begin(), is.end(), was.begin(), was.end()));
        }
    }));
}

TEST_CASE("a small network has the rows and mates worked out by hand", "[network]") {
    const std::vector<Pair> pairs{{3, 1}, {0, 1}, {1, 2}};  // person 4 stands alone
    const Network network = network_of_pairs(5, pairs);
    CHECK(network.first == std::vector<TieIndex>{0, 1, 4, 5, 6, 6});
    CHECK(network.target == std::vector<Person>{1, 0, 2, 3, 1, 1});
    CHECK(network.mate == std::vector<TieIndex>{1, 0, 4, 5, 2, 3});
}

TEST_CASE("nobody, or nobody tied to anybody, is a network too", "[network]") {
    CHECK(network_of_pairs(0, {}).people() == 0);
    const Network lonely = network_of_pairs(3, {});
    CHECK(lonely.people() == 3);
    CHECK(lonely.ties() == 0);
    CHECK(lonely.neighbours(2).empty());
}

TEST_CASE("pairs that make no network are refused by name", "[network]") {
    const auto build = [](std::size_t people, std::vector<Pair> pairs) { return network_of_pairs(people, pairs); };
    CHECK_THROWS_AS(build(4, {{0, 1}, {2, 2}}), std::invalid_argument);
    CHECK_THROWS_WITH(build(4, {{0, 1}, {2, 2}}), Catch::Equals("pair 1 (2, 2): a person has no tie to themselves"));
    CHECK_THROWS_WITH(build(4, {{0, 1}, {2, 7}}),
                      Catch::Equals("pair 1 (2, 7): there is no person 7 among 4 people (numbered from 0)"));
    CHECK_THROWS_WITH(build(4, {{4, 0}}),
                      Catch::Equals("pair 0 (4, 0): there is no person 4 among 4 people (numbered from 0)"));
    CHECK_THROWS_WITH(build(4, {{3, 1}, {0, 1}, {3, 1}}), Catch::Equals("the pair (1, 3) is given twice"));
    CHECK_THROWS_WITH(build(4, {{3, 1}, {0, 1}, {1, 3}}), Catch::Equals("the pair (1, 3) is given twice"));
    CHECK_THROWS_WITH(network_of_pairs(std::size_t{1} << 32, {}),
                      Catch::Equals("network of 4294967296 people and 0 pairs: at most 4294967295 people and "
                                    "2147483647 pairs can be numbered"));
}

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "sim/rewiring.hpp"

using namespace concert::sim;

namespace {

using Pairs = std::vector<std::pair<Person, Person>>;

std::vector<int> degrees(const Pairs& pairs, std::size_t people) {
    std::vector<int> degree(people, 0);
    for (const auto& [a, b] : pairs) ++degree[a], ++degree[b];
    return degree;
}

Pairs ring(Person people) {
    Pairs pairs;
    for (Person i = 0; i < people; ++i) pairs.emplace_back(i, (i + 1) % people);
    return pairs;
}

bool in_two_triangles(const Pairs& pairs) {
    const auto tied = [&](Person a, Person b) {
        return std::any_of(pairs.begin(), pairs.end(),
                           [&](auto p) { return std::minmax(p.first, p.second) == std::minmax(a, b); });
    };
    std::vector<Person> mine;
    for (Person j = 1; j < 6; ++j) {
        if (tied(0, j)) mine.push_back(j);
    }
    return tied(mine[0], mine[1]);
}

}  // namespace

TEST_CASE("rewiring keeps everybody's number of ties and makes no self-tie and no double tie") {
    Pairs pairs;
    for (Person i = 0; i < 300; ++i) {
        for (const Person step : {1U, 2U, 7U, 1 + i % 5}) {
            const Person j = (i * 3 + step) % 300;
            const bool known = std::any_of(pairs.begin(), pairs.end(),
                                           [&](auto p) { return std::minmax(p.first, p.second) == std::minmax(i, j); });
            if (i != j && !known) pairs.emplace_back(i, j);
        }
    }
    const auto before = degrees(pairs, 300);
    const Pairs old = pairs;
    rewire(pairs, 300, {11, 0, 0, 0, 0}, 7);
    CHECK(degrees(pairs, 300) == before);
    std::set<std::pair<Person, Person>> seen;
    for (const auto& [a, b] : pairs) {
        CHECK(a != b);
        CHECK(seen.insert(std::minmax(a, b)).second);
    }
    std::size_t kept = 0;
    for (const auto& [a, b] : old) kept += seen.count(std::minmax(a, b));
    CHECK(kept < old.size() / 10);  // by chance about degree/people of the ties come back
}

TEST_CASE("six people with two ties each: of the 70 graphs there are, 10 are two triangles") {
    const int n = 20'000;
    int triangles = 0;
    for (std::uint32_t replicate = 0; replicate < n; ++replicate) {
        Pairs pairs = ring(6);
        rewire(pairs, 6, {12, 0, replicate, 0, 0}, 7);
        triangles += in_two_triangles(pairs);
    }
    const double p = 10.0 / 70, share = static_cast<double>(triangles) / n, sigma = std::sqrt(p * (1 - p) / n);
    INFO("share " << share << ", expected " << p << " +- " << sigma);
    CHECK(std::abs(share - p) < 4 * sigma);
}

TEST_CASE("what cannot be rewired stays as it is") {
    for (Pairs pairs : {Pairs{}, Pairs{{0, 1}}, Pairs{{0, 1}, {1, 2}, {2, 0}}}) {
        const auto before = degrees(pairs, 3);
        rewire(pairs, 3, {13, 0, 0, 0, 0}, 7);
        CHECK(degrees(pairs, 3) == before);
    }
}

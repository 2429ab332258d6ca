#include <catch2/catch.hpp>
#include <vector>

#include "sim/neighbourhood.hpp"
#include "sim/random.hpp"

using namespace concert::sim;

namespace {

/// A ring in which everybody looks at the next person only: a directed network, without mates.
Network one_way_ring(std::uint32_t people) {
    Network ring;
    for (Person i = 0; i < people; ++i) {
        ring.target.push_back((i + 1) % people);
        ring.first.push_back(i + 1);
    }
    return ring;
}

}  // namespace

TEST_CASE("on a one-way ring a search finds the next few, in order, and nobody behind", "[network]") {
    const Network ring = one_way_ring(10);
    Neighbourhood around(ring, 3);
    for (const Person start : {0u, 8u, 0u}) {  // a second search forgets the first
        around.search(start);
        REQUIRE(around.farthest() == 3);
        for (std::uint16_t d = 0; d <= 3; ++d) {
            REQUIRE(around.at(d).size() == 1);
            CHECK(around.at(d)[0] == (start + d) % 10);
            CHECK(around.steps_to((start + d) % 10) == d);
        }
        CHECK(around.steps_to((start + 4) % 10) == unreachable);
        CHECK(around.steps_to((start + 9) % 10) == unreachable);
    }
}

TEST_CASE("within the limit steps are those of an unlimited search", "[network]") {
    std::vector<std::pair<Person, Person>> pairs;
    Stream draw({17, 0, 0, 0, 0}, 1);
    for (Person i = 1; i < 200; ++i) pairs.emplace_back(i, draw.below(i));
    const Network tree = network_of_pairs(200, pairs);
    for (const std::uint16_t limit : {std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{5}, std::uint16_t{300}}) {
        Neighbourhood around(tree, limit);
        for (Person start = 0; start < 200; start += 7) {
            around.search(start);
            const auto all = distances_from(start, tree);
            std::size_t found = 0;
            for (Person i = 0; i < 200; ++i) {
                CHECK(around.steps_to(i) == (all[i] <= limit ? all[i] : unreachable));
                found += all[i] <= limit;
            }
            std::size_t listed = 0;
            for (std::uint16_t d = 0; d <= around.farthest(); ++d) listed += around.at(d).size();
            CHECK(listed == found);
        }
    }
    CHECK_THROWS_WITH(Neighbourhood(tree, 0), Catch::Equals("a neighbourhood reaches one step at least, not 0"));
}

#include <boost/graph/graph_concepts.hpp>
#include <catch2/catch.hpp>
#include <numeric>

#include "sim/network_graph.hpp"
#include "sim/network_measures.hpp"

using namespace concert::sim;

namespace {

using Pair = std::pair<Person, Person>;
using Pairs = std::vector<Pair>;

Network path(Person people) {
    Pairs pairs;
    for (Person i = 0; i + 1 < people; ++i) pairs.emplace_back(i, i + 1);
    return network_of_pairs(people, pairs);
}
Network ring(Person people) {
    Pairs pairs;
    for (Person i = 0; i < people; ++i) pairs.emplace_back(i, (i + 1) % people);
    return network_of_pairs(people, pairs);
}
Network star(Person people) {
    Pairs pairs;
    for (Person i = 1; i < people; ++i) pairs.emplace_back(0, i);
    return network_of_pairs(people, pairs);
}
Network complete(Person people) {
    Pairs pairs;
    for (Person i = 0; i < people; ++i) {
        for (Person j = i + 1; j < people; ++j) pairs.emplace_back(i, j);
    }
    return network_of_pairs(people, pairs);
}

/// Krackhardt's kite (1990): Andre, Beverly, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
Network kite() {
    return network_of_pairs(10, Pairs{{0, 1},
                                      {0, 2},
                                      {0, 3},
                                      {0, 5},
                                      {1, 3},
                                      {1, 4},
                                      {1, 6},
                                      {2, 3},
                                      {2, 5},
                                      {3, 4},
                                      {3, 5},
                                      {3, 6},
                                      {4, 6},
                                      {5, 6},
                                      {5, 7},
                                      {6, 7},
                                      {7, 8},
                                      {8, 9}});
}

void check_close(const std::vector<double>& is, const std::vector<double>& should_be) {
    REQUIRE(is.size() == should_be.size());
    for (std::size_t i = 0; i < is.size(); ++i) {
        INFO("person " << i);
        CHECK(is[i] == Approx(should_be[i]).margin(1e-12));
    }
}

using Steps = std::vector<std::uint16_t>;

}  // namespace

TEST_CASE("a network is what Boost.Graph calls a graph", "[network]") {
    BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Network>));
    BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Network>));
    BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Network>));
    BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Network>));
    BOOST_CONCEPT_ASSERT((boost::AdjacencyMatrixConcept<Network>));

    const Network network = kite();
    const auto [tie, found] = edge(5, 7, network);
    REQUIRE(found);
    CHECK(source(tie, network) == 5);
    CHECK(target(tie, network) == 7);
    CHECK_FALSE(edge(0, 9, network).second);
    CHECK(degree(3, network) == 12);
    const auto [in, in_end] = in_edges(7, network);
    CHECK(std::accumulate(in, in_end, Person{0}, [&](Person sum, const DirectedTie& t) {
              CHECK(target(t, network) == 7);
              return sum + source(t, network);
          }) == 5 + 6 + 8);
    const auto [all, all_end] = edges(network);
    CHECK(std::distance(all, all_end) == 36);
    CHECK(std::all_of(all, all_end,
                      [&](const DirectedTie& t) { return edge(t.from, target(t, network), network).first == t; }));
}

TEST_CASE("components are numbered by their lowest person", "[network]") {
    const Network network = network_of_pairs(7, Pairs{{5, 1}, {1, 6}, {0, 3}, {6, 5}});
    const Components found = components(network);
    CHECK(found.of == std::vector<std::uint32_t>{0, 1, 2, 0, 3, 1, 1});
    CHECK(found.sizes == std::vector<std::uint32_t>{2, 3, 1, 1});
    CHECK(components(complete(9)).sizes == std::vector<std::uint32_t>{9});
    CHECK(components(Network{}).sizes.empty());
    CHECK(components(path(100'000)).sizes == std::vector<std::uint32_t>{100'000});  // deep, and no stack is used up
}

TEST_CASE("distances on a path, a ring, a star, a complete graph and across a gap", "[network]") {
    CHECK(distances_from(1, path(5)) == Steps{1, 0, 1, 2, 3});
    CHECK(distances_from(0, ring(7)) == Steps{0, 1, 2, 3, 3, 2, 1});
    CHECK(distances_from(2, star(4)) == Steps{1, 2, 0, 2});
    CHECK(distances_from(3, complete(4)) == Steps{1, 1, 1, 0});
    CHECK(distances_from(0, network_of_pairs(4, Pairs{{0, 1}, {2, 3}})) == Steps{0, 1, unreachable, unreachable});
    CHECK(distances_from(0, path(70'000)).back() == unreachable - 1);
}

TEST_CASE("the line is walked up and down like a tie", "[network]") {
    const Network ties = network_of_pairs(7, Pairs{{5, 6}});
    const std::vector<Person> superior{0, 0, 0, 1, 1, 2, nobody};  // 0 heads 1 and 2; 6 is tied to 5 only
    CHECK(distances_from(0, ties, superior) == Steps{0, 1, 1, 2, 2, 2, 3});
    CHECK(distances_from(3, ties, superior) == Steps{2, 1, 3, 0, 2, 4, 5});
    CHECK(distances_from(6, ties, superior) == Steps{3, 4, 2, 5, 5, 1, 0});
    CHECK(distances_from(3, ties) ==
          Steps{unreachable, unreachable, unreachable, 0, unreachable, unreachable, unreachable});
}

TEST_CASE("distances refuse people who do not exist", "[network]") {
    const std::vector<Person> short_line{0, 0}, wild_line{0, 9, 0};
    CHECK_THROWS_WITH(distances_from(3, path(3)),
                      Catch::Equals("distances from person 3: there are only 3 people (numbered from 0)"));
    CHECK_THROWS_WITH(distances_from(0, path(3), short_line), Catch::Equals("2 superiors are given for 3 people"));
    CHECK_THROWS_WITH(distances_from(0, path(3), wild_line),
                      Catch::Equals("the superior of person 1 is 9, but there are only 3 people (numbered from 0)"));
}

TEST_CASE("betweenness of path, star, ring, complete graph and Krackhardt's kite", "[network]") {
    check_close(betweenness(path(5)), {0, 3, 4, 3, 0});
    check_close(betweenness(star(6)), {10, 0, 0, 0, 0, 0});
    check_close(betweenness(ring(5)), {1, 1, 1, 1, 1});
    check_close(betweenness(complete(5)), {0, 0, 0, 0, 0});
    check_close(betweenness(kite()),
                {5.0 / 6, 5.0 / 6, 0, 11.0 / 3, 0, 25.0 / 3, 25.0 / 3, 14, 8, 0});  // as published, times 36 pairs
}

TEST_CASE("clustering of path, complete graph and Krackhardt's kite", "[network]") {
    check_close(clustering_coefficients(path(4)), {0, 0, 0, 0});
    check_close(clustering_coefficients(complete(4)), {1, 1, 1, 1});
    check_close(clustering_coefficients(kite()), {2.0 / 3, 2.0 / 3, 1, 8.0 / 15, 1, 1.0 / 2, 1.0 / 2, 1.0 / 3, 0, 0});
    CHECK(clustering_coefficients(Network{}).empty());
}

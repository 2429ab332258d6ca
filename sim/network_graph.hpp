#pragma once
#include <algorithm>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <utility>

#include "sim/network.hpp"

/// Lets the algorithms of Boost.Graph run on sim::Network as it stands, without a copy: people are vertices, and every
/// direction of a tie is an edge of its own, so to Boost it is a directed graph that happens to be symmetric.
/// Modelled concepts: VertexListGraph, EdgeListGraph, BidirectionalGraph (hence IncidenceGraph), AdjacencyGraph and
/// AdjacencyMatrix.
namespace concert::sim {

/// The edge descriptor: the tie number `at`, which stands in the row of `from`.
struct DirectedTie {
    Person from = 0;
    TieIndex at = 0;
    bool operator==(const DirectedTie&) const = default;
};

namespace graph {

struct OutOfRow {
    Person from = 0;
    DirectedTie operator()(TieIndex t) const { return {from, t}; }
};
struct IntoRow {
    const Network* network = nullptr;
    DirectedTie operator()(TieIndex t) const { return {network->target[t], network->mate[t]}; }
};
struct AnyRow {
    const Network* network = nullptr;
    DirectedTie operator()(TieIndex t) const { return {network->target[network->mate[t]], t}; }
};
using People = boost::counting_iterator<Person>;
using Outgoing = boost::transform_iterator<OutOfRow, boost::counting_iterator<TieIndex>>;
using Incoming = boost::transform_iterator<IntoRow, boost::counting_iterator<TieIndex>>;
using Ties = boost::transform_iterator<AnyRow, boost::counting_iterator<TieIndex>>;

struct Traversal : boost::vertex_list_graph_tag,
                   boost::edge_list_graph_tag,
                   boost::bidirectional_graph_tag,
                   boost::adjacency_graph_tag,
                   boost::adjacency_matrix_tag {};

template <class Iterator, class Function>
std::pair<Iterator, Iterator> range(std::size_t first, std::size_t last, const Function& function) {
    const auto at = [](std::size_t t) { return boost::counting_iterator<TieIndex>(static_cast<TieIndex>(t)); };
    return {Iterator(at(first), function), Iterator(at(last), function)};
}

}  // namespace graph

// The names below are those Boost.Graph calls; it finds them through the namespace of Network.

inline std::size_t num_vertices(const Network& network) { return network.people(); }
inline std::pair<graph::People, graph::People> vertices(const Network& network) {
    return {graph::People(0), graph::People(static_cast<Person>(network.people()))};
}
inline std::size_t num_edges(const Network& network) { return network.ties(); }
inline std::pair<graph::Ties, graph::Ties> edges(const Network& network) {
    return graph::range<graph::Ties>(0, network.ties(), graph::AnyRow{&network});
}
inline Person source(const DirectedTie& tie, const Network&) { return tie.from; }
inline Person target(const DirectedTie& tie, const Network& network) { return network.target[tie.at]; }

inline std::size_t out_degree(Person i, const Network& network) { return network.degree(i); }
inline std::size_t in_degree(Person i, const Network& network) { return network.degree(i); }
inline std::size_t degree(Person i, const Network& network) { return 2 * network.degree(i); }  // both directions
inline std::pair<graph::Outgoing, graph::Outgoing> out_edges(Person i, const Network& network) {
    return graph::range<graph::Outgoing>(network.first[i], network.first[i + 1], graph::OutOfRow{i});
}
inline std::pair<graph::Incoming, graph::Incoming> in_edges(Person i, const Network& network) {
    return graph::range<graph::Incoming>(network.first[i], network.first[i + 1], graph::IntoRow{&network});
}
inline std::pair<const Person*, const Person*> adjacent_vertices(Person i, const Network& network) {
    const auto row = network.neighbours(i);
    return {row.data(), row.data() + row.size()};
}

/// The tie i→j, and whether there is one. O(degree of i): rows may stand in any order.
inline std::pair<DirectedTie, bool> edge(Person i, Person j, const Network& network) {
    const auto row = network.neighbours(i);
    const auto found = std::find(row.begin(), row.end(), j);
    if (found == row.end()) return {{}, false};
    return {{i, network.first[i] + static_cast<TieIndex>(found - row.begin())}, true};
}

inline boost::typed_identity_property_map<Person> get(boost::vertex_index_t, const Network&) { return {}; }
inline Person get(boost::vertex_index_t, const Network&, Person i) { return i; }

}  // namespace concert::sim

namespace boost {

template <>
struct graph_traits<concert::sim::Network> {
    using vertex_descriptor = concert::sim::Person;
    using edge_descriptor = concert::sim::DirectedTie;
    using directed_category = bidirectional_tag;
    using edge_parallel_category = disallow_parallel_edge_tag;
    using traversal_category = concert::sim::graph::Traversal;
    using vertex_iterator = concert::sim::graph::People;
    using out_edge_iterator = concert::sim::graph::Outgoing;
    using in_edge_iterator = concert::sim::graph::Incoming;
    using edge_iterator = concert::sim::graph::Ties;
    using adjacency_iterator = const concert::sim::Person*;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    static vertex_descriptor null_vertex() { return static_cast<vertex_descriptor>(-1); }
};

template <>
struct graph_traits<const concert::sim::Network> : graph_traits<concert::sim::Network> {};

template <>
struct property_map<concert::sim::Network, vertex_index_t> {
    using type = typed_identity_property_map<concert::sim::Person>;
    using const_type = type;
};

}  // namespace boost

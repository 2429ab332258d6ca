#include "sim/network_measures.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/clustering_coefficient.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/two_bit_color_map.hpp>
#include <stdexcept>
#include <string>

#include "sim/network_graph.hpp"

namespace concert::sim {
namespace {

bool has_superior(std::span<const Person> superior, std::size_t i) { return superior[i] != nobody && superior[i] != i; }

void check(Person start, std::size_t people, std::span<const Person> superior) {
    if (start >= people) {
        throw std::invalid_argument("distances from person " + std::to_string(start) + ": there are only " +
                                    std::to_string(people) + " people (numbered from 0)");
    }
    if (!superior.empty() && superior.size() != people) {
        throw std::invalid_argument(std::to_string(superior.size()) + " superiors are given for " +
                                    std::to_string(people) + " people");
    }
    for (std::size_t i = 0; i < superior.size(); ++i) {
        if (has_superior(superior, i) && superior[i] >= people) {
            throw std::invalid_argument("the superior of person " + std::to_string(i) + " is " +
                                        std::to_string(superior[i]) + ", but there are only " + std::to_string(people) +
                                        " people (numbered from 0)");
        }
    }
}

/// Ties and line in the same rows, good for walking only: mates are left out and a neighbour may appear twice.
Network with_line(const Network& ties, std::span<const Person> superior) {
    Network both;
    both.first.assign(ties.people() + 1, 0);
    for (std::size_t i = 0; i < ties.people(); ++i) {
        both.first[i + 1] += static_cast<TieIndex>(ties.degree(static_cast<Person>(i)));
        if (has_superior(superior, i)) {
            ++both.first[i + 1];
            ++both.first[superior[i] + 1];
        }
    }
    for (std::size_t i = 0; i < ties.people(); ++i) both.first[i + 1] += both.first[i];
    both.target.resize(both.first.back());
    std::vector<TieIndex> next(both.first.begin(), both.first.end() - 1);
    for (std::size_t i = 0; i < ties.people(); ++i) {
        const auto person = static_cast<Person>(i);
        for (const Person j : ties.neighbours(person)) both.target[next[i]++] = j;
        if (has_superior(superior, i)) {
            both.target[next[i]++] = superior[i];
            both.target[next[superior[i]]++] = person;
        }
    }
    return both;
}

/// Writes the distance of each person when the search first arrives there.
struct StepCounter : boost::default_bfs_visitor {
    std::vector<std::uint16_t>* steps;
    explicit StepCounter(std::vector<std::uint16_t>& s) : steps(&s) {}
    void tree_edge(const DirectedTie& tie, const Network& network) const {
        const int further = (*steps)[tie.from] + 1;
        (*steps)[network.target[tie.at]] = static_cast<std::uint16_t>(std::min(further, unreachable - 1));
    }
};

std::vector<std::uint16_t> walk(Person start, const Network& network) {
    std::vector<std::uint16_t> steps(network.people(), unreachable);
    steps[start] = 0;
    boost::breadth_first_search(
        network, start,
        boost::visitor(StepCounter(steps))
            .color_map(boost::make_two_bit_color_map(network.people(), get(boost::vertex_index, network))));
    return steps;
}

template <class Value>
auto by_person(std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<Person>());
}

}  // namespace

Components components(const Network& ties) {
    Components found;
    found.of.resize(ties.people());
    // In a symmetric directed graph the strong components are the connected ones.
    const auto count = boost::strong_components(ties, by_person(found.of));
    std::vector<std::uint32_t> renumbered(count, nobody);
    for (std::uint32_t& component : found.of) {
        std::uint32_t& number = renumbered[component];
        if (number == nobody) {
            number = static_cast<std::uint32_t>(found.sizes.size());
            found.sizes.push_back(0);
        }
        component = number;
        ++found.sizes[component];
    }
    return found;
}

std::vector<std::uint16_t> distances_from(Person start, const Network& ties, std::span<const Person> superior) {
    check(start, ties.people(), superior);
    return superior.empty() ? walk(start, ties) : walk(start, with_line(ties, superior));
}

std::vector<double> betweenness(const Network& ties) {
    std::vector<double> through(ties.people(), 0.0);
    boost::brandes_betweenness_centrality(ties, by_person(through));
    for (double& value : through) value /= 2;  // Boost sees both directions and counts each pair twice
    return through;
}

std::vector<double> clustering_coefficients(const Network& ties) {
    std::vector<double> coefficient(ties.people(), 0.0);
    if (ties.people() > 0) boost::all_clustering_coefficients(ties, by_person(coefficient));
    return coefficient;
}

}  // namespace concert::sim

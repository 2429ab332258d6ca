#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/network.hpp"

/// What Boost.Graph has to say about a network: components, distances, betweenness, clustering.
namespace concert::sim {

/// In an array of superiors: this person has none. Naming oneself says the same.
inline constexpr Person nobody = static_cast<Person>(-1);

/// In an array of distances: no path leads there.
inline constexpr std::uint16_t unreachable = static_cast<std::uint16_t>(-1);

struct Components {
    std::vector<std::uint32_t> of;     ///< component of each person, numbered from 0
    std::vector<std::uint32_t> sizes;  ///< people in each component
};

/// The connected components, numbered in the order of their lowest person. O(people + ties).
Components components(const Network& ties);

/// Steps on the shortest path from `start` to every person; `unreachable` where there is none, and 65 534 stands for
/// itself and all above. If `superior` is not empty it holds each person's superior, and the line between the two is
/// walked in both directions like a tie. Breadth-first search, O(people + ties). Throws std::invalid_argument when
/// start or a superior is out of range, or `superior` neither empty nor as long as there are people.
std::vector<std::uint16_t> distances_from(Person start, const Network& ties, std::span<const Person> superior = {});

/// Betweenness of each person (Freeman 1977): sum over unordered pairs of others of the share of their shortest paths
/// that lead through this person. Brandes 2001, O(people * ties).
std::vector<double> betweenness(const Network& ties);

/// Share of a person's pairs of neighbours that are tied to each other (Watts & Strogatz 1998); 0 below two neighbours.
/// O(sum of cubed degrees).
std::vector<double> clustering_coefficients(const Network& ties);

}  // namespace concert::sim

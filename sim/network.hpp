#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// Directed ties in compressed rows, each knowing its mate: i→j knows where j→i stands.
namespace concert::sim {

using Person = std::uint32_t;
using TieIndex = std::uint32_t;

/// Rows of ties. `first` has one entry more than there are people; the ties of i are first[i] ... first[i+1]-1.
struct Network {
    std::vector<TieIndex> first{0};
    std::vector<Person> target;
    std::vector<TieIndex> mate;  ///< target[mate[t]] is the person whose row t stands in

    std::size_t people() const { return first.size() - 1; }
    std::size_t ties() const { return target.size(); }
    std::size_t degree(Person i) const { return first[i + 1] - first[i]; }
    std::span<const Person> neighbours(Person i) const { return {target.data() + first[i], degree(i)}; }
};

/// The network of `people` persons with both directions of every pair, rows sorted by neighbour. Throws
/// std::invalid_argument on a self-tie, a person out of range, or a pair given twice (in either order). O(people +
/// pairs).
Network network_of_pairs(std::size_t people, std::span<const std::pair<Person, Person>> pairs);

/// Puts each row into another order: the tie now at first[i]+k is the one that stood at first[i]+order(i)[k]. Mates
/// follow. `order` holds the new order of all rows one after the other, as positions within the row.
void reorder_rows(Network& network, std::span<const std::uint16_t> order);

}  // namespace concert::sim

#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/network.hpp"
#include "sim/random.hpp"

/// The null model of a network: the same number of ties for everybody, between people chosen at random.
namespace concert::sim {

/// Swaps the ends of two random pairs, (a,b), (c,d) → (a,d), (c,b), ten times as often as there are pairs; a swap that
/// would tie somebody to themselves or to the same person twice is left out (switching algorithm: Maslov & Sneppen,
/// Science 296, 2002). Degrees are kept exactly. The draws are those of `site` and `purpose`. O(pairs × mean degree).
void rewire(std::vector<std::pair<Person, Person>>& pairs, std::size_t people, Site site, std::uint8_t purpose);

}  // namespace concert::sim

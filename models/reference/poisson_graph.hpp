#pragma once
#include <cstdint>

#include "sim/network.hpp"
#include "sim/random.hpp"

namespace concert::reference {

/// Random graph in which any two people are tied with probability mean_degree/(people-1), independently, so that
/// degrees are nearly Poisson (Erdős & Rényi 1959; Gilbert 1959). Ties work both ways. Pairs without a tie are skipped
/// by geometric leaps: O(people + ties), Batagelj & Brandes 2005, Physical Review E 71, 036113. Draws are addressed by
/// `site`, with the higher-numbered person of a pair as its person. Throws std::invalid_argument unless 0 <=
/// mean_degree <= people - 1.
sim::Network poisson_graph(std::uint32_t people, double mean_degree, const sim::Site& site);

}  // namespace concert::reference

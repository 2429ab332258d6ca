#pragma once
#include <utility>
#include <vector>

#include "models/administration/hierarchy.hpp"

/// Who could help whom: potential ties of model section 3.
namespace concert::administration {

/// Draws potential ties. Everybody draws k_pot/2 partners and links go both ways: first the distance h in the tree with
/// P(h) ∝ n_i(h)·exp(−a_h(h−1)), n_i(h) = people at that distance, then a person at it with weight exp(η_h [same
/// category]). Nobody exceeds 2·k_pot partners; a full or known partner is redrawn, up to 100 times. `elected` people
/// stand one step above the head, numbered behind the staff. Cost O(people × k_pot × levels).
std::vector<std::pair<Person, Person>> draw_potential_ties(const Hierarchy& h, std::uint32_t elected,
                                                           const Parameters& p, const sim::Site& site);

}  // namespace concert::administration

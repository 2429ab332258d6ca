#pragma once
#include <utility>
#include <vector>

#include "models/administration/hierarchy.hpp"

/// Who could help whom: potential ties of model section 3.
namespace concert::administration {

/// Draws potential ties. Everybody draws k_pot/2 partners and links go both ways: first where the partner stands, with
/// the weights of p.tie_generator (tie_weights.hpp), then a person there with weight exp(η_h [same category]). Nobody
/// exceeds 2·k_pot partners; a full or known partner is redrawn, up to 100 times. `elected` people stand one step above
/// the head, numbered behind the staff. Cost O(people × k_pot × levels), or levels² with the multiscale weights.
/// Rewired: drawn by distance, then tied anew at random with everybody's number of ties kept (sim/rewiring.hpp), the
/// null against which distance and category are judged.
std::vector<std::pair<Person, Person>> draw_potential_ties(const Hierarchy& h, std::uint32_t elected,
                                                           const Parameters& p, const sim::Site& site);

}  // namespace concert::administration

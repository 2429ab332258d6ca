#pragma once
#include "models/administration/state.hpp"

/// E15 Elections: every `election_every` weeks, counted from week `election_phase` of the mandate. The mandate survives
/// an election if more than half of the elected are sincere, else with probability p_re. A mandate that is lost does
/// not come back: from the next week on the attention is m_after, the line asks for nothing and no step is proposed
/// (E12), as after week T_m.
namespace concert::administration {

/// True when an election is held at the end of this week (1, 2, ... from the first week of burn-in).
bool election_in(const Parameters& p, const Equations& on, std::uint32_t week);

/// Holds the election of the week just computed, if there is one and the mandate still stands.
void hold_election(State& s);

}  // namespace concert::administration

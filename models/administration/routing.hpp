#pragma once
#include "models/administration/state.hpp"

/// E2 Routing, the way sideways. An exception goes sideways with probability R^x_left/(R^x_left + F^x of the superior)
/// (times z with E13 on) if its person has active ties and at least h_L of R^x left, else upwards. Sideways: a tie
/// chosen ∝ t_ij, h_L from asker and helper. The helper serves with what its own asking has left; requests beyond that
/// are drawn by key, and the asker who is turned away gets the hours back. Who is served is helped with P = π0 + (1 −
/// π0)·t_ji; helped, it is solved with s_L (that of the helper: learning.hpp). The head takes its own exceptions
/// itself.
namespace concert::administration {

/// This week's exceptions of the people of a part: those that waited, those escalated to them, new ones; each is given
/// its way, and helpers are asked.
void route(State& s, Part& part);

/// What the helpers answer. Reads trust, writes only to the attempts; requests beyond a helper's hours go to
/// part.excess.
void answer(State& s, Part& part);

/// Turns away, of the requests in excess, those with the largest keys.
void ration_helpers(State& s);

/// How many requests helper j can serve.
inline std::uint32_t helping_capacity(const State& s, Person j) {
    return static_cast<std::uint32_t>(s.relational_left[j] / s.k.lateral);
}

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"

/// E12 Steps: y_u = 0 at first. K times in the mandate, every T_m/K weeks from its first week on, a unit is proposed to
/// move by (what is aimed at)/K, kept within [0, 1]. A member accepts if the step is not larger than the own latitude
/// ε_i ~ Normal(ε, 0.1) and, for the radical share r_rad, not smaller than 0.2; at least half must accept. Each member
/// pays c_K hours that week (hours.cpp). Where it is rejected these are lost, and each member who refused counts a
/// failure of the superior (E3). K = 1 is a rupture, K large a chain of compromises.
namespace concert::administration {

/// Draws ε_i and whether i is a radical.
void draw_latitude(State& s, const Part& part, Person i);

/// True when person i accepts that the unit moves by `step`.
bool accepts(const State& s, Person i, double step);

/// Proposes the units of a part their step, and settles it. Reads and writes the part's own rows only.
void propose(State& s, Part& part);

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"

/// E12 Guard: a unit whose practice is farther than g from the plan is found and moved back to the edge. The plan is
/// where the accepted chain would stand, Y*·(proposals made so far)/K. It takes c_m hours of the superior's superior
/// (the head guards its own unit itself), out of the F^x that exceptions and control have left; they are missing from
/// its procedures (E1). Where several units ask for more than there is, keyed random numbers decide. The guard acts
/// while the project has attention, in the mandate and after it.
namespace concert::administration {

/// Whether the guard acts this week.
bool guard_stands(const State& s);

/// Y*·(proposals made)/K.
double planned_practice(const State& s);

/// The superiors of the part's units look after the units of their own reports: each unit has one guardian, so each y_u
/// has one writer.
void guard(State& s, Part& part);

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"

/// The week of the administration model, and a whole run.
namespace concert::administration {

/// Computes one week (one step of it, if a week has several): the phases of phases.hpp, one after the other.
void advance(State& s);

/// A whole run from the burn-in to the end of the follow-up; the counts by cell.
sim::Counts run(const Organisation& organisation, const Setup& arm);

}  // namespace concert::administration

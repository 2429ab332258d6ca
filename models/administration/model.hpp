#pragma once
#include "models/administration/state.hpp"

/// The week of the administration model, and a whole run.
namespace concert::administration {

/// Computes one week: hours → control → exceptions and routing → trust → work, tasks → (from the start of the mandate)
/// awareness, compliance and appropriation together → lock-in → steps, guard → turnover → observation.
void advance(State& s);

/// A whole run from the burn-in to the end of the follow-up; the counts by cell.
sim::Counts run(const Organisation& organisation, const Setup& arm);

}  // namespace concert::administration

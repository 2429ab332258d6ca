#pragma once
#include "models/administration/state.hpp"

/// Counting: who is where at the end of a week, and what happened during it.
namespace concert::administration {

/// Adds the states of the people of a part to its tally.
void observe(State& s, Part& part);

/// Moves all tallies of the week into the counts and clears them.
void collect(State& s);

}  // namespace concert::administration

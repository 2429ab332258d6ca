#pragma once
#include "models/administration/state.hpp"

/// The adoption phase: awareness (E6), compliance (E7), appropriation (E9) and loss (E10) of everybody change together,
/// reading last week's a, c, d and trust as the work phase left it.
namespace concert::administration {

/// Next week's status of the people of a part. Every draw is compared with a cheap upper bound of its hazard first;
/// only the few draws below it need ties, trust and exponentials. The result is the same.
void adopt(State& s, Part& part);

/// Counts who complies in each unit of a part.
void count_compliance(State& s, const Part& part);

/// E7 lock-in of the units of a part, after the change: Z_u ← Z_u + k_Z f_F c̄_u − Z_u/τ_Z.
void lock_in(State& s, const Part& part);

}  // namespace concert::administration

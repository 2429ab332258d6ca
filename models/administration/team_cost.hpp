#pragma once
#include "models/administration/state.hpp"

/// E4 Team cost, hours a week per unit: pooled c_0; sequential c_0 + c_1(n_t − 1); reciprocal
/// c_p(1 − φ·t̄)·n_t(n_t − 1)/2, with t̄ the mean trust on the members' active ties (0 if none). Thompson 1967.
namespace concert::administration {

/// Team cost of unit u in hours, shared by its members.
double team_cost(const State& s, std::uint32_t u);

}  // namespace concert::administration

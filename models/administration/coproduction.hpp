#pragma once
#include "models/administration/state.hpp"

/// E14 Coproduction with users: Y_ext = [α L^ρ + (1 − α) U^ρ]^{1/ρ} (constant elasticity of substitution: Arrow,
/// Chenery, Minhas & Solow 1961), L = share of the frontline who are sincere × quality of their work, U = the users'
/// effort. From the start of the mandate on, the effort costs c_U·U hours a week of everybody in the frontline. Users
/// who take the innovators' places (`outside`) add ω_U·U to what the frontline sees of the practice (E8).
namespace concert::administration {

/// The two inputs, both in [0, 1], made into one output in [0, 1]; the limits are exact: the input itself at α = 0 and
/// 1, L^α U^{1−α} at ρ = 0, and 0 where an input that cannot be replaced (ρ <= 0) is missing.
double coproduced(double l, double u, double alpha, double rho);

/// c_U·U: hours a week that one person of the frontline gives to users; 0 in the burn-in and with E14 off.
Milliseconds hours_with_users(const State& s, Person i);

/// ω_U·U where users are the innovators, else 0.
double seen_from_users(const Parameters& p, const Equations& on);

/// Adds this week's Y_ext of every body to the tallies, once for each person of its frontline, so that the ratio of the
/// two counts is Y_ext in any group that has some of the frontline in it. Does nothing in weeks that do not observe.
void count_coproduction(State& s);

}  // namespace concert::administration

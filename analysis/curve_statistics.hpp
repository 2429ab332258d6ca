#pragma once
#include <span>
#include <vector>

#include "analysis/measured.hpp"

/// What a cumulative curve says by itself, without a network.
namespace concert::analysis {

/// Statistics of the share that had adopted by the end of periods 1, 2, ...:
/// - per period: new_share, share, and hazard = new / not adopted before (who had not adopted when observation ended is
///   censored: at risk in every period, never an adopter);
/// - final_share; periods_to_10 ... _90: the first period whose share reaches 10, 25, 50, 75, 90 % of all, NaN if none;
///   peak_period and peak_height: the period with the largest new share (the first of them), and that share;
/// - bass_p, _q, _m, _q_over_p, _inflection, _rmse with a fitted ceiling, bass1_... with the ceiling at 1;
///   logistic_m, _rate, _inflection, _rmse; gompertz_... alike.
std::vector<Measured> curve_statistics(std::span<const double> shares);

}  // namespace concert::analysis

#pragma once
#include "models/administration/state.hpp"

/// How the week's hours are shared out: upkeep, team cost, what is left for exceptions and for the project.
///
/// F = (1−κ)B, R = κB. Upkeep K_i = k_i·c_t out of R. The project takes mF, and K·m^χ_R + m(R − K). The team cost is
/// paid from what R has left, else F, else the hours of production H, and so are, in a week in which units are proposed
/// a step, the c_K hours of each member (E12), then the hours with users (E14). What remains serves exceptions: R^x =
/// (1−m)(R − K) and F^x = (1−m)F, each less what it paid.
namespace concert::administration {

/// Sets the hours of everybody for the stretch of the coming week, and the counts of hours that are then alike every
/// week.
void share_out_hours(State& s);

/// True when the hours must be shared out anew every week, because trust lowers the cost of teams (E4, reciprocal
/// work).
bool hours_follow_trust(const State& s);

}  // namespace concert::administration

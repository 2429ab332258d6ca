#pragma once
#include "models/administration/state.hpp"

/// Turnover (E10): everybody but the head leaves with hazard τ/52 a week. A newcomer has a new threshold, benefit and
/// initial trust, no backlog, no evidence and no experience of help (E17), and starts aware and complying with
/// probability Z/(1 + Z), never sincere. Whoever has a tie to the leaver, or the leaver as superior, clears that
/// evidence. Waiting exceptions stay with the post.
namespace concert::administration {

/// Replaces the leavers of a part; writes their own rows only.
void replace_leavers(State& s, Part& part);

/// Clears what others knew about this week's leavers.
void forget_leavers(State& s);

}  // namespace concert::administration

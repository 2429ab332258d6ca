#pragma once
#include "models/administration/state.hpp"

/// E2 Routing, the way upwards, and the evidence of E3. What waits for a superior is served as far as F^x goes (each
/// costs h_V; beyond that the smallest keys are served). Served: escalated with probability e (then it is the
/// superior's own from next week, age 0), else solved with s_V, else unresolved. Not served: it waits, and after t_max
/// weeks of waiting is unresolved. The head solves its own with s_V, paid from its F^x, else from H
/// as far as that goes.
///
/// Ties: helped and solved is a success, refused a failure, anything else nothing. Superior: solved is a success,
/// unresolved a failure, escalated nothing.
namespace concert::administration {

/// Settles this week's exceptions of the units of a part.
void serve(State& s, Part& part);

}  // namespace concert::administration

#pragma once
#include <vector>

#include "analysis/group_runs.hpp"
#include "analysis/statistics.hpp"

namespace concert::analysis {

/// P(ignition) of every arm of a group: the share of runs whose D at withdrawal is above half of the median of the best
/// arm, point by point. Near kappa = 1 small organisations either take fire or do not, and a median hides it (model.md,
/// section 6). The interval is Wilson's over runs for one point, Student's over the points' shares for several.
std::vector<Estimate> ignition(const GroupRuns& runs);

}  // namespace concert::analysis

#pragma once
#include <vector>

#include "analysis/point_runs.hpp"
#include "analysis/statistics.hpp"

/// P(ignition): near kappa = 1 small organisations either take fire or do not, and a median hides it (model.md,
/// section 6).
namespace concert::analysis {

/// Runs of one point under one arm whose D at withdrawal is above half of the median of the best arm there.
struct Ignited {
    std::size_t runs = 0, all = 0;
};
/// By arm.
std::vector<Ignited> ignited_at(const PointRuns& runs);

/// The share of runs that ignite. The interval is Wilson's over runs for one point, Student's over the points' shares
/// for several.
Estimate ignition(const std::vector<Ignited>& points);

}  // namespace concert::analysis

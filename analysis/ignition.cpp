#include "analysis/ignition.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"

namespace concert::analysis {

std::vector<Ignited> ignited_at(const PointRuns& runs) {
    static const std::size_t outcome = find_outcome("D_withdrawal");
    const std::size_t arms = runs.arms();
    std::vector<std::vector<double>> levels(arms);
    double best = 0;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        for (const Run& run : runs.of(arm)) {
            if (!std::isnan(run.outcomes[outcome])) levels[arm].push_back(run.outcomes[outcome]);
        }
        if (!levels[arm].empty()) best = std::max(best, band(levels[arm]).median);
    }
    std::vector<Ignited> counts(arms);
    for (std::size_t arm = 0; arm < arms; ++arm) {
        counts[arm].all = levels[arm].size();
        for (const double level : levels[arm]) counts[arm].runs += level > best / 2 ? 1 : 0;
    }
    return counts;
}

Estimate ignition(const std::vector<Ignited>& points) {
    if (points.size() == 1) return proportion_estimate(points.front().runs, points.front().all);
    std::vector<double> shares;
    for (const auto& [runs, all] : points) {
        if (all > 0) shares.push_back(static_cast<double>(runs) / static_cast<double>(all));
    }
    Estimate estimate = mean_estimate(shares);
    if (!std::isnan(estimate.interval.lower)) {
        estimate.interval.lower = std::max(0.0, estimate.interval.lower);
        estimate.interval.upper = std::min(1.0, estimate.interval.upper);
    }
    return estimate;
}

}  // namespace concert::analysis

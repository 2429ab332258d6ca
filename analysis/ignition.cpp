#include "analysis/ignition.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

struct Ignited {
    std::size_t runs = 0, all = 0;
};

/// Runs above half of the best arm's median at one point, by arm.
std::vector<Ignited> ignited(const GroupRuns& runs, std::size_t point) {
    static const std::size_t outcome = find_outcome("D_withdrawal");
    const std::size_t arms = runs.arms();
    std::vector<std::vector<double>> levels(arms);
    double best = 0;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        for (const Run& run : runs.at(point, arm)) {
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

}  // namespace

std::vector<Estimate> ignition(const GroupRuns& runs) {
    std::vector<std::vector<double>> shares(runs.arms());
    std::vector<Estimate> estimates;
    for (std::size_t point = 0; point < runs.points(); ++point) {
        const auto counts = ignited(runs, point);
        for (std::size_t arm = 0; arm < runs.arms(); ++arm) {
            const auto [above, all] = counts[arm];
            if (runs.points() == 1) estimates.push_back(proportion_estimate(above, all));
            if (all > 0) shares[arm].push_back(static_cast<double>(above) / static_cast<double>(all));
        }
    }
    if (!estimates.empty()) return estimates;
    for (const auto& values : shares) {
        Estimate estimate = mean_estimate(values);
        if (!std::isnan(estimate.interval.lower)) {
            estimate.interval.lower = std::max(0.0, estimate.interval.lower);
            estimate.interval.upper = std::min(1.0, estimate.interval.upper);
        }
        estimates.push_back(estimate);
    }
    return estimates;
}

}  // namespace concert::analysis

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
std::vector<Ignited> ignited(const RunsIndex& index, std::size_t point, std::size_t arms) {
    static const std::size_t outcome = find_outcome("D_withdrawal");
    std::vector<std::vector<double>> levels(arms);
    double best = 0;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        for (const Run* run : index.at(point, arm)) {
            if (!std::isnan(run->outcomes[outcome])) levels[arm].push_back(run->outcomes[outcome]);
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

std::vector<Estimate> ignition(const RunsIndex& index, const Group& group, std::size_t arms) {
    std::vector<std::vector<double>> shares(arms);
    std::vector<Estimate> estimates;
    for (const std::size_t point : group.points) {
        const auto counts = ignited(index, point, arms);
        for (std::size_t arm = 0; arm < arms; ++arm) {
            const auto [runs, all] = counts[arm];
            if (group.points.size() == 1) estimates.push_back(proportion_estimate(runs, all));
            if (all > 0) shares[arm].push_back(static_cast<double>(runs) / static_cast<double>(all));
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

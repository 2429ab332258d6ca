#include "analysis/summary.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/ignition.hpp"
#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

Cell cell_of(const Results& results, const RunsIndex& index, const Group& group, std::size_t arm) {
    Cell cell;
    for (const std::size_t point : group.points) cell.runs += index.at(point, arm).size();
    cell.failed = static_cast<std::size_t>(std::count_if(results.runs.begin(), results.runs.end(), [&](const Run& run) {
        return run.arm == arm && !run.error.empty() &&
               std::find(group.points.begin(), group.points.end(), run.point) != group.points.end();
    }));
    for (std::size_t outcome = 0; outcome < outcome_table().size(); ++outcome) {
        cell.outcomes.push_back(describe(sample(index, group, arm, outcome)));
    }
    const std::size_t measure = find_measure(results.measures, "D");
    if (measure != npos) cell.curve = curve_bands(results, index, group, arm, measure, 0);
    std::vector<double> mandate;
    for (std::size_t week = 1; week <= group.withdrawal && week < cell.curve.size(); ++week) {
        mandate.push_back(cell.curve[week].median);
    }
    cell.bass = fit_bass(mandate, Ceiling::fitted);
    cell.bass_one = fit_bass(mandate, Ceiling::one);
    return cell;
}

Difference difference_of(const Summary& summary, const RunsIndex& index, std::size_t group, std::size_t arm,
                         std::size_t against) {
    Difference difference{group, arm, against, {}};
    for (std::size_t outcome = 0; outcome < outcome_table().size(); ++outcome) {
        difference.outcomes.push_back(describe(paired_sample(index, summary.groups[group], arm, against, outcome)));
    }
    return difference;
}

/// Arms of lowest and highest mean D at withdrawal; the first and the last when the means do not tell them apart.
std::pair<std::size_t, std::size_t> extreme_arms(const Summary& summary, std::size_t group) {
    const std::size_t outcome = find_outcome("D_withdrawal");
    const auto level = [&](std::size_t arm) { return summary.at(group, arm).outcomes[outcome].mean.value; };
    std::size_t low = 0, high = 0;
    for (std::size_t arm = 1; arm < summary.arms; ++arm) {
        if (level(arm) < level(low)) low = arm;
        if (level(arm) > level(high)) high = arm;
    }
    return low == high ? std::pair{std::size_t{0}, summary.arms - 1} : std::pair{low, high};
}

}  // namespace

Summary summarise(const Results& results) {
    const RunsIndex index(results);
    Summary summary;
    summary.groups = groups_of(results);
    summary.arms = results.arms.size();
    for (const Group& group : summary.groups) {
        const auto ignitions = ignition(index, group, summary.arms);
        for (std::size_t arm = 0; arm < summary.arms; ++arm) {
            summary.cells.push_back(cell_of(results, index, group, arm));
            summary.cells.back().ignition = ignitions[arm];
        }
    }
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        const std::size_t first = summary.differences.size();
        for (std::size_t arm = 1; arm < summary.arms; ++arm) {
            summary.differences.push_back(difference_of(summary, index, group, arm, 0));
        }
        if (summary.arms < 2) {
            summary.extremes.push_back(npos);
            continue;
        }
        const auto [low, high] = extreme_arms(summary, group);
        if (low == 0 || high == 0) {
            summary.extremes.push_back(first + std::max(low, high) - 1);
        } else {
            summary.extremes.push_back(summary.differences.size());
            summary.differences.push_back(difference_of(summary, index, group, high, low));
        }
    }
    return summary;
}

}  // namespace concert::analysis

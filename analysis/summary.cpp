#include "analysis/summary.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/curve_bands.hpp"
#include "analysis/ignition.hpp"
#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

Cell cell_of(const Results& results, const GroupRuns& runs, const Group& group, std::size_t arm) {
    Cell cell;
    cell.runs = runs.done(arm);
    cell.failed = runs.failed(arm);
    for (std::size_t outcome = 0; outcome < outcome_table().size(); ++outcome) {
        cell.outcomes.push_back(describe(sample(runs, arm, outcome)));
    }
    const auto bands = adoption_bands(results, group, arm);
    for (const Band& week : bands) cell.curve.push_back(week.median);
    if (!bands.empty()) cell.at_end = bands.back();
    std::vector<double> mandate;
    for (std::size_t week = 1; week <= group.withdrawal && week < cell.curve.size(); ++week) {
        mandate.push_back(cell.curve[week]);
    }
    cell.bass = fit_bass(mandate, Ceiling::fitted);
    cell.bass_one = fit_bass(mandate, Ceiling::one);
    return cell;
}

Difference difference_of(const GroupRuns& runs, std::size_t group, std::size_t arm, std::size_t against) {
    Difference difference{group, arm, against, {}};
    for (std::size_t outcome = 0; outcome < outcome_table().size(); ++outcome) {
        difference.outcomes.push_back(describe(paired_sample(runs, arm, against, outcome)));
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

/// The differences of one group: every arm against the first, then the extremes if not among them.
void add_differences(Summary& summary, const GroupRuns& runs, std::size_t group) {
    const std::size_t first = summary.differences.size();
    for (std::size_t arm = 1; arm < summary.arms; ++arm) {
        summary.differences.push_back(difference_of(runs, group, arm, 0));
    }
    if (summary.arms < 2) {
        summary.extremes.push_back(npos);
        return;
    }
    const auto [low, high] = extreme_arms(summary, group);
    if (low == 0 || high == 0) {
        summary.extremes.push_back(first + std::max(low, high) - 1);
    } else {
        summary.extremes.push_back(summary.differences.size());
        summary.differences.push_back(difference_of(runs, group, high, low));
    }
}

/// Counts the runs of a group and marks the outcomes that some run has.
void count(Summary& summary, const GroupRuns& runs) {
    for (std::size_t arm = 0; arm < runs.arms(); ++arm) {
        summary.runs += runs.done(arm) + runs.failed(arm);
        summary.failed += runs.failed(arm);
        for (std::size_t point = 0; point < runs.points(); ++point) {
            for (const Run& run : runs.at(point, arm)) {
                for (std::size_t i = 0; i < run.outcomes.size(); ++i) {
                    if (!std::isnan(run.outcomes[i])) summary.known[i] = true;
                }
            }
        }
    }
    if (summary.first_error.empty()) summary.first_error = runs.first_error();
}

}  // namespace

Summary summarise(const Results& results) {
    Summary summary;
    summary.groups = groups_of(results);
    summary.arms = results.arms.size();
    summary.known.resize(outcome_table().size());
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        const GroupRuns runs(results, summary.groups[group]);  // of one group at a time
        count(summary, runs);
        const auto ignitions = ignition(runs);
        for (std::size_t arm = 0; arm < summary.arms; ++arm) {
            summary.cells.push_back(cell_of(results, runs, summary.groups[group], arm));
            summary.cells.back().ignition = ignitions[arm];
        }
        add_differences(summary, runs, group);
    }
    return summary;
}

}  // namespace concert::analysis

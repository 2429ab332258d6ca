#include "analysis/summary.hpp"

#include <algorithm>

#include "analysis/curve_bands.hpp"
#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

std::vector<Statistic> described(const Samples& samples) {
    std::vector<Statistic> statistics;
    statistics.reserve(samples.size());
    for (const auto& sample : samples) statistics.push_back(describe(sample));
    return statistics;
}

Cell cell_of(const Results& results, const ArmSamples& samples, const Group& group, std::size_t arm) {
    Cell cell;
    cell.runs = samples.runs;
    cell.failed = samples.failed;
    cell.outcomes = described(samples.outcomes);
    cell.ignition = ignition(samples.points);
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
void add_differences(const Results& results, const GroupSamples& samples, std::size_t group, Summary& summary) {
    const std::size_t first = summary.differences.size();
    for (std::size_t arm = 1; arm < summary.arms; ++arm) {
        summary.differences.push_back({group, arm, 0, described(samples.arms[arm].against_first)});
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
        summary.differences.push_back(
            {group, high, low, described(paired_samples(results, summary.groups[group], high, low))});
    }
}

/// Counts the runs of a group and marks the outcomes that some run has.
void count(const GroupSamples& samples, Summary& summary) {
    for (const ArmSamples& arm : samples.arms) {
        summary.runs += arm.runs + arm.failed;
        summary.failed += arm.failed;
    }
    for (std::size_t i = 0; i < summary.known.size(); ++i) summary.known[i] = summary.known[i] || samples.known[i];
    if (summary.first_error.empty()) summary.first_error = samples.first_error;
}

}  // namespace

Summary summarise(const Results& results) {
    Summary summary;
    summary.groups = groups_of(results);
    summary.arms = results.arms.size();
    summary.known.resize(outcome_table().size());
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        const GroupSamples samples = samples_of(results, summary.groups[group]);
        count(samples, summary);
        for (std::size_t arm = 0; arm < summary.arms; ++arm) {
            summary.cells.push_back(cell_of(results, samples.arms[arm], summary.groups[group], arm));
        }
        add_differences(results, samples, group, summary);
    }
    return summary;
}

}  // namespace concert::analysis

#pragma once
#include <span>
#include <string>
#include <vector>

#include "analysis/results.hpp"

/// Outcomes: the numbers that sum a run up, computed from its weekly counts.
namespace concert::analysis {

class OutcomeSource;

/// One outcome: its name in runs.csv and summary.csv, what it means and how it is computed.
struct Outcome {
    std::string_view name;
    std::string_view unit;
    sim::Texts text;
    bool never;  ///< NaN means "not within the run" (weeks to a share); otherwise that the outcome does not exist
    double (*value)(const OutcomeSource&);
    bool optional = false;  ///< of equations off by default: no row of summary.csv where no run has a value
};

/// All outcomes, in the order of Run::outcomes.
std::span<const Outcome> outcome_table();

/// Position of the outcome called `name` in the table, or npos.
std::size_t find_outcome(std::string_view name);
/// Position of the measure called `name`, or npos.
std::size_t find_measure(std::span<const Measure> measures, std::string_view name);
inline constexpr std::size_t npos = static_cast<std::size_t>(-1);

/// The outcomes of one run whose mandate ends in week `withdrawal`, by the table. Means cover the mandate, weeks 1 to
/// `withdrawal`, as ratios of sums. An outcome is NaN where its measure, its group or its week is not in the counts.
std::vector<double> outcomes_of(const Counts& counts, const std::vector<std::string>& groups,
                                std::span<const Measure> measures, std::size_t withdrawal);

/// Values of a measure in one group, in weeks 0, every, 2 every, ...
std::vector<float> curve_of(const Counts& counts, const Measure& measure, std::size_t group, std::size_t every);
/// The same of every measure in every group, laid out as Run::curves.
std::vector<float> curves_of(const Counts& counts, std::span<const Measure> measures, std::size_t every);

}  // namespace concert::analysis

#pragma once
#include <string>
#include <vector>

#include "analysis/csv.hpp"
#include "analysis/point_values.hpp"
#include "analysis/statistics.hpp"
#include "analysis/texts.hpp"

/// Which factors of a designed study decide its outcomes, and when: Sobol indices of a Saltelli design, elementary
/// effects of Morris trajectories.
namespace concert::analysis {

/// One index of one group of factors.
struct IndexOf {
    std::size_t group = 0;   ///< by position in Designed::groups
    std::string_view index;  ///< "first", "total"; "mu", "mu_star", "sigma"
    Estimate estimate;       ///< NaN where there is none
};

/// The indices of one output.
struct OutputIndices {
    std::size_t position = 0;  ///< of the outcome in the table; of the row of a curve
    double mean = 0, variance = 0;
    std::size_t left_out = 0;  ///< rows or steps with an output that does not exist or never happened
    std::vector<IndexOf> indices;
};

struct ContrastIndices {
    Contrast contrast;
    std::vector<OutputIndices> outcomes;  ///< of those that some point has a value of
    std::vector<OutputIndices> weeks;     ///< of D of everybody
};

/// One entry for every arm and every difference from the first. Throws std::invalid_argument when the study's design
/// has no indices (Designed::has_indices) or runs are missing.
std::vector<ContrastIndices> sensitivity_of(const Results& results);

/// sensitivity.csv and sensitivity_weeks.csv.
void write_sensitivity(const Results& results, const std::vector<ContrastIndices>& all, const Sink& sink);
void write_sensitivity_weeks(const Results& results, const std::vector<ContrastIndices>& all, const Sink& sink);

/// For a person: the groups by what they do to one outcome, the most important first.
std::string sensitivity_text(const Results& results, const std::vector<ContrastIndices>& all, std::size_t outcome,
                             Language language, std::size_t columns);

}  // namespace concert::analysis

#pragma once
#include <string>

#include "analysis/patterns.hpp"
#include "analysis/population.hpp"
#include "analysis/texts.hpp"

namespace concert::analysis {

/// The answer as text: adoption by year, by branch and by size, and the patterns of real populations beside the
/// simulated ones, failing ones included.
std::string population_report(const PopulationResults& results, const std::vector<Check>& checks, Language language,
                              int columns, bool color, bool unicode);

}  // namespace concert::analysis

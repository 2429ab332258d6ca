#pragma once
#include <vector>

#include "analysis/population.hpp"

/// One run of a population as a list of numbers, so that it can be kept and read again. All are exact: shares are
/// doubles, all else is whole and below 2^53.
namespace concert::app {

std::vector<double> values_of(const analysis::PopulationRun& run);

/// Throws std::invalid_argument when the list is not what values_of makes.
analysis::PopulationRun run_in(std::size_t arm, std::size_t replicate, const std::vector<double>& values);

}  // namespace concert::app

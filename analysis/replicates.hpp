#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "analysis/statistics.hpp"

/// How many replicates are enough: the 95 % interval of a mean against their number.
namespace concert::analysis {

/// Means of the first 5, 10, 20, 50, 100, ... values and of all, with Student's intervals. NaN and infinite values must
/// not be among them; fewer than two give nothing.
std::vector<Estimate> running_means(std::span<const double> values);

/// The smallest n at which Student's 95 % interval of the mean, t(n - 1)·s/√n to either side, is at most `half_width`
/// wide on each side, with s the standard deviation of `values`; at least 2. 0 when there are fewer than two values.
/// Throws std::invalid_argument unless half_width > 0.
std::size_t replicates_needed(std::span<const double> values, double half_width);

}  // namespace concert::analysis

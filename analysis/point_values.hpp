#pragma once
#include <vector>

#include "analysis/results.hpp"

/// A study as a function from points to numbers: what sensitivity analysis and emulators work on.
namespace concert::analysis {

/// An arm, or its paired difference from another one.
struct Contrast {
    std::size_t arm;
    std::size_t against;  ///< none: the arm itself
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};
/// Every arm, then the difference of every further arm from the first.
std::vector<Contrast> contrasts_of(const Results& results);

/// [outcome][point]: the mean over replicates. NaN where no replicate has a value, infinite where one never happened.
std::vector<std::vector<double>> point_outcomes(const Results& results, const Contrast& contrast);

/// [row][point]: the mean over replicates of D of everybody in weeks 0, every, 2 every, ... of the shortest run.
std::vector<std::vector<double>> point_curves(const Results& results, const Contrast& contrast);

}  // namespace concert::analysis

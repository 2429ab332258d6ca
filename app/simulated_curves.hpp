#pragma once
#include <string>
#include <vector>

#include "analysis/statistics.hpp"

/// The simulated side of a comparison when it is a study that was run: one curve of its curves.csv, read at the ends of
/// the observed periods.
namespace concert::app {

struct CurveChoice {
    std::string folder;      ///< of the results
    std::string group, arm;  ///< empty: the only one there is
    std::string measure = "D", population = "all";
    double weeks_per_period = 0;  ///< > 0
    double from_week = 0;         ///< the week at which period 1 begins
};

struct SimulatedCurve {
    std::string group, arm, file;
    std::size_t runs = 0;               ///< behind the band
    std::vector<analysis::Band> bands;  ///< by period; NaN beyond the last week
};

/// The end of period t is week from_week + t weeks_per_period; between two rows of the file values are interpolated
/// linearly. Throws scenarios::StudyErrors when the file, group, arm, measure or population is not there, with what is.
SimulatedCurve read_simulated(const CurveChoice& choice, int periods);

}  // namespace concert::app

#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/range.hpp"

/// What the sections [calibration] and [pareto] of a study ask for: a search over parameters of its one organisation.
namespace concert::scenarios {

/// An outcome whose value is known, to a standard deviation.
struct OutcomeTarget {
    std::string outcome;
    double value, sd;
};

/// A weekly measure whose values are known in some weeks, to standard deviations.
struct CurveTarget {
    int line = 0;      ///< of the study file, for mistakes found later
    std::string file;  ///< CSV: week, value, perhaps sd
    std::string measure = "D";
    std::vector<std::int64_t> weeks;  ///< rising; 0 is the beginning of the mandate
    std::vector<double> values, sds;
};

/// Parameters are looked for whose runs come close to the targets.
struct Calibration {
    int line = 0;
    std::vector<Range> priors;
    std::vector<OutcomeTarget> outcomes;
    std::optional<CurveTarget> curve;
    std::int64_t particles = 500;  ///< of a round
    std::int64_t replicates = 1;   ///< runs whose mean is compared with the targets
    std::int64_t rounds = 30;      ///< at most
    std::int64_t draws = 500;      ///< of the predictive band
    double least_acceptance = 0.05;
    bool adjust = false;  ///< by regression on the targets

    /// Numbers that a simulation is compared by.
    std::size_t values() const { return outcomes.size() + (curve ? curve->weeks.size() : 0); }
};

struct ParetoObjective {
    std::string outcome;
    bool maximise;
};

/// Parameters are looked for that are the best compromises between outcomes.
struct ParetoSearch {
    int line = 0;
    std::vector<Range> vary;
    std::vector<ParetoObjective> objectives;
    std::int64_t population = 40;
    std::int64_t generations = 30;
    std::int64_t replicates = 10;  ///< runs of each candidate, the same draws for all
};

}  // namespace concert::scenarios

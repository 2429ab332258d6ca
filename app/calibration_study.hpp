#pragma once
#include <functional>
#include <string>
#include <vector>

#include "analysis/abc.hpp"
#include "analysis/statistics.hpp"
#include "app/candidate_runs.hpp"
#include "scenarios/study.hpp"

/// From a study with a section [calibration] to its posterior and what that predicts.
namespace concert::app {

/// One number that simulations are compared by.
struct Target {
    std::string name;  ///< of the outcome or measure
    double week;       ///< NaN of an outcome
    double observed, sd;
};

struct Fitted {
    std::vector<analysis::Prior> priors;
    std::vector<Target> targets;
    analysis::Posterior posterior;
    std::vector<analysis::Band> of_targets;  ///< predicted, one a target
    std::string measure;                     ///< of the curve
    std::vector<analysis::Band> curve;       ///< predicted, by week from 0
    std::vector<std::string> failures;       ///< why runs could not be made
};

/// Population Monte Carlo until `least_acceptance`, then the regression if it is asked for, then the predictive bands.
/// `memo` holds what is known of evaluations of this very study and seed, those of the predictive bands from number
/// 2^31 on; `each_round` is told the rounds done so far.
/// When sim::interrupted() is set meanwhile, what is returned is incomplete. Throws scenarios::StudyErrors when the
/// targets cannot be met by any run: an unknown measure, weeks beyond the run, no value anywhere.
Fitted fit_study(const scenarios::Study& study, const scenarios::Calibration& asked, const analysis::Memo& memo,
                 const std::function<void(std::size_t rounds)>& each_round = {});

/// Ranges as a search sees them.
std::vector<analysis::Bounds> bounds_of(const std::vector<scenarios::Range>& ranges);

}  // namespace concert::app

#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "analysis/statistics.hpp"

/// Screening of inputs by elementary effects: which of many matter at all, from few runs.
namespace concert::analysis {

/// What the elementary effects of one group say. Units: of the output, over the whole range of the input.
struct ElementaryEffects {
    double mu;  ///< their mean (Morris 1991); effects of opposite sign cancel out in it
    Estimate
        mu_star;  ///< mean of their absolute values (Campolongo, Cariboni & Saltelli 2007), Student's 95 % interval
    double standard_error;  ///< of mu*: sd of the absolute values / sqrt(n); NaN below two effects
    double sigma;           ///< their standard deviation: curvature or interaction; NaN below two effects
    std::size_t left_out;   ///< steps to or from an output that is not finite
};

/// Elementary effects (Morris 1991, Technometrics 33; Campolongo et al. 2007, Environ. Model. Softw. 22) of the
/// groups moved along r trajectories of g + 1 points, one trajectory after the other: `outputs` holds r (g + 1)
/// numbers; step k of trajectory t, from its point k to k + 1, moved group `moved[t g + k]` by `steps[t g + k]` in
/// coordinates in which every input goes from 0 to 1. Usually every trajectory moves every group once, but none need.
/// For a group of several inputs the step has one sign for all, so that mu depends on who moved which way: rank groups
/// by mu* (Campolongo et al.). A group without effects has NaN throughout. Throws std::invalid_argument when
/// sizes do not match, a group is unknown, or a step is nil or not finite.
std::vector<ElementaryEffects> elementary_effects(std::span<const double> outputs, std::span<const std::size_t> moved,
                                                  std::span<const double> steps, std::size_t groups);

}  // namespace concert::analysis

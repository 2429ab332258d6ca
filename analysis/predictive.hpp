#pragma once
#include <vector>

#include "analysis/evaluations.hpp"
#include "analysis/posterior.hpp"
#include "analysis/statistics.hpp"

/// What a calibrated model says of data not yet seen: runs whose parameters are drawn from the posterior, so that the
/// bands hold what is not known of the parameters as well as the luck of each run.
namespace concert::analysis {

struct PredictiveOptions {
    std::size_t draws = 500;
    std::uint64_t seed = 1;
    std::uint32_t organisation = 0;  ///< as in AbcOptions
};

/// The bands of the curves, position by position (week by week): median, 50 % band q25 to q75, 80 % band q10 to q90,
/// over the draws whose curve has a value there. `curve_of` is called with the parameters of draw 0, 1, ... and that
/// number, from several threads at once; draws that were stopped (an empty curve) are left out. Its numbers begin at 0
/// again: they need other places in a memo, and draws in other addresses, than those of the calibration. Throws
/// std::invalid_argument on a posterior without particles. The same result on any number of threads.
std::vector<Band> posterior_predictive(const Posterior& posterior, const Simulator& curve_of,
                                       const PredictiveOptions& options);

}  // namespace concert::analysis

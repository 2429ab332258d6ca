#pragma once
#include <span>

#include "analysis/abc.hpp"

/// Undoes, to first order, what a tolerance adds to a posterior: particles come from summaries that are near the data
/// and not equal to them, which widens intervals, the more so with many summaries.
namespace concert::analysis {

/// Beaumont, Zhang & Balding 2002, Genetics 162: a linear regression of the parameters on the summaries, weighted by
/// the particles' weights times the Epanechnikov kernel 1 - (distance/tolerance)^2 (eq. 4 and 5), and each particle
/// moved along it to where the data are, theta - (s - s_observed)' beta (eq. 3). `summaries` holds those of each
/// particle, particle after particle (look them up by Posterior::numbers). We depart in that the regression is done on
/// the logit of a parameter's place between its bounds (in logarithms for a logarithmic prior), so that no particle
/// leaves its prior, and in that the weights are those of population Monte Carlo. Summaries that do not vary, or that
/// others determine, do no harm. Returned: moved values, new weights, all else as it was. Throws std::invalid_argument
/// when sizes do not fit or a summary is NaN or infinite.
Posterior regression_adjusted(const Posterior& posterior, std::span<const Prior> priors,
                              std::span<const double> summaries, std::span<const double> observed);

}  // namespace concert::analysis

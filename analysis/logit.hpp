#pragma once
#include <span>
#include <string>
#include <vector>

#include "analysis/diffusion.hpp"

/// Discrete-time event history: a row per person and period while they have not adopted, and a logit of whether they
/// do. Allison 1982, Sociological Methodology 13; Valente 1995.
namespace concert::analysis {

/// Rows of explanatory variables, a constant among them, and whether the event took place.
struct LogitData {
    std::vector<std::string> names;
    std::vector<double> values;  ///< row after row, names.size() each
    std::vector<bool> event;     ///< one a row
};

struct LogitTerm {
    std::string name;
    double estimate, std_error, odds_ratio;
    double p;  ///< two-sided, Wald
};

struct Logit {
    std::vector<LogitTerm> terms;  ///< in the order of the names; NaN when not converged
    std::size_t rows = 0, events = 0;
    double log_likelihood = 0;
    bool converged = false;  ///< false as well where a variable tells the events apart without error
};

/// Maximum likelihood by Newton's method (iteratively reweighted least squares); standard errors from the inverse
/// information, by Eigen. Throws std::invalid_argument when the numbers of values and rows do not fit.
Logit fit_logit(const LogitData& data);

/// A variable of each person that does not change; NaN where it is not known.
struct Covariate {
    std::string name;
    std::vector<double> values;
};

/// The rows of people who have not adopted before each period, people with an unknown covariate left out. Terms:
/// "(Intercept)", "period_2" ... (a dummy each, the first kept period being the reference), the covariates,
/// "outdegree", "indegree", and "exposure_lag1", the exposure one period before (0 in period 1). Periods in which
/// nobody at risk adopted, or everybody did, say nothing of the others and would have an infinite coefficient: they are
/// left out, and named in `left_out` if it is given.
LogitData person_periods(const Nominations& nominations, std::span<const int> times, int periods,
                         std::span<const Covariate> covariates, std::vector<int>* left_out = nullptr);

}  // namespace concert::analysis

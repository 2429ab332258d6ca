#include "analysis/logit.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr int most_steps = 50;
constexpr double enough = 1e-10;  ///< relative change of the log-likelihood
constexpr double separated = 20;  ///< a linear predictor of this size: chances beyond 1 - 2e-9

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Point {
    Eigen::VectorXd gradient;
    Eigen::MatrixXd information;
    double log_likelihood = 0, largest = 0;  ///< largest: of the linear predictors, in size
};

/// ln(1 + e^x) without overflow.
double log1p_exp(double x) { return x > 0 ? x + sim::log(1 + sim::exp(-x)) : sim::log(1 + sim::exp(x)); }

Point at(const Eigen::Map<const Rows>& x, const std::vector<bool>& event, const Eigen::VectorXd& beta) {
    Point point;
    point.gradient = Eigen::VectorXd::Zero(beta.size());
    point.information = Eigen::MatrixXd::Zero(beta.size(), beta.size());
    for (Eigen::Index r = 0; r < x.rows(); ++r) {
        const double eta = x.row(r).dot(beta), y = event[static_cast<std::size_t>(r)] ? 1 : 0;
        const double chance = eta > 0 ? 1 / (1 + sim::exp(-eta)) : sim::exp(eta) / (1 + sim::exp(eta));
        point.log_likelihood += y * eta - log1p_exp(eta);
        point.largest = std::max(point.largest, std::abs(eta));
        point.gradient += (y - chance) * x.row(r).transpose();
        point.information.selfadjointView<Eigen::Lower>().rankUpdate(x.row(r).transpose(), chance * (1 - chance));
    }
    return point;
}

/// The inverse of the information, variables scaled alike so that their units do not matter.
class Inverse {
public:
    /// False when some variables explain one another.
    bool of(const Eigen::MatrixXd& information) {
        const Eigen::MatrixXd whole = information.selfadjointView<Eigen::Lower>();
        if (!(whole.diagonal().minCoeff() > 0)) return false;
        scale_ = whole.diagonal().cwiseSqrt().cwiseInverse();
        solver_.compute(scale_.asDiagonal() * whole * scale_.asDiagonal());
        return solver_.info() == Eigen::Success && solver_.vectorD().minCoeff() > collinear;
    }
    Eigen::VectorXd times(const Eigen::VectorXd& v) const {
        return scale_.asDiagonal() * solver_.solve(scale_.asDiagonal() * v);
    }

private:
    static constexpr double collinear = 1e-10;  ///< what others leave unexplained of a variable, at least
    Eigen::VectorXd scale_;
    Eigen::LDLT<Eigen::MatrixXd> solver_;
};

}  // namespace

Logit fit_logit(const LogitData& data) {
    const std::size_t columns = data.names.size();
    if (data.values.size() != columns * data.event.size()) {
        throw std::invalid_argument(std::to_string(data.values.size()) + " values for " +
                                    std::to_string(data.event.size()) + " rows of " + std::to_string(columns));
    }
    Logit fit;
    fit.rows = data.event.size();
    fit.events = static_cast<std::size_t>(std::count(data.event.begin(), data.event.end(), true));
    for (const std::string& name : data.names) fit.terms.push_back({name, missing, missing, missing, missing});
    fit.log_likelihood = missing;
    if (fit.events == 0 || fit.events == fit.rows || fit.rows <= columns) return fit;

    const Eigen::Map<const Rows> x(data.values.data(), static_cast<Eigen::Index>(fit.rows),
                                   static_cast<Eigen::Index>(columns));
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(columns));
    Point point = at(x, data.event, beta);
    Inverse inverse;
    for (int step = 0; step < most_steps && !fit.converged; ++step) {
        if (!inverse.of(point.information)) return fit;
        beta += inverse.times(point.gradient);
        const double before = point.log_likelihood;
        point = at(x, data.event, beta);
        if (!std::isfinite(point.log_likelihood) || point.largest > separated) return fit;
        fit.converged = std::abs(point.log_likelihood - before) < enough * (std::abs(point.log_likelihood) + 1);
    }
    if (!fit.converged) return fit;
    fit.log_likelihood = point.log_likelihood;
    fit.converged = inverse.of(point.information);
    if (!fit.converged) return fit;
    for (std::size_t k = 0; k < columns; ++k) {
        const auto at_k = static_cast<Eigen::Index>(k);
        LogitTerm& term = fit.terms[k];
        term.estimate = beta[at_k];
        term.std_error = std::sqrt(inverse.times(Eigen::VectorXd::Unit(beta.size(), at_k))[at_k]);
        term.odds_ratio = sim::exp(term.estimate);
        term.p = 2 * sim::normal_cdf(-std::abs(term.estimate / term.std_error));
    }
    return fit;
}

LogitData person_periods(const Nominations& nominations, std::span<const int> times, int periods,
                         std::span<const Covariate> covariates, std::vector<int>* left_out) {
    const auto known = [&](std::size_t i) {
        return std::none_of(covariates.begin(), covariates.end(),
                            [i](const Covariate& covariate) { return std::isnan(covariate.values[i]); });
    };
    const auto at_risk = [&](std::size_t i, int t) { return times[i] == never_adopted || times[i] >= t; };
    std::vector<int> kept;
    for (int t = 1; t <= periods; ++t) {
        std::size_t risk = 0, events = 0;
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (!known(i)) continue;
            risk += at_risk(i, t);
            events += times[i] == t;
        }
        if (events > 0 && events < risk) {
            kept.push_back(t);
        } else if (left_out) {
            left_out->push_back(t);
        }
    }

    LogitData data;
    data.names.emplace_back("(Intercept)");
    for (std::size_t k = 1; k < kept.size(); ++k) data.names.push_back("period_" + std::to_string(kept[k]));
    for (const Covariate& covariate : covariates) data.names.push_back(covariate.name);
    for (const char* name : {"outdegree", "indegree", "exposure_lag1"}) data.names.emplace_back(name);
    const auto out = out_degrees(nominations), in = in_degrees(nominations);
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const int t = kept[k];
        const auto before = exposure(nominations, times, t - 1);
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (!known(i) || !at_risk(i, t)) continue;
            data.values.push_back(1);
            for (std::size_t other = 1; other < kept.size(); ++other) data.values.push_back(other == k ? 1 : 0);
            for (const Covariate& covariate : covariates) data.values.push_back(covariate.values[i]);
            data.values.push_back(static_cast<double>(out[i]));
            data.values.push_back(static_cast<double>(in[i]));
            data.values.push_back(before[i]);
            data.event.push_back(times[i] == t);
        }
    }
    return data;
}

}  // namespace concert::analysis

#include "analysis/bass.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <unsupported/Eigen/NonLinearOptimization>
#include <vector>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

/// Residuals and their derivatives in ln p, ln(p+q) and, when fitted, m: in these every point is a valid curve.
struct Residuals {
    using Scalar = double;
    using InputType = Eigen::VectorXd;
    using ValueType = Eigen::VectorXd;
    using JacobianType = Eigen::MatrixXd;

    std::span<const double> curve;
    Ceiling ceiling;

    int inputs() const { return ceiling == Ceiling::fitted ? 3 : 2; }
    int values() const { return static_cast<int>(curve.size()); }

    int operator()(const InputType& x, ValueType& residual) const {
        const double p = sim::exp(x[0]), q = sim::exp(x[1]) - p, m = ceiling == Ceiling::fitted ? x[2] : 1;
        for (Eigen::Index i = 0; i < values(); ++i) {
            residual[i] = bass(p, q, m, static_cast<double>(i + 1)) - curve[static_cast<std::size_t>(i)];
            if (!std::isfinite(residual[i])) return -1;  // stops the search at the last good point
        }
        return 0;
    }

    int df(const InputType& x, JacobianType& jacobian) const {
        const double p = sim::exp(x[0]), s = sim::exp(x[1]), m = ceiling == Ceiling::fitted ? x[2] : 1;
        for (Eigen::Index i = 0; i < values(); ++i) {
            const double t = static_cast<double>(i + 1), e = sim::exp(-s * t);
            const double above = 1 - e, below = 1 + (s / p - 1) * e;
            jacobian(i, 0) = m * above * (s / p) * e / (below * below);
            jacobian(i, 1) = m * s * (t * e * below - above * (e / p - (s / p - 1) * t * e)) / (below * below);
            if (ceiling == Ceiling::fitted) jacobian(i, 2) = above / below;
        }
        return 0;
    }
};

struct Candidate {
    double p, q, m, rss;
};

/// Curve of shape (p, q) with the best ceiling for it, which is linear.
Candidate candidate(std::span<const double> curve, Ceiling ceiling, double p, double q) {
    double product = 0, square = 0, m = 1, rss = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double f = bass(p, q, 1, static_cast<double>(i + 1));
        product += f * curve[i];
        square += f * f;
    }
    if (ceiling == Ceiling::fitted && square > 0) m = product / square;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double residual = bass(p, q, m, static_cast<double>(i + 1)) - curve[i];
        rss += residual * residual;
    }
    return {p, q, m, rss};
}

/// The candidates of a grid in units of the curve's length, best first.
std::vector<Candidate> grid(std::span<const double> curve, Ceiling ceiling) {
    constexpr std::array p_times_length{1e-4, 1e-3, 0.01, 0.03, 0.1, 0.3, 1.0, 2.0, 4.0, 8.0, 16.0};
    constexpr std::array q_times_length{0.1, 0.5, 1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 40.0, 80.0};
    const double length = static_cast<double>(curve.size());
    std::vector<Candidate> all;
    for (const double p : p_times_length) {
        for (const double q : q_times_length) all.push_back(candidate(curve, ceiling, p / length, q / length));
    }
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return std::tie(a.rss, a.p, a.q) < std::tie(b.rss, b.p, b.q); });
    return all;
}

Candidate descend(std::span<const double> curve, Ceiling ceiling, const Candidate& start) {
    Residuals residuals{curve, ceiling};
    Eigen::VectorXd x(residuals.inputs());
    x[0] = sim::log(start.p);
    x[1] = sim::log(start.p + start.q);
    if (ceiling == Ceiling::fitted) x[2] = start.m;
    Eigen::LevenbergMarquardt<Residuals> search(residuals);
    search.parameters.ftol = search.parameters.xtol = 1e-12;
    search.parameters.maxfev = 500;
    search.minimize(x);
    const double p = sim::exp(x[0]), q = sim::exp(x[1]) - p, m = ceiling == Ceiling::fitted ? x[2] : 1;
    double rss = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double residual = bass(p, q, m, static_cast<double>(i + 1)) - curve[i];
        rss += residual * residual;
    }
    return {p, q, m, rss};
}

}  // namespace

double bass(double p, double q, double m, double t) {
    const double e = sim::exp(-(p + q) * t);
    return m * (1 - e) / (1 + q / p * e);
}

BassFit fit_bass(std::span<const double> curve, Ceiling ceiling) {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    const bool adoption = std::any_of(curve.begin(), curve.end(), [](double y) { return y > 0; });
    const bool complete = std::all_of(curve.begin(), curve.end(), [](double y) { return std::isfinite(y); });
    if (curve.size() < 4 || !adoption || !complete) return {missing, missing, missing, missing, missing, missing};

    constexpr std::size_t starts = 5;
    const auto candidates = grid(curve, ceiling);
    Candidate best = candidates.front();
    for (std::size_t i = 0; i < starts; ++i) {
        const Candidate found = descend(curve, ceiling, candidates[i]);
        if (found.rss < best.rss) best = found;
    }
    const double peak = best.q > best.p ? sim::log(best.q / best.p) / (best.p + best.q) : 0;
    return {best.p, best.q, best.m, best.rss, std::sqrt(best.rss / static_cast<double>(curve.size())), peak};
}

}  // namespace concert::analysis

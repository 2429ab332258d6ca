#include "analysis/growth.hpp"

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

/// Residuals and their derivatives in m, ln r and t0: in these every point is a valid curve.
struct Residuals {
    using Scalar = double;
    using InputType = Eigen::VectorXd;
    using ValueType = Eigen::VectorXd;
    using JacobianType = Eigen::MatrixXd;

    Growth kind;
    std::span<const double> curve;

    int inputs() const { return 3; }
    int values() const { return static_cast<int>(curve.size()); }

    int operator()(const InputType& x, ValueType& residual) const {
        for (Eigen::Index i = 0; i < values(); ++i) {
            const double t = static_cast<double>(i + 1);
            residual[i] = growth(kind, x[0], sim::exp(x[1]), x[2], t) - curve[static_cast<std::size_t>(i)];
            if (!std::isfinite(residual[i])) return -1;
        }
        return 0;
    }

    int df(const InputType& x, JacobianType& jacobian) const {
        const double m = x[0], r = sim::exp(x[1]), t0 = x[2];
        for (Eigen::Index i = 0; i < values(); ++i) {
            const double t = static_cast<double>(i + 1), shape = growth(kind, 1, r, t0, t);
            // derivative of the shape in r (t - t0): s (1 - s), and -s ln s
            const double slope = kind == Growth::logistic ? shape * (1 - shape)
                                 : shape > 0              ? -shape * sim::log(shape)
                                                          : 0;
            jacobian(i, 0) = shape;
            jacobian(i, 1) = m * slope * r * (t - t0);
            jacobian(i, 2) = -m * slope * r;
        }
        return 0;
    }
};

double sum_of_squares(Growth kind, std::span<const double> curve, const Eigen::VectorXd& x) {
    double rss = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double residual = growth(kind, x[0], sim::exp(x[1]), x[2], static_cast<double>(i + 1)) - curve[i];
        rss += residual * residual;
    }
    return rss;
}

struct Candidate {
    double rss;
    Eigen::VectorXd x;
};

/// Shapes of a grid in units of the curve's length, each with the best ceiling for it (which is linear), best first.
std::vector<Candidate> grid(Growth kind, std::span<const double> curve) {
    constexpr std::array rate_times_length{0.5, 1.0, 2.0, 4.0, 7.0, 12.0, 20.0, 40.0, 100.0};
    constexpr std::array inflection_by_length{-1.0, -0.3, 0.0, 0.15, 0.3, 0.5, 0.7, 0.85, 1.0, 1.5};
    const double length = static_cast<double>(curve.size());
    std::vector<Candidate> all;
    for (const double rate : rate_times_length) {
        for (const double inflection : inflection_by_length) {
            double product = 0, square = 0;
            for (std::size_t i = 0; i < curve.size(); ++i) {
                const double shape = growth(kind, 1, rate / length, inflection * length, static_cast<double>(i + 1));
                product += shape * curve[i];
                square += shape * shape;
            }
            Eigen::VectorXd x(3);
            x << (square > 0 ? product / square : 1), sim::log(rate / length), inflection * length;
            all.push_back({sum_of_squares(kind, curve, x), x});
        }
    }
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.rss, a.x[1], a.x[2]) < std::tie(b.rss, b.x[1], b.x[2]);
    });
    return all;
}

}  // namespace

double growth(Growth kind, double m, double r, double t0, double t) {
    const double e = sim::exp(-r * (t - t0));
    return kind == Growth::logistic ? m / (1 + e) : m * sim::exp(-e);
}

GrowthFit fit_growth(Growth kind, std::span<const double> curve) {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    const bool adoption = std::any_of(curve.begin(), curve.end(), [](double y) { return y > 0; });
    const bool complete = std::all_of(curve.begin(), curve.end(), [](double y) { return std::isfinite(y); });
    if (curve.size() < 4 || !adoption || !complete) return {missing, missing, missing, missing, missing};

    constexpr std::size_t starts = 5;
    const auto candidates = grid(kind, curve);
    Candidate best = candidates.front();
    for (std::size_t k = 0; k < starts; ++k) {
        Residuals residuals{kind, curve};
        Eigen::VectorXd x = candidates[k].x;
        Eigen::LevenbergMarquardt<Residuals> search(residuals);
        search.parameters.ftol = search.parameters.xtol = 1e-12;
        search.parameters.maxfev = 500;
        search.minimize(x);
        const double rss = sum_of_squares(kind, curve, x);
        if (rss < best.rss) best = {rss, x};
    }
    return {best.x[0], sim::exp(best.x[1]), best.x[2], best.rss,
            std::sqrt(best.rss / static_cast<double>(curve.size()))};
}

}  // namespace concert::analysis

#include "analysis/regression_adjustment.hpp"

#include <Eigen/Core>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double edge = 1e-9;  ///< of the unit interval: where the logit stops

/// The line on which the regression is done, from minus to plus infinity between the bounds of the prior.
double to_line(const Prior& prior, double value) {
    const double place = std::clamp(place_of(prior, value), edge, 1 - edge);
    return sim::log(place / (1 - place));
}

double from_line(const Prior& prior, double logit) { return value_at(prior, 1 / (1 + sim::exp(-logit))); }

/// Weights times the kernel, adding up to 1; the weights alone where the kernel would leave nothing.
std::vector<double> kernel_weights(const Posterior& posterior) {
    std::vector<double> weights(posterior.weights);
    double total = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double off = posterior.tolerance > 0 ? posterior.distances[i] / posterior.tolerance : 0;
        weights[i] *= 1 - off * off;
        total += weights[i];
    }
    if (!(total > 0)) return posterior.weights;
    for (double& w : weights) w /= total;
    return weights;
}

/// A column of 1, then how far each summary is from the data, in units of its spread; a constant one as zeros.
Eigen::MatrixXd design(std::span<const double> summaries, std::span<const double> observed, std::size_t particles) {
    const std::size_t count = observed.size();
    Eigen::MatrixXd x(static_cast<Eigen::Index>(particles), static_cast<Eigen::Index>(count + 1));
    x.col(0).setOnes();
    for (std::size_t k = 0; k < count; ++k) {
        auto column = x.col(static_cast<Eigen::Index>(k + 1));
        for (std::size_t i = 0; i < particles; ++i) {
            column[static_cast<Eigen::Index>(i)] = summaries[i * count + k] - observed[k];
        }
        const double mean = column.mean();
        const double spread = std::sqrt((column.array() - mean).square().mean());
        if (spread > 0) {
            column /= spread;
        } else {
            column.setZero();
        }
    }
    return x;
}

void check(const Posterior& posterior, std::span<const Prior> priors, std::span<const double> summaries,
           std::span<const double> observed) {
    if (priors.size() != posterior.dimensions || summaries.size() != posterior.particles() * observed.size()) {
        throw std::invalid_argument("regression_adjusted: priors or summaries do not fit the posterior");
    }
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::all_of(summaries.begin(), summaries.end(), finite) ||
        !std::all_of(observed.begin(), observed.end(), finite)) {
        throw std::invalid_argument("regression_adjusted: a summary is not a finite number");
    }
}

}  // namespace

Posterior regression_adjusted(const Posterior& posterior, std::span<const Prior> priors,
                              std::span<const double> summaries, std::span<const double> observed) {
    check(posterior, priors, summaries, observed);
    Posterior adjusted = posterior;
    if (posterior.particles() == 0 || observed.empty()) return adjusted;
    adjusted.weights = kernel_weights(posterior);
    const Eigen::MatrixXd x = design(summaries, observed, posterior.particles());
    Eigen::VectorXd root(x.rows());
    for (Eigen::Index i = 0; i < x.rows(); ++i) root[i] = std::sqrt(adjusted.weights[static_cast<std::size_t>(i)]);
    const Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> solver(root.asDiagonal() * x);
    for (std::size_t k = 0; k < priors.size(); ++k) {
        Eigen::VectorXd line(x.rows());
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            line[i] = to_line(priors[k], posterior.particle(static_cast<std::size_t>(i))[k]);
        }
        const Eigen::VectorXd beta = solver.solve(root.cwiseProduct(line));
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            double moved = line[i];
            for (Eigen::Index c = 1; c < x.cols(); ++c) moved -= x(i, c) * beta[c];
            adjusted.values[static_cast<std::size_t>(i) * priors.size() + k] = from_line(priors[k], moved);
        }
    }
    return adjusted;
}

}  // namespace concert::analysis

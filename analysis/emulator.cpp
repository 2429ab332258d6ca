#include "analysis/emulator.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "analysis/correlation.hpp"
#include "analysis/emulator_likelihood.hpp"
#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double log_2_pi = 1.83787706640934548356;
constexpr double z_95 = 1.95996398454005423552;

void check_runs(std::span<const double> inputs, std::span<const double> outputs) {
    if (outputs.size() < 2) throw std::invalid_argument("emulator: at least two runs");
    if (inputs.empty() || inputs.size() % outputs.size() != 0) {
        throw std::invalid_argument("emulator: " + std::to_string(inputs.size()) + " inputs are no rows for " +
                                    std::to_string(outputs.size()) + " outputs");
    }
    const std::size_t d = inputs.size() / outputs.size();
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        if (!(inputs[k] >= 0 && inputs[k] <= 1)) {
            throw std::invalid_argument("emulator: input " + std::to_string(k % d) + " of run " +
                                        std::to_string(k / d) + " is not in [0, 1]");
        }
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (!std::isfinite(outputs[i])) {
            throw std::invalid_argument("emulator: the output of run " + std::to_string(i) + " is not finite");
        }
    }
}

void check_parameters(const Hyperparameters& parameters, std::size_t dimensions) {
    const auto at_least_0 = [](double x) { return x >= 0 && std::isfinite(x); };
    if (parameters.lengths.size() != dimensions) {
        throw std::invalid_argument("emulator: " + std::to_string(parameters.lengths.size()) + " lengths for " +
                                    std::to_string(dimensions) + " inputs");
    }
    for (const double length : parameters.lengths) {
        if (!at_least_0(length) || length == 0) throw std::invalid_argument("emulator: lengths are positive");
    }
    if (!at_least_0(parameters.variance) || !at_least_0(parameters.nugget)) {
        throw std::invalid_argument("emulator: variance and nugget are not negative");
    }
}

}  // namespace

struct Emulator::Conditioned {
    Kernel kernel;
    Hyperparameters parameters;
    Eigen::VectorXd lengths, outputs;
    Rows points;                           ///< in units of the lengths
    Eigen::LLT<Eigen::MatrixXd> factor;    ///< of the correlations C, nugget included
    Eigen::VectorXd one, residual;         ///< C⁻¹ 1 and C⁻¹ (outputs - constant)
    double information = 0, constant = 0;  ///< 1' C⁻¹ 1, and the estimated mean

    Eigen::VectorXd correlated(std::span<const double> point) const {
        if (point.size() != parameters.lengths.size()) {
            throw std::invalid_argument("emulator: a point of " + std::to_string(point.size()) + " inputs instead of " +
                                        std::to_string(parameters.lengths.size()));
        }
        const Eigen::Map<const Eigen::VectorXd> x(point.data(), lengths.size());
        return correlations_with(kernel, points, x.cwiseQuotient(lengths));
    }
};

Emulator::Emulator(std::span<const double> inputs, std::span<const double> outputs, Kernel kernel,
                   Hyperparameters parameters) {
    check_runs(inputs, outputs);
    check_parameters(parameters, inputs.size() / outputs.size());
    split_alike();
    const auto n = static_cast<Eigen::Index>(outputs.size());
    auto c = std::make_shared<Conditioned>();
    c->kernel = kernel;
    c->parameters = std::move(parameters);
    const auto d = static_cast<Eigen::Index>(c->parameters.lengths.size());
    c->lengths = Eigen::Map<const Eigen::VectorXd>(c->parameters.lengths.data(), d);
    c->outputs = Eigen::Map<const Eigen::VectorXd>(outputs.data(), n);
    c->points = scaled(Eigen::Map<const Rows>(inputs.data(), n, d), c->lengths);
    c->factor.compute(correlations(kernel, c->points, c->parameters.nugget));
    if (c->factor.info() != Eigen::Success) {
        throw std::invalid_argument("emulator: points too close together for a nugget of " +
                                    std::to_string(c->parameters.nugget));
    }
    c->one = c->factor.solve(Eigen::VectorXd::Ones(n));
    c->information = c->one.sum();
    // counted from the first output, so that a constant is met exactly
    const Eigen::VectorXd above = (c->outputs.array() - c->outputs[0]).matrix();
    const double mean_above = c->one.dot(above) / c->information;
    c->constant = c->outputs[0] + mean_above;
    c->residual = c->factor.solve((above.array() - mean_above).matrix());
    conditioned_ = std::move(c);
}

double Emulator::mean(std::span<const double> point) const {
    return conditioned_->constant + conditioned_->correlated(point).dot(conditioned_->residual);
}

Prediction Emulator::predict(std::span<const double> point) const {
    const Conditioned& c = *conditioned_;
    const Eigen::VectorXd k = c.correlated(point);
    const double known = c.factor.matrixL().solve(k).squaredNorm(), left = 1 - k.dot(c.one);
    const double share = std::max(0.0, 1 - known + left * left / c.information);
    return {c.constant + k.dot(c.residual), std::sqrt(c.parameters.variance * share)};
}

LeaveOneOut Emulator::leave_one_out() const {
    const Conditioned& c = *conditioned_;
    const Eigen::Index n = c.outputs.size();
    const Eigen::MatrixXd inverse = c.factor.solve(Eigen::MatrixXd::Identity(n, n));
    const double average = c.outputs[0] + (c.outputs.array() - c.outputs[0]).mean();
    LeaveOneOut all{};
    double squares = 0, spread = 0, within = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
        const double precision = inverse(i, i) - c.one[i] * c.one[i] / c.information;  // times the variance
        const double error = c.residual[i] / precision, sd = std::sqrt(c.parameters.variance / precision);
        all.means.push_back(c.outputs[i] - error);
        all.sds.push_back(sd);
        all.standardised.push_back(sd > 0 ? error / sd : missing);
        squares += error * error;
        spread += (c.outputs[i] - average) * (c.outputs[i] - average);
        within += std::abs(error) <= z_95 * sd ? 1 : 0;
    }
    all.rmse = std::sqrt(squares / static_cast<double>(n));
    all.q2 = spread > 0 ? 1 - squares / spread : missing;
    all.coverage = c.parameters.variance > 0 ? within / static_cast<double>(n) : missing;
    return all;
}

double Emulator::log_likelihood() const {
    const Conditioned& c = *conditioned_;
    if (!(c.parameters.variance > 0)) return missing;
    const double n = static_cast<double>(runs());
    const double square = c.residual.dot((c.outputs.array() - c.constant).matrix()) / c.parameters.variance;
    return -(n * (log_2_pi + sim::log(c.parameters.variance)) + log_determinant(c.factor) + square) / 2;
}

const Hyperparameters& Emulator::parameters() const { return conditioned_->parameters; }
double Emulator::constant() const { return conditioned_->constant; }
double Emulator::noise_sd() const { return std::sqrt(parameters().variance * parameters().nugget); }
std::size_t Emulator::runs() const { return static_cast<std::size_t>(conditioned_->outputs.size()); }
std::size_t Emulator::dimensions() const { return parameters().lengths.size(); }

Emulator fit_emulator(std::span<const double> inputs, std::span<const double> outputs, const EmulatorOptions& options) {
    check_runs(inputs, outputs);
    const std::size_t d = inputs.size() / outputs.size();
    if (std::all_of(outputs.begin(), outputs.end(), [&](double y) { return y == outputs[0]; })) {
        return {inputs, outputs, options.kernel, {std::vector<double>(d, 1.0), 0, options.nugget.value_or(1)}};
    }
    return {inputs, outputs, options.kernel, likeliest(inputs, outputs, options)};
}

}  // namespace concert::analysis

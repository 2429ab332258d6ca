#include "analysis/emulator_likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlopt.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

#include "analysis/correlation.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"
#include "sim/sobol_sequence.hpp"

namespace concert::analysis {
namespace {

constexpr double impossible = -1e30;  ///< a log-likelihood below all others, finite for the search
constexpr double length_bounds[] = {0.02, 100}, length_starts[] = {0.1, 5};
constexpr double nugget_bounds[] = {1e-8, 100}, nugget_starts[] = {1e-6, 0.1};
constexpr std::size_t candidates_a_start = 8;
constexpr double fine_enough = 1e-7;  ///< change of the log-likelihood
constexpr int most_steps = 200;

/// Logarithms of the lengths, then of the nugget unless it is given.
using Point = std::vector<double>;

class Profile {
public:
    Profile(std::span<const double> inputs, std::span<const double> outputs, const EmulatorOptions& options)
        : kernel_(options.kernel), nugget_(options.nugget) {
        const auto n = static_cast<Eigen::Index>(outputs.size());
        inputs_ = Eigen::Map<const Rows>(inputs.data(), n, static_cast<Eigen::Index>(inputs.size()) / n);
        outputs_ = (Eigen::Map<const Eigen::VectorXd>(outputs.data(), n).array() - outputs[0]).matrix();
    }

    std::size_t dimensions() const { return lengths() + (nugget_ ? 0 : 1); }
    std::size_t lengths() const { return static_cast<std::size_t>(inputs_.cols()); }

    Hyperparameters parameters(const Point& at) const {
        Hyperparameters result;
        for (std::size_t k = 0; k < lengths(); ++k) result.lengths.push_back(sim::exp(at[k]));
        result.nugget = nugget_ ? *nugget_ : sim::exp(at[lengths()]);
        const Solved solved(*this, result, nullptr);
        result.variance = solved.variance;
        return result;
    }

    /// Up to a constant. Fills in the gradient if it has room.
    double log_likelihood(const Point& at, std::vector<double>& gradient) const {
        Hyperparameters here;
        for (std::size_t k = 0; k < lengths(); ++k) here.lengths.push_back(sim::exp(at[k]));
        here.nugget = nugget_ ? *nugget_ : sim::exp(at[lengths()]);
        Eigen::MatrixXd slopes;
        const Solved solved(*this, here, gradient.empty() ? nullptr : &slopes);
        if (!(solved.variance > 0)) {
            std::fill(gradient.begin(), gradient.end(), 0.0);
            return impossible;
        }
        if (!gradient.empty()) differentiate(solved, slopes, here.nugget, gradient);
        const double n = static_cast<double>(outputs_.size());
        return -(n * sim::log(solved.variance) + log_determinant(solved.factor)) / 2;
    }

private:
    struct Solved {
        Rows points;
        Eigen::LLT<Eigen::MatrixXd> factor;
        Eigen::VectorXd residual;  ///< C⁻¹ (outputs - mean)
        double variance = 0;       ///< the likeliest; 0 when C could not be factorised

        Solved(const Profile& of, const Hyperparameters& at, Eigen::MatrixXd* slopes) {
            const auto d = static_cast<Eigen::Index>(at.lengths.size()), n = of.outputs_.size();
            points = scaled(of.inputs_, Eigen::Map<const Eigen::VectorXd>(at.lengths.data(), d));
            factor.compute(correlations(of.kernel_, points, at.nugget, slopes));
            if (factor.info() != Eigen::Success) return;
            const Eigen::VectorXd one = factor.solve(Eigen::VectorXd::Ones(n));
            const Eigen::VectorXd off = (of.outputs_.array() - one.dot(of.outputs_) / one.sum()).matrix();
            residual = factor.solve(off);
            variance = residual.dot(off) / static_cast<double>(n);
        }
    };

    /// Half the trace of (r r'/variance - C⁻¹) dC.
    void differentiate(const Solved& solved, const Eigen::MatrixXd& slopes, double nugget,
                       std::vector<double>& gradient) const {
        const Eigen::Index n = outputs_.size();
        const Eigen::MatrixXd inverse = solved.factor.solve(Eigen::MatrixXd::Identity(n, n));
        Eigen::VectorXd sum = Eigen::VectorXd::Zero(inputs_.cols());
        double trace = 0;
        for (Eigen::Index j = 0; j < n; ++j) {
            trace += solved.residual[j] * solved.residual[j] / solved.variance - inverse(j, j);
            for (Eigen::Index i = j + 1; i < n; ++i) {
                const double w = solved.residual[i] * solved.residual[j] / solved.variance - inverse(i, j);
                sum += (w * slopes(i, j)) * (solved.points.row(i) - solved.points.row(j)).cwiseAbs2().transpose();
            }
        }
        for (std::size_t k = 0; k < lengths(); ++k) gradient[k] = sum[static_cast<Eigen::Index>(k)];
        if (!nugget_) gradient[lengths()] = nugget * trace / 2;
    }

    Kernel kernel_;
    std::optional<double> nugget_;
    Rows inputs_;
    Eigen::VectorXd outputs_;
};

struct Found {
    double log_likelihood = impossible;
    Point at;
};

double between(const double (&bounds)[2], double share) {
    const double low = sim::log(bounds[0]);
    return low + share * (sim::log(bounds[1]) - low);
}

/// Where a search may begin: first a few with all lengths alike, then points of the Sobol sequence.
std::vector<Found> candidates(const Profile& profile, std::size_t starts) {
    const std::size_t d = profile.dimensions(), lengths = profile.lengths();
    std::vector<Found> all;
    for (const double length : {0.2, 0.5, 1.0, 2.0}) {
        const double alike = length * std::sqrt(static_cast<double>(lengths));
        all.push_back({impossible, Point(d, sim::log(std::min(alike, length_bounds[1])))});
        if (d > lengths) all.back().at.back() = between(nugget_starts, 0.5);
    }
    const std::size_t more = candidates_a_start * starts;
    const auto shares = sim::Sobol::plain(d, 1, more);
    for (std::size_t i = 0; i < more; ++i) {
        Point at;
        for (std::size_t k = 0; k < d; ++k) {
            at.push_back(between(k < lengths ? length_starts : nugget_starts, shares[i * d + k]));
        }
        all.push_back({impossible, std::move(at)});
    }
    sim::for_each_index(all.size(), [&](std::size_t i) {
        std::vector<double> none;
        all[i].log_likelihood = profile.log_likelihood(all[i].at, none);
    });
    return all;
}

bool better(const Found& a, const Found& b) {
    return std::pair(-a.log_likelihood, a.at) < std::pair(-b.log_likelihood, b.at);
}

/// One search, and the best it has seen.
struct Climb {
    const Profile& profile;
    Found best;

    static double step(const std::vector<double>& at, std::vector<double>& gradient, void* climb) {
        auto& self = *static_cast<Climb*>(climb);
        const double value = self.profile.log_likelihood(at, gradient);
        if (value > self.best.log_likelihood) self.best = {value, at};
        return value;
    }
};

Found climb(const Profile& profile, const Found& start) {
    const std::size_t d = profile.dimensions();
    Climb all{profile, start};
    nlopt::opt search(nlopt::LD_SLSQP, static_cast<unsigned>(d));
    Point lowest, highest;
    for (std::size_t k = 0; k < d; ++k) {
        const auto& bounds = k < profile.lengths() ? length_bounds : nugget_bounds;
        lowest.push_back(sim::log(bounds[0]));
        highest.push_back(sim::log(bounds[1]));
    }
    search.set_lower_bounds(lowest);
    search.set_upper_bounds(highest);
    search.set_ftol_abs(fine_enough);
    search.set_maxeval(most_steps);
    search.set_max_objective(&Climb::step, &all);
    Point at = start.at;
    double value = 0;
    try {
        search.optimize(at, value);
    } catch (const nlopt::roundoff_limited&) {
        return all.best;  // as far as the numbers carry
    }
    return all.best;
}

}  // namespace

double log_determinant(const Eigen::LLT<Eigen::MatrixXd>& factor) {
    double sum = 0;
    for (Eigen::Index i = 0; i < factor.rows(); ++i) sum += sim::log(factor.matrixLLT()(i, i));
    return 2 * sum;
}

Hyperparameters likeliest(std::span<const double> inputs, std::span<const double> outputs,
                          const EmulatorOptions& options) {
    if (options.starts == 0) throw std::invalid_argument("fit_emulator: at least one start");
    if (options.nugget && !(*options.nugget >= 0 && std::isfinite(*options.nugget))) {
        throw std::invalid_argument("fit_emulator: the nugget is not negative");
    }
    split_alike();
    const Profile profile(inputs, outputs, options);
    auto starts = candidates(profile, options.starts);
    std::sort(starts.begin(), starts.end(), better);
    starts.resize(std::min(starts.size(), options.starts));
    std::vector<Found> found(starts.size());
    sim::for_each_index(starts.size(), [&](std::size_t i) { found[i] = climb(profile, starts[i]); });
    const Found& best = *std::min_element(found.begin(), found.end(), better);
    if (!(best.log_likelihood > impossible)) {
        throw std::invalid_argument("fit_emulator: points too close together for the nugget given");
    }
    return profile.parameters(best.at);
}

}  // namespace concert::analysis

#include "analysis/morris.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

void check(std::size_t outputs, std::span<const std::size_t> moved, std::span<const double> steps, std::size_t groups) {
    if (groups == 0) throw std::invalid_argument("elementary_effects: no group of inputs");
    if (moved.size() != steps.size() || moved.size() % groups != 0 || outputs != moved.size() / groups * (groups + 1)) {
        throw std::invalid_argument("elementary_effects: " + std::to_string(outputs) + " outputs, " +
                                    std::to_string(moved.size()) + " moves and " + std::to_string(steps.size()) +
                                    " steps are no trajectories of " + std::to_string(groups) + " steps");
    }
    for (std::size_t k = 0; k < moved.size(); ++k) {
        if (moved[k] >= groups) {
            throw std::invalid_argument("elementary_effects: there is no group " + std::to_string(moved[k]));
        }
        if (!std::isfinite(steps[k]) || steps[k] == 0) {
            throw std::invalid_argument("elementary_effects: step " + std::to_string(k) + " is nil or not finite");
        }
    }
}

/// Standard deviation with n - 1.
double deviation(const std::vector<double>& values, double mean) {
    if (values.size() < 2) return missing;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

ElementaryEffects summary(const std::vector<double>& effects, std::size_t left_out) {
    std::vector<double> sizes;
    sizes.reserve(effects.size());
    for (const double effect : effects) sizes.push_back(std::abs(effect));
    const Estimate mu = mean_estimate(effects), mu_star = mean_estimate(sizes);
    const double n = static_cast<double>(effects.size());
    return {mu.value, mu_star, deviation(sizes, mu_star.value) / std::sqrt(n), deviation(effects, mu.value), left_out};
}

}  // namespace

std::vector<ElementaryEffects> elementary_effects(std::span<const double> outputs, std::span<const std::size_t> moved,
                                                  std::span<const double> steps, std::size_t groups) {
    check(outputs.size(), moved, steps, groups);
    std::vector<std::vector<double>> effects(groups);
    std::vector<std::size_t> left_out(groups, 0);
    for (std::size_t k = 0; k < moved.size(); ++k) {
        const double* from = outputs.data() + k / groups * (groups + 1) + k % groups;
        const double effect = (from[1] - from[0]) / steps[k];
        if (std::isfinite(effect)) {
            effects[moved[k]].push_back(effect);
        } else {
            ++left_out[moved[k]];
        }
    }
    std::vector<ElementaryEffects> result;
    result.reserve(groups);
    for (std::size_t j = 0; j < groups; ++j) result.push_back(summary(effects[j], left_out[j]));
    return result;
}

}  // namespace concert::analysis

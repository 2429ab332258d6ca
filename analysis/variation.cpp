#include "analysis/variation.hpp"

#include <algorithm>
#include <utility>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double nearly_equal = 1e-14;

/// How far from their middle children lie, in units of half the parents' gap, when `room` lies between the nearer
/// parent and its bound, in the same units.
double spread(double u, double room, double index) {
    const double alpha = 2 - sim::pow(1 + room, -(index + 1));
    const double base = u * alpha <= 1 ? u * alpha : 1 / (2 - u * alpha);
    return sim::pow(base, 1 / (index + 1));
}

}  // namespace

void cross(std::span<double> first, std::span<double> second, double index, sim::Stream& draw) {
    for (std::size_t k = 0; k < first.size(); ++k) {
        const bool crossed = draw.bernoulli(0.5), swapped = draw.bernoulli(0.5);
        const double u = draw.uniform();
        const auto [low, high] = std::pair(std::min(first[k], second[k]), std::max(first[k], second[k]));
        if (!crossed || high - low < nearly_equal) continue;
        const double middle = (low + high) / 2, half = (high - low) / 2;
        const double lower = std::clamp(middle - half * spread(u, low / half, index), 0.0, 1.0);
        const double upper = std::clamp(middle + half * spread(u, (1 - high) / half, index), 0.0, 1.0);
        first[k] = swapped ? upper : lower;
        second[k] = swapped ? lower : upper;
    }
}

void mutate(std::span<double> child, double probability, double index, sim::Stream& draw) {
    for (double& place : child) {
        const bool mutated = draw.bernoulli(probability);
        const double u = draw.uniform();
        if (!mutated) continue;
        const bool down = u < 0.5;
        const double side = down ? 2 * u : 2 * (1 - u), far = down ? 1 - place : place;
        const double step = 1 - sim::pow(side + (1 - side) * sim::pow(far, index + 1), 1 / (index + 1));
        place = std::clamp(down ? place - step : place + step, 0.0, 1.0);
    }
}

}  // namespace concert::analysis

#include "analysis/posterior.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace concert::analysis {

double Posterior::effective() const {
    double squares = 0;
    for (const double w : weights) squares += w * w;
    return squares > 0 ? 1 / squares : 0;
}

double Posterior::quantile(std::size_t parameter, double probability) const {
    std::vector<std::pair<double, double>> sorted;
    sorted.reserve(particles());
    for (std::size_t i = 0; i < particles(); ++i) sorted.emplace_back(particle(i)[parameter], weights[i]);
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (const auto& [value, weight] : sorted) {
        sum += weight;
        if (sum >= probability - 1e-12) return value;
    }
    return sorted.empty() ? std::numeric_limits<double>::quiet_NaN() : sorted.back().first;
}

double Posterior::mean(std::size_t parameter) const {
    double sum = 0;
    for (std::size_t i = 0; i < particles(); ++i) sum += weights[i] * particle(i)[parameter];
    return sum;
}

std::span<const double> Posterior::drawn(double share) const {
    double sum = 0;
    for (std::size_t i = 0; i < particles(); ++i) {
        sum += weights[i];
        if (share < sum) return particle(i);
    }
    return particle(particles() - 1);
}

}  // namespace concert::analysis

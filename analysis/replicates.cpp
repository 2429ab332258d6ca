#include "analysis/replicates.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace concert::analysis {
namespace {

constexpr std::size_t most = 1'000'000'000;

double half_of(std::size_t n, double deviation) {
    return student_quantile(0.975, n - 1) * deviation / std::sqrt(static_cast<double>(n));
}

}  // namespace

std::vector<Estimate> running_means(std::span<const double> values) {
    std::vector<Estimate> means;
    for (std::size_t decade = 1; decade < values.size(); decade *= 10) {
        for (const std::size_t n : {decade, 2 * decade, 5 * decade}) {
            if (n >= 5 && n < values.size()) means.push_back(mean_estimate(values.first(n)));
        }
    }
    if (values.size() >= 2) means.push_back(mean_estimate(values));
    return means;
}

std::size_t replicates_needed(std::span<const double> values, double half_width) {
    if (!(half_width > 0)) throw std::invalid_argument("the half-width must be positive");
    if (values.size() < 2) return 0;
    double mean = 0, squares = 0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
    std::size_t low = 1, high = 2;  // the interval narrows as n grows
    while (half_of(high, deviation) > half_width && high < most) {
        low = high;
        high *= 2;
    }
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (half_of(middle, deviation) > half_width ? low : high) = middle;
    }
    return high;
}

}  // namespace concert::analysis

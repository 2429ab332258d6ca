#include "analysis/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double confidence = 0.95;
constexpr double upper_tail = 1 - (1 - confidence) / 2;

double mean_of(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return values.empty() || std::isinf(sum) ? missing : sum / static_cast<double>(values.size());
}

/// Largest k such that the k-th value from below and from above enclose the median with 95 %; 0 when there is none:
/// the tail sum of Binomial(n, 1/2) up to k - 1 is at most 2.5 %.
std::size_t order_of_interval(std::size_t n) {
    std::vector<double> weight(n + 1, 1.0);  // relative to the central one, so that nothing overflows
    const std::size_t centre = n / 2;
    for (std::size_t j = centre; j > 0; --j) {
        weight[j - 1] = weight[j] * static_cast<double>(j) / static_cast<double>(n - j + 1);
    }
    for (std::size_t j = centre; j < n; ++j) {
        weight[j + 1] = weight[j] * static_cast<double>(n - j) / static_cast<double>(j + 1);
    }
    double total = 0, tail = 0;
    for (const double w : weight) total += w;
    std::size_t k = 0;
    while (k < centre && tail + weight[k] <= (1 - upper_tail) * total) tail += weight[k++];
    return k;
}

}  // namespace

double quantile(std::span<const double> sorted, double probability) {
    if (sorted.empty()) return missing;
    const double position = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(position);
    const double part = position - static_cast<double>(below);
    if (part <= 0 || below + 1 >= sorted.size()) return sorted[below];
    const double from = sorted[below], to = sorted[below + 1];
    return std::isinf(to) ? to : from + part * (to - from);
}

Band band(std::vector<double> values) {
    std::erase_if(values, [](double x) { return std::isnan(x); });
    const double mean = mean_of(values);
    std::sort(values.begin(), values.end());
    Band b{};
    b.n = values.size();
    b.lowest = quantile(values, 0);
    b.q10 = quantile(values, 0.10);
    b.q25 = quantile(values, 0.25);
    b.median = quantile(values, 0.50);
    b.q75 = quantile(values, 0.75);
    b.q90 = quantile(values, 0.90);
    b.highest = quantile(values, 1);
    b.mean = mean;
    return b;
}

Estimate mean_estimate(std::span<const double> values) {
    const double mean = mean_of(values);
    if (values.size() < 2) return {mean, {missing, missing}, values.size()};
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double n = static_cast<double>(values.size());
    const double half = student_quantile(upper_tail, values.size() - 1) * std::sqrt(squares / (n - 1) / n);
    return {mean, {mean - half, mean + half}, values.size()};
}

Estimate median_estimate(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    if (values.empty()) return {missing, {missing, missing, true}, 0};
    const std::size_t n = values.size(), k = order_of_interval(n);
    if (k == 0) return {quantile(values, 0.5), {values.front(), values.back(), true}, n};
    return {quantile(values, 0.5), {values[k - 1], values[n - k]}, n};
}

Estimate proportion_estimate(std::size_t successes, std::size_t n) {
    if (n == 0) return {missing, {missing, missing}, 0};
    const double z = sim::normal_quantile(upper_tail), count = static_cast<double>(n);
    const double share = static_cast<double>(successes) / count;
    const double centre = (share + z * z / (2 * count)) / (1 + z * z / count);
    const double half = z / (1 + z * z / count) * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
    // the ends that are 0 and 1 in exact arithmetic are so here too
    return {share, {successes == 0 ? 0 : centre - half, successes == n ? 1 : centre + half}, n};
}

Statistic describe(const std::vector<double>& values) {
    Statistic s{};
    std::vector<double> present;
    for (const double value : values) {
        if (!std::isfinite(value)) ++s.missing;
        if (!std::isnan(value)) present.push_back(value);
    }
    s.band = band(present);
    const bool never = std::any_of(present.begin(), present.end(), [](double x) { return std::isinf(x); });
    s.mean = never ? Estimate{missing, {missing, missing}, present.size()} : mean_estimate(present);
    s.median = median_estimate(std::move(present));
    return s;
}

}  // namespace concert::analysis

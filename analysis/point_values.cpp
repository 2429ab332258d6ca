#include "analysis/point_values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/outcomes.hpp"
#include "analysis/point_runs.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Mean of what exists; infinite where one value is.
double mean_of(const std::vector<double>& values) {
    double sum = 0, n = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        sum += value;
        n += 1;
    }
    return n > 0 ? sum / n : missing;
}

/// The mean curve of one arm at one point.
std::vector<double> curve_at(const Results& results, std::size_t point, std::size_t arm, std::size_t rows) {
    std::vector<double> sums(rows, 0.0);
    std::size_t n = 0;
    results.runs->each_adoption(point, arm, [&](std::size_t, std::span<const float> curve) {
        for (std::size_t row = 0; row < rows && row * results.every < curve.size(); ++row) {
            sums[row] += static_cast<double>(curve[row * results.every]);
        }
        ++n;
    });
    for (double& sum : sums) sum = n > 0 ? sum / static_cast<double>(n) : missing;
    return sums;
}

}  // namespace

std::vector<Contrast> contrasts_of(const Results& results) {
    std::vector<Contrast> all;
    all.reserve(2 * results.arms.size());
    for (std::size_t arm = 0; arm < results.arms.size(); ++arm) all.push_back({arm, Contrast::none});
    for (std::size_t arm = 1; arm < results.arms.size(); ++arm) all.push_back({arm, 0});
    return all;
}

std::vector<std::vector<double>> point_outcomes(const Results& results, const Contrast& contrast) {
    std::vector<std::vector<double>> values(outcome_table().size(), std::vector<double>(results.points.size()));
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        const PointRuns runs(results, point);
        for (std::size_t outcome = 0; outcome < values.size(); ++outcome) {
            values[outcome][point] = mean_of(contrast.against == Contrast::none
                                                 ? sample(runs, contrast.arm, outcome)
                                                 : paired_sample(runs, contrast.arm, contrast.against, outcome));
        }
    }
    return values;
}

std::vector<std::vector<double>> point_curves(const Results& results, const Contrast& contrast) {
    std::size_t weeks = std::numeric_limits<std::size_t>::max();
    for (const Case& one : results.cases) weeks = std::min(weeks, one.weeks);
    if (results.cases.empty() || find_measure(results.measures, "D") == npos) return {};
    const std::size_t rows = results.rows(weeks);
    std::vector<std::vector<double>> values(rows, std::vector<double>(results.points.size()));
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        auto curve = curve_at(results, point, contrast.arm, rows);
        if (contrast.against != Contrast::none) {
            const auto other = curve_at(results, point, contrast.against, rows);
            for (std::size_t row = 0; row < rows; ++row) curve[row] -= other[row];
        }
        for (std::size_t row = 0; row < rows; ++row) values[row][point] = curve[row];
    }
    return values;
}

}  // namespace concert::analysis

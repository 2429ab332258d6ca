#include "analysis/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/morris.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/sobol_indices.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t resamples_of_a_week = 200;
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

using Columns = std::vector<std::vector<double>>;

std::vector<OutputIndices> by_saltelli(const Designed& design, const Columns& columns, const SobolOptions& options) {
    std::vector<OutputIndices> all;
    const auto found = sobol_indices(columns, design.groups.size(), options);
    for (std::size_t k = 0; k < found.size(); ++k) {
        OutputIndices& one = all.emplace_back();
        one.position = k;
        one.mean = found[k].mean;
        one.variance = found[k].variance;
        one.left_out = found[k].left_out;
        for (std::size_t g = 0; g < design.groups.size(); ++g) {
            one.indices.push_back({g, "first", found[k].groups[g].first});
            one.indices.push_back({g, "total", found[k].groups[g].total});
        }
    }
    return all;
}

std::pair<double, double> mean_and_variance(const std::vector<double>& values) {
    double n = 0, mean = 0, squares = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        n += 1;
        const double before = value - mean;
        mean += before / n;
        squares += before * (value - mean);
    }
    return n > 1 ? std::pair{mean, squares / (n - 1)} : std::pair{missing, missing};
}

std::vector<OutputIndices> by_morris(const Designed& design, const Columns& columns) {
    std::vector<std::size_t> moved;
    std::vector<double> steps;
    for (const DesignStep& step : design.steps) {
        moved.push_back(step.group);
        steps.push_back(step.step);
    }
    std::vector<OutputIndices> all;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        OutputIndices& one = all.emplace_back();
        one.position = k;
        std::tie(one.mean, one.variance) = mean_and_variance(columns[k]);
        const auto effects = elementary_effects(columns[k], moved, steps, design.groups.size());
        for (std::size_t g = 0; g < effects.size(); ++g) {
            const auto plain = [](double value) { return Estimate{value, {missing, missing}, 0}; };
            one.left_out += effects[g].left_out;
            one.indices.push_back({g, "mu", plain(effects[g].mu)});
            one.indices.push_back({g, "mu_star", effects[g].mu_star});
            one.indices.push_back({g, "sigma", plain(effects[g].sigma)});
        }
    }
    return all;
}

std::vector<OutputIndices> indices_of(const Designed& design, const Columns& columns, const SobolOptions& options) {
    if (columns.empty()) return {};
    return design.kind == "saltelli" ? by_saltelli(design, columns, options) : by_morris(design, columns);
}

bool known(const std::vector<double>& values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

}  // namespace

std::vector<ContrastIndices> sensitivity_of(const Results& results) {
    if (!results.design || !results.design->has_indices()) {
        throw std::invalid_argument("the points of the study are no design for indices");
    }
    const Designed& design = *results.design;
    std::vector<ContrastIndices> all;
    for (const Contrast& contrast : contrasts_of(results)) {
        ContrastIndices& one = all.emplace_back(ContrastIndices{contrast, {}, {}});
        Columns columns;
        std::vector<std::size_t> positions;
        auto values = point_outcomes(results, contrast);
        for (std::size_t outcome = 0; outcome < values.size(); ++outcome) {
            if (!known(values[outcome])) continue;
            columns.push_back(std::move(values[outcome]));
            positions.push_back(outcome);
        }
        one.outcomes = indices_of(design, columns, {});
        for (OutputIndices& output : one.outcomes) output.position = positions[output.position];
        SobolOptions fewer;
        fewer.resamples = resamples_of_a_week;
        one.weeks = indices_of(design, point_curves(results, contrast), fewer);
    }
    return all;
}

}  // namespace concert::analysis

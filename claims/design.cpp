#include "claims/design.hpp"

#include <algorithm>
#include <cmath>

#include "sim/math.hpp"

namespace concert::claims {
namespace {

constexpr double log_beyond = 10;

}  // namespace

std::vector<std::size_t> assumed_parameters(const sim::ModelTable& model) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        if (model.parameters[i].source.starts_with("assumed")) rows.push_back(i);
    }
    return rows;
}

Range full_range(const sim::ParameterRow& row) {
    return {row.lowest, row.highest, row.lowest > 0 && row.highest / row.lowest > log_beyond, row.whole};
}

Range near_range(const sim::ParameterRow& row) {
    const double low = 0.5 * row.default_value, high = 1.5 * row.default_value;
    return {std::max(row.lowest, std::min(low, high)), std::min(row.highest, std::max(low, high)), false, row.whole};
}

double value_at(const Range& range, double u) {
    if (range.whole) {
        const double low = std::ceil(range.lowest), steps = std::floor(range.highest) - low + 1;
        return low + std::min(std::floor(u * steps), steps - 1);
    }
    if (!range.logarithmic) return range.lowest + u * (range.highest - range.lowest);
    return range.lowest * sim::exp(u * sim::log(range.highest / range.lowest));
}

}  // namespace concert::claims

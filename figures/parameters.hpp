#pragma once
#include <span>
#include <vector>

#include "figures/page.hpp"

namespace concert::figures {

/// The values of every parameter in each case or arm of a study, where they stand.
template <class Case>
std::vector<std::span<const double>> values_in(const std::vector<Case>& cases) {
    std::vector<std::span<const double>> values;
    values.reserve(cases.size());
    for (const Case& one : cases) values.emplace_back(one.values);
    return values;
}

/// The parameters of the processes that are on, in the order of the model's table, with the values that the cases of
/// a study (each with one value for every parameter) give them.
std::vector<ParameterLine> parameter_lines(const sim::ModelTable& model, std::span<const std::span<const double>> cases,
                                           const std::vector<bool>& equations);

}  // namespace concert::figures

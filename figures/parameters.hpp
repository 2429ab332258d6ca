#pragma once
#include <span>
#include <vector>

#include "figures/page.hpp"

namespace concert::figures {

/// The parameters of the processes that are on, in the order of the model's table, with the values that the cases of
/// a study (each with one value for every parameter) give them.
std::vector<ParameterLine> parameter_lines(const sim::ModelTable& model, std::span<const std::vector<double>> cases,
                                           const std::vector<bool>& equations);

}  // namespace concert::figures

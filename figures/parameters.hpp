#pragma once
#include <vector>

#include "figures/page.hpp"

namespace concert::figures {

/// The parameters of the processes that are on, in the order of the model's table, with the values that the study's
/// cases give them.
std::vector<ParameterLine> parameter_lines(const Material& material, const std::vector<bool>& equations);

}  // namespace concert::figures

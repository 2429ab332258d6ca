#pragma once
#include <vector>

#include "figures/material.hpp"

/// The method box of a report: a short ODD (Grimm et al. 2020), and what the model cannot say.
namespace concert::figures {

std::vector<Text> method_text(const Material& material);
std::vector<Text> limits_text(const Material& material);

}  // namespace concert::figures

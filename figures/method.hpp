#pragma once
#include <vector>

#include "figures/material.hpp"

/// The method box of a report: a short ODD (Grimm et al. 2020), and what the model cannot say.
namespace concert::figures {

/// What happens in an organisation, whatever the study.
std::vector<Text> model_text();
std::vector<Text> method_text(const Material& material);
/// What no study of the model can say.
std::vector<Text> model_limits();
std::vector<Text> limits_text(const Material& material);

}  // namespace concert::figures

#pragma once
#include <vector>

#include "analysis/sensitivity.hpp"
#include "figures/material.hpp"

/// Which parameters decide how far the practice spreads: of designs that have indices (saltelli, morris).
namespace concert::figures {

using Indices = std::vector<analysis::ContrastIndices>;

/// Sobol indices, alone and in total, or Morris' mu*, of D at withdrawal. Id "influence".
Made influence(const Material& material, const Indices& indices);
/// The same week by week. Id "influence-weeks".
Made influence_weeks(const Material& material, const Indices& indices);

/// Why a study has no indices; empty where it has.
std::string no_indices(const Material& material);

/// The groups of parameters by what they decide of D at withdrawal under the first arm, the most important first:
/// "awareness (ν), 45%". Empty where there are no indices.
std::vector<Text> most_influential(const Material& material, const Indices& indices);

}  // namespace concert::figures

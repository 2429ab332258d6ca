#pragma once
#include <vector>

#include "analysis/patterns.hpp"
#include "figures/page.hpp"
#include "figures/population.hpp"

namespace concert::figures {

/// The report of a population of organisations: who adopts, and whether it shows what is known of real ones.
Page population_page(const PopulationMaterial& material, const std::vector<analysis::Check>& checks,
                     const PageInput& input);

}  // namespace concert::figures

#pragma once
#include "figures/material.hpp"

/// Who came to the practice through which road, over time: by instruction, by practising it, through peers. Stacked
/// areas, a panel an arm. Id "roads-500".
namespace concert::figures {

Made roads(const Material& material, std::size_t group);

}  // namespace concert::figures

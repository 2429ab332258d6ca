#pragma once
#include "figures/material.hpp"

/// From the centre to the periphery: the share who have made the practice their own, by distance from the head. Of
/// studies that keep the populations "distance=...". Id "reach-500".
namespace concert::figures {

Made reach(const Material& material, std::size_t group);

}  // namespace concert::figures

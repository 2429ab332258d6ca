#pragma once
#include <string>

#include "figures/material.hpp"

/// One arm against another: cooperation against collaboration where the arms are values of kappa.
namespace concert::figures {

/// Of one group of points: the levels of both arms above, their paired difference below.
Made contrast(const Material& material, std::size_t group);

/// The paired differences of all groups, a panel each. Id "contrast".
Made contrast_by_size(const Material& material);

}  // namespace concert::figures

#pragma once
#include "figures/material.hpp"

/// Outcomes against a parameter that arms or points sweep over at least three values: kappa where it is among them. A
/// series for everything else that differs. Id "sweep".
namespace concert::figures {

Made sweep(const Material& material);

}  // namespace concert::figures

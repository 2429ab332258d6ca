#pragma once
#include <vector>

#include "figures/material.hpp"

/// Adoption over a grid of two parameters, whether arms, points or both give them their values. Id "surface".
namespace concert::figures {

Made surface(const Material& material);

/// Round values between two numbers, four to eight where there is room: multiples of 1, 2 or 5 times a power of ten.
std::vector<double> round_levels(double from, double to);

}  // namespace concert::figures

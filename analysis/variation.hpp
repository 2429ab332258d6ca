#pragma once
#include <span>

#include "sim/random.hpp"

/// How children differ from their parents; all places are in [0, 1] and stay there.
namespace concert::analysis {

/// Simulated binary crossover within bounds (Deb & Agrawal 1995, Complex Systems 9; bounds as in the authors' NSGA-II
/// program): with even chance, each variable of the two children is moved along the line through both, spread by
/// `index`, and swapped with even chance. Throws std::length_error past some 2 000 variables.
void cross(std::span<double> first, std::span<double> second, double index, sim::Stream& draw);

/// Polynomial mutation within bounds (Deb & Goyal 1996, Computer Science and Informatics 26; bounds likewise): each
/// variable with this probability.
void mutate(std::span<double> child, double probability, double index, sim::Stream& draw);

}  // namespace concert::analysis

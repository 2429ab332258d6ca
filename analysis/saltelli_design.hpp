#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace concert::analysis {

/// The design that sobol_indices() reads (Saltelli et al. 2010, Comput. Phys. Commun. 181): the n rows of A,
/// of B, and of AB_0, AB_1, ..., where AB_j is A with the columns of group j taken from B; one row after the other.
/// `base` holds n rows of 2d numbers, those of A before those of B: points of a Sobol sequence in 2d dimensions, or
/// random ones. `group_of[i]` is the group of input i, counted from 0; d is its size. Throws std::invalid_argument
/// when there is no input, a group is empty, or `base` is no whole number of rows.
std::vector<double> saltelli_design(std::span<const double> base, std::span<const std::size_t> group_of);

/// How many groups there are: one more than the highest number.
std::size_t groups_of(std::span<const std::size_t> group_of);

}  // namespace concert::analysis

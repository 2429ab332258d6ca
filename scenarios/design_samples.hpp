#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenarios/design.hpp"

/// Points of designs in the unit cube, row after row. A function of their arguments alone.
namespace concert::scenarios {

/// `points` x `factors` coordinates in (0, 1): of every factor, exactly one point lies in each of the strata
/// [i/points, (i+1)/points), at a random place in it, and the strata of different factors are matched at random (McKay,
/// Beckman & Conover 1979, Technometrics 21, section 2).
std::vector<double> latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

/// The blocks A, B, AB_0, AB_1, ..., each of `rows` rows of `factors` coordinates in [0, 1): AB_j is A with the columns
/// of group j taken from B (Saltelli et al. 2010, Computer Physics Communications 181, table 2). A and B are the first
/// and the second half of the columns of one shifted Sobol sequence.
std::vector<double> saltelli_blocks(std::size_t rows, std::size_t factors, const std::vector<FactorGroup>& groups,
                                    std::uint64_t seed);

struct Trajectories {
    std::vector<double> unit;       ///< [trajectory][0 ... groups][factor]
    std::vector<MorrisStep> steps;  ///< [trajectory][step]
};

/// `trajectories` of groups + 1 points each on the grid 0, 1/(levels-1), ..., 1: every step moves the factors of one
/// group, each group once and in random order, by +D or -D with D = levels/(2(levels-1)) (Morris 1991, Technometrics
/// 33, section 2.2). The factors of a group move the same way (Campolongo, Cariboni & Saltelli 2007 draw a sign for
/// each, which leaves the effect of a group without sign). `levels` is even.
Trajectories morris_trajectories(std::size_t trajectories, std::size_t levels, std::size_t factors,
                                 const std::vector<FactorGroup>& groups, std::uint64_t seed);

}  // namespace concert::scenarios

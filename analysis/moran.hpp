#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/diffusion.hpp"

/// Moran's I: whether adopters stand near adopters in the network.
///
/// Weights: w_ij = 1/d_ij, where d_ij is the number of nominations on the shortest way from ego i to j (against the
/// direction in which influence runs), 0 beyond the truncation distance; each row is then made to add up to 1. With
/// x_i = 1 for those who had adopted, z = x - mean and S0 the sum of all weights,
///     I = (n / S0) sum_ij w_ij z_i z_j / sum_i z_i^2,   E = -1/(n - 1),
/// and the standard deviation is that under random permutation of x over the people (Cliff & Ord 1981, Spatial
/// Processes). Moran 1950, Biometrika 37. netdiffuseR's moran() with approx_geodesic() at its default of 6 steps gives
/// the same numbers.
namespace concert::analysis {

struct Moran {
    double observed, expected, sd;
    double p;  ///< two-sided, from the normal distribution
};

/// Moran's I of adoption by the end of each period 1 ... `periods`; NaN where nobody, or everybody, has adopted, and
/// below four people. Distances are searched from each person up to `farthest` steps and never stored, so memory is
/// O(people x threads); time is O(sum of the people within reach), once for all periods. Same bits on any number of
/// threads. Throws std::invalid_argument when farthest is 0 or a time lies outside 0 ... periods.
std::vector<Moran> moran_by_period(const Nominations& nominations, std::span<const int> times, int periods,
                                   std::uint16_t farthest = 6);

}  // namespace concert::analysis

#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/diffusion.hpp"
#include "analysis/measured.hpp"
#include "analysis/moran.hpp"

/// What a diffusion says of its network: who adopted when, beside whom.
namespace concert::analysis {

/// Pearson's correlation over the pairs in which neither is NaN; NaN where one of them does not vary.
double correlation(std::span<const double> a, std::span<const double> b);

/// - people, arcs, density, adopters;
/// - mean_threshold_lag0, _lag1; share_zero_threshold_lag1, of the thresholds that exist; mean_infectiousness and
///   mean_susceptibility; cor_toa_indegree, cor_toa_outdegree among adopters;
/// - per period t: exposure_lag1 and weighted_exposure_lag1, mean exposure at t - 1 of those at risk in t;
///   threshold_by_time, mean lag-1 threshold of the adopters of t; moran_i, moran_expected, moran_sd, moran_p;
/// - early_adopter/very_low ...: adopters in each pair of categories, by time and by lag-0 threshold.
/// `weights` is one a nomination (see weighted_exposure), `farthest` the truncation distance of Moran's I.
std::vector<Measured> network_statistics(const Nominations& nominations, std::span<const double> weights,
                                         std::span<const int> times, int periods, std::uint16_t farthest);

}  // namespace concert::analysis

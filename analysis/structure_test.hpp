#pragma once
#include <cstdint>
#include <span>

#include "analysis/diffusion.hpp"
#include "sim/random.hpp"

/// Does it matter for the thresholds who names whom? The observed mean threshold against that on networks in which
/// everybody names, and is named by, as many people as before, but others (Valente & Vega Yon's structure test;
/// netdiffuseR's struct_test with the swap algorithm).
namespace concert::analysis {

/// The same numbers of arcs out of and into every person, otherwise at random: `swaps` times an arc, two arcs i→a, j→b
/// are drawn and become i→b, j→a, unless a person would then name themselves or somebody twice (Rao, Jana &
/// Bandyopadhyay 1996, Sankhya A 58, without their turning of triangles; Milo et al. 2003, arXiv cond-mat/0312028). If
/// `stratum` is not empty it holds a number a person, and arcs are swapped only where both egos, and both alters, have
/// the same: who named within a community still does. Rows are returned sorted. Draws are addressed by `site` (seed,
/// organisation, replicate) with the number of the swap as its person.
Nominations rewired(const Nominations& nominations, std::span<const std::uint32_t> stratum, std::uint32_t swaps,
                    const sim::Site& site);

struct StructureTest {
    double observed;                      ///< mean lag-0 threshold of the adopters
    double rewired_mean;                  ///< mean of these over the rewired networks
    double rewired_sd;                    ///< their standard deviation
    std::size_t rewirings, below, above;  ///< how many there are, and lie strictly below and above the observed one
    /// Two-sided Monte Carlo p: twice the smaller tail, the observed network counted in both, at most 1 (Davison &
    /// Hinkley 1997, Bootstrap Methods, ch. 4). Never 0: with R rewirings the smallest is 2/(R + 1).
    double p;
};

/// 20 swaps an arc. O(rewirings x arcs x degree), in parallel; the same result on any number of threads.
StructureTest structure_test(const Nominations& nominations, std::span<const int> times,
                             std::span<const std::uint32_t> stratum, std::size_t rewirings, std::uint64_t seed);

/// Mean of the thresholds that exist; NaN when there are none.
double mean_threshold(const Nominations& nominations, std::span<const int> times, int lag);

}  // namespace concert::analysis

#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "claims/verdict.hpp"

/// The verdict of a claim: in which share of the parameter space it is supported, refuted, undecided.
namespace concert::claims {

struct Shares {
    std::size_t points = 0;
    std::array<std::size_t, 3> count{};  ///< by Verdict
    double share(Verdict verdict) const;
    /// Standard error as if the points were drawn at random, by Agresti and Coull (1998), so that it is not nil where
    /// all points agree. Points of a low-discrepancy sequence do at least about as well.
    double standard_error(Verdict verdict) const;
};
Shares shares_of(std::span<const Verdict> verdicts);

/// A parameter that goes with the verdict.
struct Flip {
    std::size_t dimension;
    double difference;  ///< mean where supported minus mean elsewhere, in standard deviations of the whole sample
    double z;           ///< the same in its own standard errors
    bool
        stands_out;  ///< beyond what chance gives the largest of so many parameters once in twenty studies (Bonferroni)
};

/// Parameters by how far their means differ between points where a claim is supported and the others, the largest
/// first.
/// `coordinates` holds the points in [0, 1), row by row, so that a logarithmic range counts as such. Empty when either
/// group has fewer than three points.
std::vector<Flip> flips_of(std::span<const Verdict> verdicts, std::span<const double> coordinates,
                           std::size_t dimensions);

}  // namespace concert::claims

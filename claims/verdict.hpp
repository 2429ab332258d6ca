#pragma once
#include <span>
#include <vector>

#include "claims/contrast.hpp"

/// From differences, replicate by replicate, to a verdict.
namespace concert::claims {

enum class Verdict { supported, refuted, undecided };

/// A mean with its 95 % interval, and the wider one that several intervals at once need (Bonferroni).
struct Effect {
    double value, lower, upper, simultaneous_lower, simultaneous_upper;
    std::size_t n = 0;  ///< replicates; NaN were left out
    double margin = 0;  ///< as an amount
};

/// The effect of a contrast over the replicates first ... last - 1; `at_once` is the number of contrasts judged
/// together. Fewer than three replicates with values give no interval.
Effect effect_of(const Contrast& contrast, const Outcomes& outcomes, std::size_t first, std::size_t last,
                 std::size_t at_once);

/// Supported: the interval is wholly beyond the margin. Refuted: wholly short of it, be it inside the band of what does
/// not matter or on the other side. For `not_below` the margin is on the other side of nil; for `either` supported is
/// wholly outside the band and refuted wholly inside it.
Verdict verdict_of(double lower, double upper, double margin, Direction direction);

/// The verdict when all, any or most (of those of some outcome) of several contrasts must hold. What one alone can
/// decide ("any" supports, "all" refutes) is read from the wider intervals, so that many contrasts do not add up to a
/// chance finding.
Verdict verdict_of(std::span<const Contrast> contrasts, std::span<const Effect> effects, scenarios::Need need);

/// All of them must hold.
Verdict together_of(std::span<const Verdict> verdicts);

}  // namespace concert::claims

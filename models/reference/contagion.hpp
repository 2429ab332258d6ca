#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/random.hpp"

/// Contagion on a network of nominations with a second, external channel, period by period: who has not adopted at the
/// beginning of a period does so in it with probability 1 - exp(-h),
///     h = external + peer [E > 0 and E >= threshold],
/// where E is the exposure: the share of the alters a person nominates who had adopted before. All decide at once and
/// nobody gives up. external = 0 leaves the peers alone (Granovetter's and Watts' thresholds with a chance a period, in
/// place of certainty), peer = 0 the external channel alone (Bass' innovation p).
///
/// Which way influence runs: an arc ego→alter says that the ego looks at the alter, so the alter influences the ego
/// (outgoing nominations, as in netdiffuseR; NDlib counts the other way round).
namespace concert::reference {

struct Contagion {
    double external;   ///< hazard per period of everybody, >= 0
    double peer;       ///< hazard per period added by enough adopters among one's alters, >= 0
    double threshold;  ///< how many are enough: a share of one's alters; at 0 a single one is
};

class ContagionNetwork {
public:
    /// Nominations in compressed rows: the alters of i are target[first[i]] ... target[first[i+1] - 1]. Throws
    /// std::invalid_argument when they do not fit together.
    ContagionNetwork(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target);

    std::size_t people() const { return alters_.size(); }

    /// Period of adoption of each person, 1 ... periods, 0 for those who did not adopt. `given` holds, if it is not
    /// empty, periods in which people are made to adopt whatever the others do (0: they decide by themselves).
    ///
    /// Each person has one random number, their patience: they adopt in the first period by whose end the hazards they
    /// have met add up to it. With an exponential patience this is the rule above exactly (Sellke 1983, Journal of
    /// Applied Probability 20), and the order in which people are looked at cannot matter. The patience of person i is
    /// drawn at `site` with i as its person. Throws std::invalid_argument on a rate below 0, or as many `given` as not
    /// people.
    std::vector<int> run(const Contagion& rule, std::span<const int> given, int periods, const sim::Site& site) const;

private:
    std::vector<std::uint32_t> alters_;  ///< how many each person nominates
    std::vector<std::uint32_t> first_;   ///< rows of who nominates each person
    std::vector<std::uint32_t> ego_;
};

}  // namespace concert::reference

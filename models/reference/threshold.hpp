#pragma once
#include <cstdint>
#include <span>
#include <vector>

/// Threshold models: a person adopts when a large enough share of those they look at has.
///
/// Which way influence runs: row i lists the alters that person i nominates (looks at), and these influence i. An arc
/// ego→alter therefore carries influence from alter to ego, as in netdiffuseR and against NDlib. In a sim::Network
/// every tie stands in both rows and the question does not arise.
namespace concert::reference {

/// Adopters at rest when everybody sees everybody: the smallest k with fewer than k+1 people whose threshold (a share
/// of the whole crowd) is at most k/N. Granovetter 1978, American Journal of Sociology 83. O(N log N).
std::uint32_t granovetter_equilibrium(std::span<const double> thresholds);

/// In an array of steps: never adopted.
inline constexpr std::uint32_t never = static_cast<std::uint32_t>(-1);

/// Step at which each person adopts: 0 for the seeds; otherwise the first step before which at least the share
/// thresholds[i] of the nominated alters had adopted; `never` if that does not happen. All decide at once, nobody gives
/// up, and who nominates nobody adopts only as a seed. Watts 2002, PNAS 99, there on undirected random graphs.
/// The alters of i are target[first[i]] ... target[first[i+1] - 1] (compressed rows); a person named twice counts
/// twice. O(people + arcs). Throws std::invalid_argument when the lengths do not fit or a person is out of range.
std::vector<std::uint32_t> threshold_cascade(std::span<const std::uint32_t> first,
                                             std::span<const std::uint32_t> target, std::span<const double> thresholds,
                                             std::span<const std::uint32_t> seeds);

/// Adopters after each step: element s counts those who adopted at step s or before; the last is the final number.
std::vector<std::uint32_t> cumulative_adopters(std::span<const std::uint32_t> adoption_steps);

/// Many cascades on one network, one after the other: what depends on no seed is made once, and a cascade costs no more
/// than what it reaches. Otherwise as threshold_cascade; what the spans show must outlive the object.
class ThresholdCascades {
public:
    ThresholdCascades(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target,
                      std::span<const double> thresholds);

    /// New adopters of each step from these seeds, the seeds themselves first; broken off after `most_steps`.
    std::vector<std::uint32_t> waves(std::span<const std::uint32_t> seeds, std::uint32_t most_steps = never);
    /// When each person adopted in the latest cascade, or `never`.
    const std::vector<std::uint32_t>& steps() const { return step_; }

private:
    bool convinced(std::uint32_t i) const;

    std::span<const std::uint32_t> first_, target_;
    std::span<const double> thresholds_;
    std::vector<std::uint32_t> audience_first_, audience_;  ///< who nominates each person
    std::vector<std::uint32_t> eager_;                      ///< those who need nobody
    std::vector<std::uint32_t> step_, adopted_alters_;
    std::vector<std::uint32_t> adopters_;  ///< of the latest cascade, in order
};

}  // namespace concert::reference

#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// Statistics of an observed diffusion: who nominates whom, and who adopted when.
///
/// Which way influence runs: an arc ego→alter says that the ego looks at the alter, so the alter influences the ego
/// (outgoing nominations, as in netdiffuseR; NDlib counts the other way round). Times of adoption are periods 1, 2,
/// ...; 0 (never_adopted) stands for those who had not adopted when observation ended, and they are censored, not late.
/// Where a function takes both, it throws std::invalid_argument unless there is one time a person, none below 0.
/// Definitions: Valente 1995, Network Models of the Diffusion of Innovations; Valente et al. 2015, Social Science &
/// Medicine 145 (infectiousness and susceptibility); checked against netdiffuseR 1.25.0.
namespace concert::analysis {

inline constexpr int never_adopted = 0;

/// Nominations in compressed rows: the alters of ego i are target[first[i]] ... target[first[i+1] - 1], rising.
struct Nominations {
    std::vector<std::uint32_t> first{0}, target;

    std::size_t people() const { return first.size() - 1; }
    std::span<const std::uint32_t> alters(std::size_t ego) const {
        return {target.data() + first[ego], first[ego + 1] - first[ego]};
    }
};

/// The nominations among `people` persons (numbered from 0) given as (ego, alter). Naming the same person in several
/// answers counts once, naming oneself not at all. Throws std::invalid_argument on a person out of range.
Nominations nominations_of(std::size_t people, std::span<const std::pair<std::uint32_t, std::uint32_t>> answers);

/// The same arcs the other way round: who nominates each person. The rows are then those who hear, no longer who is
/// heard.
Nominations turned(const Nominations& nominations);

/// How many of the answers name each alter, arc by arc as `nominations` (made of the same answers) lists them: a weight
/// for weighted_exposure.
std::vector<double> times_named(const Nominations& nominations,
                                std::span<const std::pair<std::uint32_t, std::uint32_t>> answers);

std::vector<std::size_t> out_degrees(const Nominations& nominations);  ///< alters each person nominates
std::vector<std::size_t> in_degrees(const Nominations& nominations);   ///< egos who nominate each person
double density(const Nominations& nominations);                        ///< arcs / (n (n-1)); NaN below two people

/// One period of an adoption curve.
struct Period {
    std::size_t new_adopters, cumulative;  ///< in this period; in it or before
    std::size_t at_risk;                   ///< had not adopted when it began
    double share;                          ///< cumulative / people; NaN when there is nobody
    double hazard;                         ///< new_adopters / at_risk; NaN when nobody is at risk
};

/// The adoption curve over periods 1 ... `periods` (element 0 is period 1). Throws std::invalid_argument on a time of
/// adoption outside 0 ... periods.
std::vector<Period> adoption_curve(std::span<const int> times, int periods);

/// Exposure: the share of each person's alters who had adopted in `period` or before; 0 for those who nominate nobody.
/// What may have moved somebody in period t is the exposure at t - 1 (lag 1).
std::vector<double> exposure(const Nominations& nominations, std::span<const int> times, int period);

/// Exposure in which an alter counts by the weight of the arc to them: sum of w_ij over the alters who had adopted,
/// divided by the sum over all; 0 where that is 0. One weight an arc, none below 0.
std::vector<double> weighted_exposure(const Nominations& nominations, std::span<const double> weights,
                                      std::span<const int> times, int period);

/// Network threshold: a person's exposure `lag` periods before their own adoption. NaN for those who never adopted and
/// those who did so in the first `lag` periods, whose earlier exposure was not observed.
std::vector<double> thresholds(const Nominations& nominations, std::span<const int> times, int lag);

/// Infectiousness: of the egos who nominate a person and adopted after them, the share that did so in the very next
/// period, divided by all adopters of that period. NaN for those who never adopted, 0 when nobody followed at once.
/// One period ahead, normalised: K = 1 in netdiffuseR.
std::vector<double> infectiousness(const Nominations& nominations, std::span<const int> times);

/// Susceptibility: of the alters a person nominates and who adopted before them, the share that did so in the period
/// just before, divided by all adopters of that period. NaN for those who never adopted, 0 when nobody went just
/// before. One period back, normalised: K = 1 in netdiffuseR, except that non-adopters are not counted among those who
/// adopted before. netdiffuseR's manual says so too; its code (1.25.0) turns a missing time into the smallest integer.
std::vector<double> susceptibility(const Nominations& nominations, std::span<const int> times);

/// Classes by mean m and standard deviation s (n - 1 in the denominator) of those who adopted, as Valente 1995 cuts
/// them: first up to m - s, second up to m, third up to m + s, fourth above. `none` for those who have no value.
enum class AdopterCategory { none, early_adopter, early_majority, late_majority, laggard };
enum class ThresholdCategory { none, very_low, low, high, very_high };

std::vector<AdopterCategory> adopter_categories(std::span<const int> times);
std::vector<ThresholdCategory> threshold_categories(std::span<const double> thresholds);  ///< NaN: no value

}  // namespace concert::analysis

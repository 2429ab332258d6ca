#pragma once
#include <cstdint>
#include <vector>

#include "sim/random.hpp"

/// Bass 1969, Management Science 15: those who have not adopted do so at the rate p + q F, where F is the share that
/// has.
///     dF/dt = (p + q F)(1 - F),   F(0) = 0
/// p: innovation (external), q: imitation (peers), both per unit of time; the unit is the caller's.
namespace concert::reference {

struct Bass {
    double innovation;  ///< p >= 0
    double imitation;   ///< q >= 0
};

/// F(t) = (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t), the share adopted by t >= 0. Throws std::invalid_argument unless
/// p > 0 and q >= 0: without innovation nobody starts.
double bass_share(const Bass& bass, double t);

/// Time of most adoptions, ln(q/p)/(p+q); 0 where q <= p, since the rate then only falls. Throws like bass_share.
double bass_peak_time(const Bass& bass);

/// The same rule for single persons who all know each other: when A of `people` have adopted, each of the others does
/// at the rate p + q A/(people-1). Returns the times of adoption, rising: 0 for the `initial` first adopters, infinity
/// for those never reached (p = 0 and initial = 0, or q = 0 and p = 0). Exact in continuous time: the wait for the next
/// adoption is exponential, and who it is does not matter on a complete graph. Mean share F(t) as people grow.
/// Draws are addressed by `site` with the adopter's rank as its person. Throws std::invalid_argument on a negative rate
/// or more initial adopters than people.
std::vector<double> bass_adoption_times(const Bass& bass, std::uint32_t people, std::uint32_t initial,
                                        const sim::Site& site);

}  // namespace concert::reference

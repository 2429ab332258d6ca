#pragma once
#include "models/administration/state.hpp"
#include "sim/samplers.hpp"

/// E1 Exceptions: n_i ~ Poisson(x_i), x_i = x0·[ζ + (1−ζ)·exp(−σ F̃_i)], F̃_i = the F^x that i did not spend last week:
/// it goes to procedures (Jin & Levitt 1996; Thompson 1967).
namespace concert::administration {

/// How many exceptions a person expects a week when this many formal hours went to procedures.
Arrivals expected_arrivals(const State& s, Milliseconds procedures);

inline void set_arrivals(State& s, Person i, const Arrivals& expected) {
    s.arrival_mean[i] = expected.mean;
    s.quiet_below[i] = expected.quiet_below;
}

/// Number of exceptions that a word of random bits brings to person i (inversion).
inline std::uint32_t arrivals(const State& s, Person i, std::uint32_t word) {
    if (word < s.quiet_below[i] || s.arrival_mean[i] <= 0) return 0;
    return sim::poisson_from_word(word, static_cast<double>(s.arrival_mean[i]), s.quiet_below[i] * 0x1p-32);
}

}  // namespace concert::administration

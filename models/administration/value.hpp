#pragma once
#include "models/administration/state.hpp"
#include "sim/math.hpp"

/// E11 Value: V_u = V(y_u) − (y_u − y*_u)²/(2w²), V(y) = y − 4 b_v y(1 − y): what a unit's practice is worth to those
/// who use it. Between little and much of it may lie a valley (b_v > 1/4), as on a rugged landscape (March 1991). The
/// benefit of a person is b_i = V_u + sd_b z_i, z_i the person's own; with E11 off, μ_b + sd_b z_i.
namespace concert::administration {

/// V(y) − (y − need)²/(2w²).
inline double value_of(const Parameters& p, double y, double need) {
    const double miss = (y - need) / p.fit_width;
    return y - 4 * p.valley * y * (1 - y) - miss * miss / 2;
}

/// V_u.
inline double value_of(const State& s, std::uint32_t u) {
    return value_of(s.p, s.practice.level[u], s.practice.need[u]);
}

/// ℓ(b) = 1/(1 + e^{−4b}).
inline float willingness_of(double benefit) { return static_cast<float>(1 / (1 + sim::exp(-4 * benefit))); }

/// The benefit of everybody in unit u follows its value. To be called when y_u has changed; all bounds of hazards are
/// made of the willingness itself, so they stay bounds.
inline void follow_value(State& s, std::uint32_t u) {
    if (!s.on.value) return;
    const double value = value_of(s, u);
    for_each_of_unit(*s.organisation, u, [&](Person i) {
        s.willingness[i] = willingness_of(value + s.p.benefit_sd * static_cast<double>(s.practice.noise[i]));
    });
}

}  // namespace concert::administration

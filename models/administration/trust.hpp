#pragma once
#include <cstdint>

#include "models/administration/state.hpp"

/// E3 Trust: r ← λr + success, s ← λs + χ·failure, t = (r + W0·t0)/(r + s + W0), W0 = 2
/// (beta reputation, Jøsang & Ismail 2002; χ ≥ 1: Slovic 1993).
///
/// Instead of multiplying every evidence by λ every week, an event of week w is written with weight λ^{−w} and W0 is
/// scaled alike: dividing numerator and denominator by λ^{−w} gives the same t, and only ties with an event are
/// touched.
namespace concert::administration {

/// Trust that evidence and a 16-bit prior amount to, in [0, 1].
inline float trust_from(const Evidence& evidence, std::uint16_t prior, float prior_scale) {
    const float t0 = static_cast<float>(prior) * (1.0F / 65535.0F);
    return (evidence.success + prior_scale * t0) / (evidence.total + prior_scale);
}

/// t_ij of a tie, active or not.
inline float trust_of(const State& s, TieIndex tie) { return trust_from(s.about[tie], s.prior[tie], s.prior_scale); }

/// t_{i,π}: trust of a member in the superior. The head trusts itself fully.
inline float trust_in_superior(const State& s, Person i) {
    if (s.organisation->is_head(i)) return 1;
    return trust_from(s.about_superior[i], s.superior_prior[i], s.prior_scale);
}

/// Σ_active t_ij.
inline float sum_of_trust(const State& s, Person i) {
    const TieIndex first = s.organisation->ties.first[i];
    float sum = 0;
    for (TieIndex t = first; t < first + s.active[i]; ++t) sum += trust_of(s, t);
    return sum;
}

/// Adds an event of this week, or a signal worth a part of one.
inline void add_success(const State& s, Evidence& evidence, double weight = 1) {
    if (!s.on.trust) return;
    const auto unit = static_cast<float>(s.evidence_unit * weight);
    evidence.success += unit;
    evidence.total += unit;
}
inline void add_failure(const State& s, Evidence& evidence, double weight = 1) {
    if (!s.on.trust) return;
    evidence.total += static_cast<float>(s.evidence_unit * s.p.asymmetry * weight);
}

/// A new week: what an event of it weighs. The prior keeps the scale of the week before until trust_phase().
void begin_trust_week(State& s);

/// The trust phase: from here on trust includes the events of this week.
void trust_phase(State& s);

}  // namespace concert::administration

#pragma once
#include "models/administration/awareness.hpp"

/// E7 Compliance. Up, for the aware: γ_F f_F while the mandate holds + γ_R f_R c̄_active. Down, unless sincere:
/// δ0·exp(−Z_u)·(1 − f_F). Lock-in: Z_u ← Z_u + k_Z f_F c̄_u − Z_u/τ_Z (adoption.cpp).
namespace concert::administration {

/// Largest hazard that compliance_gain can return for i; cheap.
inline double compliance_gain_bound(const State& s, Person i) {
    return (s.stretch.mandate ? s.p.compliance_formal * briefed(s, i) : 0) + s.p.compliance_relational * talk(s, i);
}

/// Hazard of beginning to comply, for an aware person.
inline double compliance_gain(const State& s, Person i) {
    const Organisation& o = *s.organisation;
    double conformity = 0;
    if (s.active[i] > 0) {
        std::uint32_t complying_ties = 0;
        const TieIndex first = o.ties.first[i];
        for (TieIndex t = first; t < first + s.active[i]; ++t) {
            complying_ties += (s.status[o.ties.target[t]] & complies) != 0 ? 1 : 0;
        }
        conformity = static_cast<double>(complying_ties) / s.active[i];
    }
    return (s.stretch.mandate ? s.p.compliance_formal * briefed(s, i) : 0) +
           s.p.compliance_relational * talk(s, i) * conformity;
}

/// Largest hazard that compliance_loss can return for i; cheap.
inline double compliance_loss_bound(const State& s, Person i) { return s.p.compliance_loss * (1 - briefed(s, i)); }

/// Hazard of ceasing to comply, for one who is not sincere. `kept` is exp(−Z_u).
inline double compliance_loss(const State& s, Person i, double kept) {
    return s.p.compliance_loss * (1 - briefed(s, i)) * kept;
}

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"

/// E6 Awareness: hazard α_F f_F a_π + α_R f_R Σ_active a_j. f_F is how much of its unit the superior has time to brief,
/// f_R the share of coordination hours in which the practice is talked about. The head hears of it from above.
namespace concert::administration {

/// f_F of person i; 1 for the head during the mandate if there are formal hours.
inline double briefed(const State& s, Person i) {
    return s.organisation->is_head(i) ? s.formal_share_of_head : s.briefed[s.organisation->unit[i]];
}

/// f_R = (K·m^χ_R + m(R − K))/B of person i. B is β·35 h for everybody, so that whoever has more relational hours talks
/// more.
inline double talk(const State& s, Person i) { return s.talk_base[s.standing[i]] + s.active[i] * s.talk_per_tie; }

/// Hazard of awareness of i, who is not aware.
inline double awareness_hazard(const State& s, Person i) {
    const Organisation& o = *s.organisation;
    std::uint32_t aware_ties = 0;
    const TieIndex first = o.ties.first[i];
    for (TieIndex t = first; t < first + s.active[i]; ++t) aware_ties += s.status[o.ties.target[t]] & is_aware;
    const bool from_above = o.is_head(i) || (s.status[s.superior_of(i)] & is_aware) != 0;
    return (from_above ? s.p.awareness_formal * briefed(s, i) : 0) + s.p.awareness_relational * talk(s, i) * aware_ties;
}

}  // namespace concert::administration

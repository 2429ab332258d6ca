#pragma once
#include <algorithm>

#include "models/administration/trust.hpp"

/// E8 Exposure: S_i = (Σ_active t_ij d_j + ω_o Σ_peers c_j)/(Σ_active t_ij + ω_o n_peers + 1). Peers are the unit
/// without i and its manager; the 1 is an uninformative voice. Sincerity shows along trust, compliance is public.
/// Where users have the innovators' places (E14), the frontline sees ω_U·U more, up to 1.
namespace concert::administration {

/// S_i, in [0, 1]; 0 with E8 off.
inline double exposure(const State& s, Person i) {
    if (!s.on.exposure) return 0;
    const Organisation& o = *s.organisation;
    float sincere_trust = 0, all_trust = 0;
    const TieIndex first = o.ties.first[i];
    for (TieIndex t = first; t < first + s.active[i]; ++t) {
        const float trust = trust_of(s, t);
        all_trust += trust;
        if ((s.status[o.ties.target[t]] & is_sincere) != 0) sincere_trust += trust;
    }
    const std::uint32_t u = o.unit[i];
    const bool member = !o.is_head(i);
    const double peers = o.members_end[u] - o.members_begin[u] - (member ? 1U : 0U);
    const double complying_peers = s.complying[u] - (member && (s.status[i] & complies) != 0 ? 1U : 0U);
    const double weight = s.p.compliance_visibility;
    const double voices = static_cast<double>(all_trust) + weight * peers + s.p.uninformative_voice;
    const double inside = voices > 0 ? (static_cast<double>(sincere_trust) + weight * complying_peers) / voices : 0;
    if (s.seen_from_users <= 0 || o.role[i] != Role::frontline) return inside;
    return std::min(1.0, inside + s.seen_from_users);
}

}  // namespace concert::administration

#pragma once
#include <array>

#include "models/administration/awareness.hpp"
#include "models/administration/exposure.hpp"
#include "sim/math.hpp"

/// E9 Appropriation: hazard a_i·ℓ(b_i)·[ρ_F f_F φ_l^level (2 t_{i,π})^ξ + ρ_E c_i + ρ_R f_R g(S_i)]. Three roads:
/// instruction (its content fades by φ_l a layer), practice, peers.
namespace concert::administration {

/// Influence g(S): S (Bass 1969), S^n/(S^n + θ^n) with g(0) = 0 (Hill), or [S ≥ θ] (Granovetter 1978; Watts 2002).
inline double influence(const State& s, Person i, double exposure) {
    const double theta = static_cast<double>(s.threshold[i]);
    switch (static_cast<Response>(s.p.response)) {
        case Response::bass:
            return exposure;
        case Response::threshold:
            return exposure >= theta ? 1 : 0;
        case Response::hill:
            break;
    }
    if (exposure <= 0) return 0;
    const double ratio = theta / exposure;
    const double odds = s.k.hill_integer > 0 ? sim::power(ratio, static_cast<int>(s.k.hill_integer))
                                             : sim::pow(ratio, s.p.hill_exponent);
    return 1 / (1 + odds);
}

/// The hazards of the three roads, in the order instruction, practice, peers.
using Roads = std::array<double, 3>;

inline Roads appropriation_roads(const State& s, Person i) {
    const double willing = static_cast<double>(s.willingness[i]);
    const double formal = briefed(s, i);
    Roads roads{};
    if (formal > 0) {
        const double trust = static_cast<double>(trust_in_superior(s, i));
        const double content = s.setup->content[s.organisation->level[i]];
        roads[0] = willing * s.p.appropriation_formal * formal * content * sim::pow(2 * trust, s.p.trust_exponent);
    }
    if ((s.status[i] & complies) != 0) roads[1] = willing * s.p.appropriation_practice;
    const double relational = s.p.appropriation_relational * talk(s, i);
    if (relational > 0) roads[2] = willing * relational * influence(s, i, exposure(s, i));
    return roads;
}

/// An upper bound of the sum of appropriation_roads that needs neither trust nor exposure; most draws end here.
inline double appropriation_bound(const State& s, Person i) {
    constexpr double margin = 1 + 1e-9;  // covers the rounding of the exact sum
    const double willing = static_cast<double>(s.willingness[i]);
    return margin * willing *
           (s.p.appropriation_formal * briefed(s, i) * 2 +
            ((s.status[i] & complies) != 0 ? s.p.appropriation_practice : 0) +
            s.p.appropriation_relational * talk(s, i));
}

}  // namespace concert::administration

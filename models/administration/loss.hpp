#pragma once
#include "models/administration/appropriation.hpp"

/// E10 Loss: hazard ν0·(1 − g(S_i))·exp(−Z_u)·2(1 − ℓ(b_i)) + ν_L·[overloaded].
namespace concert::administration {

/// Hazards of loss by doubt and by overload.
struct Loss {
    double doubt, overload;
};

inline double overload_hazard(const State& s, Person i) {
    return (s.status[i] & is_overloaded) != 0 ? s.p.overload_loss : 0;
}

/// `kept` is exp(−Z_u).
inline Loss loss(const State& s, Person i, double kept) {
    const double doubting = 2 * (1 - static_cast<double>(s.willingness[i]));
    const double unsupported = s.p.doubt > 0 ? 1 - influence(s, i, exposure(s, i)) : 0;
    return {s.p.doubt * unsupported * kept * doubting, overload_hazard(s, i)};
}

/// An upper bound of the sum of loss() that needs neither exposure nor lock-in.
inline double loss_bound(const State& s, Person i) {
    constexpr double margin = 1 + 1e-9;  // covers the rounding of the exact sum
    return margin * (s.p.doubt * 2 * (1 - static_cast<double>(s.willingness[i])) + overload_hazard(s, i));
}

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"

/// E17 Learning to collaborate: s_L,i = s_L + (0.97 − s_L)(1 − exp(−x_i/x_L)), x_i = help given or received by i so
/// far. A newcomer begins anew. x_L = 0 stands for no learning (x_L = ∞).
namespace concert::administration {

inline constexpr double learnt_success = 0.97;  ///< what much experience leads to

inline bool learns(const Parameters& p, const Equations& on) { return on.learning && p.learning_scale > 0; }

/// s_L,i: the chance that an exception helper i takes up is solved.
inline double lateral_success(const State& s, Person i) {
    const double at_first = s.p.lateral_success;
    if (s.experience.empty() || at_first >= learnt_success) return at_first;
    const double learnt = 1 - sim::exp(-static_cast<double>(s.experience[i]) / s.p.learning_scale);
    return at_first + (learnt_success - at_first) * learnt;
}

/// Both sides of help learn, whether it solved the exception or not. Counts read from next week on; several parts may
/// add to one helper, in any order.
inline void learn_from_help(State& s, Person asker, Person helper) {
    if (s.experience.empty()) return;
    sim::add_shared(s.experience[asker], 1);
    sim::add_shared(s.experience[helper], 1);
}

inline void forget_experience(State& s, Person i) {
    if (!s.experience.empty()) s.experience[i] = 0;
}

}  // namespace concert::administration

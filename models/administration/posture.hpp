#pragma once
#include "models/administration/state.hpp"

/// E13 Posture z of the superiors. A share z of exceptions may go sideways without leave (routing.cpp: the probability
/// of E2 times z), the rest goes upwards. Each report is controlled with frequency 1 − z a week, which costs c_m hours
/// of the superior's F^x at the start of the week, as far as that goes (the smallest keyed numbers are served), and
/// tells the report something about the superior: ω_c > 0 is so much success, ω_c < 0 so much failure (E3). Autonomy:
/// a share e_auto·z of sideways solutions turns out wrong, and the exception ends unresolved (service.cpp).
///
/// Posture z holds from a given week after the start of the mandate on; before it, z_before does.
namespace concert::administration {

/// The control of this week: takes its hours from the superiors of the part's units and adds its evidence.
void control(State& s, Part& part);

/// Share of sideways solutions that turn out wrong.
inline double autonomy_error(const State& s) { return s.on.posture ? s.p.autonomy_error * s.stretch.posture : 0; }

}  // namespace concert::administration

#include "models/administration/guard.hpp"

#include <algorithm>
#include <cmath>  // abs alone

#include "models/administration/exceptions.hpp"
#include "models/administration/purposes.hpp"
#include "models/administration/value.hpp"

namespace concert::administration {
namespace {

constexpr double rounding = 1e-9;  ///< a unit on the edge is inside

/// Hours for procedures that the superior of unit v gives up.
void pay(State& s, Part& part, std::uint32_t v, Milliseconds hours) {
    const Person guardian = s.organisation->superior[v];
    const std::uint8_t cell = s.organisation->cell[guardian];
    s.tally(part, cell, guard_hours) += hours;
    s.tally(part, cell, procedure_hours) -= hours;
    s.procedures[v] -= hours;
    set_arrivals(s, guardian, expected_arrivals(s, s.procedures[v]));
}

}  // namespace

bool guard_stands(const State& s) {
    return s.on.steps && s.p.guard != 0 && s.stretch.adoption && s.stretch.attention > 0;
}

double planned_practice(const State& s) { return s.p.target * s.stretch.proposals / static_cast<double>(s.p.steps); }

void guard(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    const double plan = planned_practice(s), radius = s.p.guard_radius;
    const auto look_at = [&](std::uint32_t w) {
        if (std::abs(s.practice.level[w] - plan) <= radius + rounding) return;
        const std::uint64_t key = sim::block(s.site(part, o.superior[w]), draw_guard)[0];
        part.keys.push_back(key << 32 | w);
    };
    for (std::uint32_t v = part.unit_begin; v < part.unit_end; ++v) {
        part.keys.clear();
        if (o.is_head(o.superior[v])) look_at(v);
        for (Person i = o.members_begin[v]; i < o.members_end[v]; ++i) {
            if (o.led[i] != none) look_at(o.led[i]);
        }
        if (part.keys.empty()) continue;
        std::sort(part.keys.begin(), part.keys.end());
        const auto affordable = static_cast<std::size_t>(s.procedures[v] / s.k.control);
        const std::size_t guarded_units = std::min(affordable, part.keys.size());
        for (std::size_t k = 0; k < guarded_units; ++k) {
            const auto w = static_cast<std::uint32_t>(part.keys[k]);
            double& y = s.practice.level[w];
            y = y < plan ? plan - radius : plan + radius;
            follow_value(s, w);
            ++s.tally(part, o.cell[o.superior[w]], guarded);
        }
        if (guarded_units > 0) pay(s, part, v, static_cast<Milliseconds>(guarded_units) * s.k.control);
    }
}

}  // namespace concert::administration

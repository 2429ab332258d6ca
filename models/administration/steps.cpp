#include "models/administration/steps.hpp"

#include <algorithm>
#include <cmath>  // abs alone

#include "models/administration/diagnosis.hpp"
#include "models/administration/trust.hpp"
#include "models/administration/value.hpp"
#include "sim/math.hpp"

namespace concert::administration {
namespace {

constexpr double latitude_sd = 0.1;
constexpr double radical_step = 0.2;  ///< what a radical wants at least
constexpr double rounding = 1e-9;     ///< 0.6/3 is 0.2 here, too

}  // namespace

void draw_latitude(State& s, const Part& part, Person i) {
    const auto words = sim::block(s.site(part, i), draw_step_traits);
    s.practice.latitude[i] = static_cast<float>(s.p.latitude + latitude_sd * sim::normal_quantile(sim::unit(words[0])));
    s.practice.radical[i] = sim::unit(words[1]) < s.p.radical_share ? 1 : 0;
}

bool accepts(const State& s, Person i, double step) {
    if (std::abs(step) > static_cast<double>(s.practice.latitude[i]) + rounding) return false;
    return s.practice.radical[i] == 0 || step >= radical_step - rounding;
}

void propose(State& s, Part& part) {
    const Organisation& o = *s.organisation;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        double& y = s.practice.level[u];
        const double wanted = aimed_at(s, diagnose(s, part, u, draw_diagnosis)) / static_cast<double>(s.p.steps);
        const double step = std::clamp(wanted, -y, 1 - y);
        const Person begin = o.members_begin[u], end = o.members_end[u];
        std::uint32_t agreeing = 0;
        for (Person i = begin; i < end; ++i) agreeing += accepts(s, i, step) ? 1 : 0;
        const std::uint8_t cell = o.cell[o.superior[u]];
        ++s.tally(part, cell, proposed_steps);
        if (2 * agreeing >= end - begin) {
            ++s.tally(part, cell, accepted_steps);
            y = std::clamp(y + step, 0.0, 1.0);
            follow_value(s, u);
        } else {
            for (Person i = begin; i < end; ++i) {
                if (!accepts(s, i, step)) add_failure(s, s.about_superior[i]);
            }
        }
    }
}

}  // namespace concert::administration

#include "models/administration/diagnosis.hpp"

#include <algorithm>
#include <cmath>  // sqrt alone

#include "sim/math.hpp"

namespace concert::administration {
namespace {

constexpr double need_sd = 0.15;

}  // namespace

void draw_needs(State& s) {
    if (!s.on.posture) return;
    const Organisation& o = *s.organisation;
    for (const Part& part : s.parts) {
        for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
            const double z = sim::normal_quantile(sim::unit(sim::block(s.site(part, o.superior[u]), draw_need)[0]));
            s.practice.need[u] = std::clamp(s.p.target + need_sd * z, 0.0, 1.0);
        }
    }
}

Diagnosis diagnose(const State& s, const Part& part, std::uint32_t u, Purpose purpose) {
    const double need = s.practice.need[u];
    if (!s.on.posture) return {need, need};
    const Organisation& o = *s.organisation;
    const auto words = sim::block(s.site(part, o.superior[u]), purpose);
    const double members = std::max(1U, o.members_end[u] - o.members_begin[u]);  // a head alone sees by itself
    return {need + s.p.centre_error * sim::normal_quantile(sim::unit(words[0])),
            need + s.p.field_bias + s.p.field_error / std::sqrt(members) * sim::normal_quantile(sim::unit(words[1]))};
}

double aimed_at(const State& s, const Diagnosis& seen) {
    return s.p.field_weight * seen.field + (1 - s.p.field_weight) * seen.centre;
}

}  // namespace concert::administration

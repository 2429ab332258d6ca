#include "models/administration/adoption.hpp"

#include "models/administration/appropriation.hpp"
#include "models/administration/compliance.hpp"
#include "models/administration/loss.hpp"
#include "models/administration/purposes.hpp"
#include "sim/column.hpp"
#include "sim/math.hpp"
#include "sim/samplers.hpp"

namespace concert::administration {
namespace {

double kept_by_lock_in(const State& s, Person i) {
    const auto z = static_cast<double>(s.lock_in[s.organisation->unit[i]]);
    return z == 0 ? 1 : sim::exp(-z);
}

/// The road of an adoption, drawn in proportion to the hazards.
Kind road_taken(const State& s, const Part& part, Person i, const Roads& roads) {
    const double u = sim::unit(sim::block(s.site(part, i), draw_road)[0]) * (roads[0] + roads[1] + roads[2]);
    if (u < roads[0]) return by_instruction;
    return u < roads[0] + roads[1] ? by_practice : by_peers;
}

bool becomes_aware(const State& s, Person i, std::uint32_t word) {
    const double bound = s.p.awareness_formal * briefed(s, i) + s.p.awareness_relational * talk(s, i) * s.active[i];
    return sim::unit(word) < bound && sim::hazard_event(word, awareness_hazard(s, i));
}

/// Compliance next week of an aware person who is not sincere.
bool goes_on_complying(const State& s, Person i, std::uint32_t word) {
    const double u = sim::unit(word);
    if ((s.status[i] & complies) != 0) {
        return !(s.on.compliance && u < compliance_loss_bound(s, i) &&
                 sim::hazard_event(word, compliance_loss(s, i, kept_by_lock_in(s, i))));
    }
    return s.on.compliance && u < compliance_gain_bound(s, i) && sim::hazard_event(word, compliance_gain(s, i));
}

/// True when i, aware and not sincere, makes the practice its own.
bool appropriates(State& s, Part& part, Person i, std::uint32_t word) {
    if (!s.on.appropriation || sim::unit(word) >= appropriation_bound(s, i)) return false;
    const Roads roads = appropriation_roads(s, i);
    if (!sim::hazard_event(word, roads[0] + roads[1] + roads[2])) return false;
    ++s.tally(part, s.organisation->cell[i], road_taken(s, part, i, roads));
    return true;
}

/// True when i, sincere, loses the practice.
bool loses(State& s, Part& part, Person i, std::uint32_t word) {
    if (!s.on.loss || sim::unit(word) >= loss_bound(s, i)) return false;
    const Loss hazard = loss(s, i, kept_by_lock_in(s, i));
    if (!sim::hazard_event(word, hazard.doubt + hazard.overload)) return false;
    const double u = sim::unit(sim::block(s.site(part, i), draw_road)[1]) * (hazard.doubt + hazard.overload);
    ++s.tally(part, s.organisation->cell[i], u < hazard.doubt ? lost_to_doubt : lost_to_overload);
    return true;
}

}  // namespace

void adopt(State& s, Part& part) {
    const Person first = s.body(part).first;
    const sim::Site site = s.site(part);
    sim::Column awareness_word, compliance_word, sincerity_word;
    sim::for_each_batch(
        part.begin - first, part.end - first,
        [&](std::uint32_t number, std::uint32_t count) {
            awareness_word.draw(site, draw_awareness, number, count);
            compliance_word.draw(site, draw_compliance, number, count);
            sincerity_word.draw(site, draw_sincerity, number, count);
        },
        [&](std::uint32_t k, std::uint32_t local) {
            const Person i = first + local;
            std::uint8_t next = s.status[i];
            if ((next & is_aware) == 0) {
                if (s.on.awareness && becomes_aware(s, i, awareness_word[k])) next |= is_aware;
            } else if ((next & is_sincere) != 0) {
                if (loses(s, part, i, sincerity_word[k])) next = static_cast<std::uint8_t>(next & ~is_sincere);
            } else {
                const bool complying = goes_on_complying(s, i, compliance_word[k]);
                next = static_cast<std::uint8_t>((next & ~complies) | (complying ? complies : 0));
                if (appropriates(s, part, i, sincerity_word[k])) next |= complies | is_sincere;
            }
            s.next_status[i] = next;
        });
}

void count_compliance(State& s, const Part& part) {
    const Organisation& o = *s.organisation;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        std::uint32_t complying = 0;
        for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i)
            complying += (s.status[i] & complies) != 0 ? 1 : 0;
        s.complying[u] = complying;
    }
}

void lock_in(State& s, const Part& part) {
    if (!s.on.compliance) return;
    const Organisation& o = *s.organisation;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        const std::uint32_t members = o.members_end[u] - o.members_begin[u];
        const double mean = members == 0 ? 0 : static_cast<double>(s.complying[u]) / members;
        const auto z = static_cast<double>(s.lock_in[u]);
        s.lock_in[u] = static_cast<float>(z + s.p.lock_in_gain * s.briefed[u] * mean - z / s.p.lock_in_decay);
    }
}

}  // namespace concert::administration

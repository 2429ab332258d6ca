#include "models/administration/turnover.hpp"

#include "models/administration/learning.hpp"
#include "models/administration/people.hpp"
#include "models/administration/purposes.hpp"
#include "sim/column.hpp"
#include "sim/samplers.hpp"

namespace concert::administration {

void replace_leavers(State& s, Part& part) {
    part.leavers.clear();
    if (s.k.turnover_hazard <= 0) return;
    const Organisation& o = *s.organisation;
    const Person first = s.body(part).first;
    const sim::Site site = s.site(part);
    sim::Column word;
    sim::for_each_batch(
        part.begin - first, part.end - first,
        [&](std::uint32_t number, std::uint32_t count) { word.draw(site, draw_turnover, number, count); },
        [&](std::uint32_t k, std::uint32_t local) {
            if (local == 0 || !sim::hazard_event(word[k], s.k.turnover_hazard)) return;
            const Person i = first + local;
            part.leavers.push_back(i);
            draw_person(s, part, i);
            draw_newcomer_trust(s, part, i);
            s.backlog[i] = 0;
            forget_experience(s, i);
            std::uint32_t& complying = s.complying[o.unit[i]];
            complying -= (s.status[i] & complies) != 0 ? 1 : 0;
            const auto z = static_cast<double>(s.lock_in[o.unit[i]]);
            const bool trained = sim::unit(sim::block(s.site(part, i), draw_newcomer_state)[0]) < z / (1 + z);
            s.status[i] = trained ? is_aware | complies : 0;
            if (!s.on.awareness && s.stretch.adoption) s.status[i] |= is_aware;
            complying += (s.status[i] & complies) != 0 ? 1 : 0;
            ++s.tally(part, o.cell[i], left);
        });
}

void forget_leavers(State& s) {
    const Organisation& o = *s.organisation;
    for (const Part& part : s.parts) {
        for (const Person i : part.leavers) {
            for (TieIndex t = o.ties.first[i]; t < o.ties.first[i + 1]; ++t) s.about[o.ties.mate[t]] = {};
            if (o.led[i] == none) continue;
            for (Person j = o.members_begin[o.led[i]]; j < o.members_end[o.led[i]]; ++j) s.about_superior[j] = {};
        }
    }
}

}  // namespace concert::administration

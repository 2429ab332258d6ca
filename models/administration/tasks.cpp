#include "models/administration/tasks.hpp"

#include <algorithm>

#include "models/administration/diagnosis.hpp"
#include "sim/samplers.hpp"

namespace concert::administration {
namespace {

constexpr double mastered_skill = 0.9, highest_skill = 0.97;
constexpr double learned_per_ms = 0.01 / ms_per_hour;

bool needed_is_easier(const State& s, std::uint32_t u) {
    double sum = 0, people = 0;
    for_each_of_unit(*s.organisation, u, [&](Person i) {
        sum += static_cast<double>(s.practice.skill[i]);
        ++people;
    });
    return sum > mastered_skill * people;
}

/// True when unit u works on the needed task this week.
bool works_on_needed(const State& s, const Part& part, std::uint32_t u) {
    const auto how = static_cast<TaskChoice>(s.p.task_choice);
    const bool on_the_spot =
        how == TaskChoice::diagnosis ||
        (how == TaskChoice::posture &&
         sim::happens(sim::block(s.site(part, s.organisation->superior[u]), draw_task)[0], s.stretch.posture));
    if (!on_the_spot) return needed_is_easier(s, u);
    return aimed_at(s, diagnose(s, part, u, draw_task_diagnosis)) >= 0.5;
}

}  // namespace

void do_tasks(State& s, Part& part) {
    if (!s.stretch.adoption) return;
    const Organisation& o = *s.organisation;
    for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
        const bool needed = works_on_needed(s, part, u);
        const double need = needed ? s.practice.need[u] : 1 - s.practice.need[u];
        for_each_of_unit(o, u, [&](Person i) {
            const Milliseconds hours = s.practice.work_done[i];
            const auto skill = static_cast<double>(s.practice.skill[i]);
            const double worth = hours * (needed ? skill : mastered_skill) * need;
            std::int64_t* tally = &s.tally(part, o.cell[i], people);
            tally[task_hours] += hours;
            tally[needed_hours] += needed ? hours : 0;
            tally[task_value] += static_cast<std::int64_t>(worth + 0.5);
            if (needed)
                s.practice.skill[i] = static_cast<float>(std::min(highest_skill, skill + learned_per_ms * hours));
        });
    }
}

}  // namespace concert::administration

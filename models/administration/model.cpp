#include "models/administration/model.hpp"

#include <algorithm>
#include <array>

#include "models/administration/adoption.hpp"
#include "models/administration/elections.hpp"
#include "models/administration/exceptions.hpp"
#include "models/administration/guard.hpp"
#include "models/administration/hours.hpp"
#include "models/administration/observe.hpp"
#include "models/administration/people.hpp"
#include "models/administration/phases.hpp"
#include "models/administration/posture.hpp"
#include "models/administration/routing.hpp"
#include "models/administration/service.hpp"
#include "models/administration/steps.hpp"
#include "models/administration/tasks.hpp"
#include "models/administration/time_step.hpp"
#include "models/administration/trust.hpp"
#include "models/administration/turnover.hpp"
#include "models/administration/work.hpp"
#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

template <class Phase>
void for_each_part(State& s, const Phase& phase) {
    sim::for_each_index(s.parts.size(), [&](std::size_t k) { phase(s, s.parts[k]); });
}

/// Before the very first week superiors had all their formal hours for procedures.
void first_procedures(State& s) {
    for (std::uint32_t u = 0; u < s.organisation->units(); ++u) {
        const Person superior = s.organisation->superior[u];
        s.procedures[u] = s.formal_free[superior];
        set_arrivals(s, superior, expected_arrivals(s, s.procedures[u]));
    }
}

void share_out_if_due(State& s) {
    const Stretch now = stretch_of(s.p, s.on, s.week, s.mandate_end);
    const bool turns = s.week == 1 || s.shares_are_due || now.mandate != s.stretch.mandate ||
                       now.adoption != s.stretch.adoption || now.proposing || s.stretch.proposing;
    s.stretch = now;
    s.shares_are_due = false;
    if (!turns && !hours_follow_trust(s)) return;
    share_out_hours(s);
    if (s.week == 1) first_procedures(s);
}

void route_exceptions(State& s) {
    std::fill(s.head_overtime.begin(), s.head_overtime.end(), 0);
    for_each_part(s, route);
}

void answer_colleagues(State& s) {
    for_each_part(s, answer);
    ration_helpers(s);
}

void serve_and_work(State& s) {
    for_each_part(s, [](State& state, Part& part) {
        serve(state, part);
        work(state, part);
        if (state.on.tasks) do_tasks(state, part);
    });
}

void adopt_together(State& s) {
    if (!s.stretch.adoption) return;
    for_each_part(s, adopt);
    s.status.swap(s.next_status);
}

void count_and_lock_in(State& s) {
    if (!s.stretch.adoption) return;
    for_each_part(s, [](State& state, Part& part) {
        count_compliance(state, part);
        lock_in(state, part);
    });
}

void turn_over(State& s) {
    for_each_part(s, replace_leavers);
    forget_leavers(s);
}

void begin_mandate(State& s) {
    start_adoption(s);
    s.next_status = s.status;
    for_each_part(s, [](State& state, Part& part) {
        count_compliance(state, part);
        if (state.record == Record::counts) observe(state, part);
    });
}

void observe_week(State& s) {
    if (s.stretch.adoption && s.record == Record::counts) for_each_part(s, observe);
    if (s.week == s.p.burn_in_weeks) begin_mandate(s);
    if (s.record == Record::counts) collect(s);
}

constexpr std::array phases{
    WeekPhase{"hours", share_out_if_due},
    WeekPhase{"fading", begin_trust_week},
    WeekPhase{"control",
              [](State& s) {
                  if (s.on.posture) for_each_part(s, control);
              }},
    WeekPhase{"routing", route_exceptions},
    WeekPhase{"answers", answer_colleagues},
    WeekPhase{"service and work", serve_and_work},
    WeekPhase{"trust", trust_phase},
    WeekPhase{"adoption", adopt_together},
    WeekPhase{"lock-in", count_and_lock_in},
    WeekPhase{"steps",
              [](State& s) {
                  if (s.stretch.proposing) for_each_part(s, propose);
              }},
    WeekPhase{"guard",
              [](State& s) {
                  if (guard_stands(s)) for_each_part(s, guard);
              }},
    WeekPhase{"turnover", turn_over},
    WeekPhase{"observation", observe_week},
    WeekPhase{"election", hold_election},
};

}  // namespace

std::span<const WeekPhase> week_phases() { return phases; }

void advance(State& s) {
    ++s.week;
    for (const WeekPhase& phase : phases) phase.run(s);
}

sim::Counts run(const Organisation& organisation, const Setup& arm) {
    State s(organisation, arm);
    for (const std::uint32_t weeks = weeks_of(arm.p); s.week < weeks;) advance(s);
    return by_week(std::move(s.counts), arm.p.steps_per_week);
}

}  // namespace concert::administration

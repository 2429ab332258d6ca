#include "models/administration/model.hpp"

#include <algorithm>

#include "models/administration/adoption.hpp"
#include "models/administration/elections.hpp"
#include "models/administration/exceptions.hpp"
#include "models/administration/guard.hpp"
#include "models/administration/hours.hpp"
#include "models/administration/observe.hpp"
#include "models/administration/people.hpp"
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
    const bool turns = s.week == 1 || now.mandate != s.stretch.mandate || now.adoption != s.stretch.adoption ||
                       now.proposing || s.stretch.proposing;
    s.stretch = now;
    if (!turns && !hours_follow_trust(s)) return;
    share_out_hours(s);
    if (s.week == 1) first_procedures(s);
}

void exceptions_and_work(State& s) {
    std::fill(s.head_overtime.begin(), s.head_overtime.end(), 0);
    for_each_part(s, route);
    for_each_part(s, answer);
    ration_helpers(s);
    for_each_part(s, [](State& state, Part& part) {
        serve(state, part);
        work(state, part);
        if (state.on.tasks) do_tasks(state, part);
    });
    trust_phase(s);
}

void begin_mandate(State& s) {
    start_adoption(s);
    s.next_status = s.status;
    for_each_part(s, [](State& state, Part& part) {
        count_compliance(state, part);
        observe(state, part);
    });
}

}  // namespace

void advance(State& s) {
    ++s.week;
    share_out_if_due(s);
    begin_trust_week(s);
    if (s.on.posture) for_each_part(s, control);
    exceptions_and_work(s);
    if (s.stretch.adoption) {
        for_each_part(s, adopt);
        s.status.swap(s.next_status);
        for_each_part(s, [](State& state, Part& part) {
            count_compliance(state, part);
            lock_in(state, part);
        });
    }
    if (s.stretch.proposing) for_each_part(s, propose);
    if (guard_stands(s)) for_each_part(s, guard);
    for_each_part(s, replace_leavers);
    forget_leavers(s);
    if (s.stretch.adoption) for_each_part(s, observe);
    if (s.week == s.p.burn_in_weeks) begin_mandate(s);
    collect(s);
    hold_election(s);
}

sim::Counts run(const Organisation& organisation, const Setup& arm) {
    State s(organisation, arm);
    for (const std::uint32_t weeks = weeks_of(arm.p); s.week < weeks;) advance(s);
    return by_week(std::move(s.counts), arm.p.steps_per_week);
}

}  // namespace concert::administration

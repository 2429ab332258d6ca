#include "models/administration/hours.hpp"

#include <algorithm>

#include "models/administration/coproduction.hpp"
#include "models/administration/exceptions.hpp"
#include "models/administration/team_cost.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

Milliseconds rounded(double ms) { return static_cast<Milliseconds>(ms + 0.5); }

/// What member i has in each channel once ties, project and team are served; adds the hours to `steady`.
void share_out(State& s, Person i, Milliseconds team, Milliseconds step, std::int64_t* steady) {
    const Constants& k = s.k;
    const Split& own = s.split_of(i);
    const double m = s.stretch.attention;
    const Milliseconds upkeep = static_cast<Milliseconds>(s.active[i]) * k.tie_upkeep;
    const Milliseconds talking = rounded(m * (own.relational - upkeep));
    const Milliseconds project = rounded(m * own.formal);
    Milliseconds relational = own.relational - upkeep - talking, formal = own.formal - project, work = own.production;
    const auto pay = [&](Milliseconds due) {
        const Milliseconds whole = due;
        for (Milliseconds* purse : {&relational, &formal, &work}) {
            const Milliseconds paid = std::min(due, *purse);
            *purse -= paid;
            due -= paid;
        }
        return whole - due;
    };
    const Milliseconds for_team = pay(team), for_step = pay(step), for_users = pay(hours_with_users(s, i));
    const bool changed = formal != s.formal_free[i];
    s.relational_free[i] = relational;
    s.formal_free[i] = formal;
    s.work_hours[i] = work;
    if (s.organisation->led[i] == none) {  // nobody asks for these hours: they all go to procedures
        if (changed) set_arrivals(s, i, expected_arrivals(s, formal));
        steady[procedure_hours] += formal;
    }

    const std::int64_t needed = std::int64_t{s.organisation->reports(i)} * k.briefing;
    const Milliseconds told = s.active[i] > 0 ? talking : 0;
    const auto briefing = s.stretch.adoption ? static_cast<Milliseconds>(std::min<std::int64_t>(project, needed)) : 0;
    steady[upkeep_hours] += upkeep;
    steady[team_hours] += for_team;
    steady[step_hours] += for_step;
    steady[user_hours] += for_users;
    steady[talking_hours] += told;
    steady[briefing_hours] += briefing;
    steady[extra_hours] += own.production - work;
    steady[under_mandate] += s.stretch.mandate ? 1 : 0;
    const Milliseconds procedures = s.organisation->led[i] == none ? formal : 0;
    steady[wage_surplus] += s.surplus(i, upkeep + for_team + for_step + for_users + told + briefing + procedures);
    // what the team, a proposed step and users take of a channel is not available to anything else
    steady[relational_hours] += upkeep + talking + relational;
    steady[formal_hours] += project + formal;
    steady[person_weeks] += 1;
}

/// f_F = min(1, m F_π/(c_b · reports of π)): how much of its unit a superior has time to brief (E6).
double briefed_share(const State& s, std::uint32_t u) {
    const double reports = s.organisation->members_end[u] - s.organisation->members_begin[u];
    if (reports == 0) return 0;
    return std::min(1.0,
                    s.stretch.attention * s.split_of(s.organisation->superior[u]).formal / (s.k.briefing * reports));
}

}  // namespace

bool hours_follow_trust(const State& s) {
    return s.on.team_cost && s.p.interdependence == static_cast<std::int64_t>(Interdependence::reciprocal) &&
           s.p.trust_saving > 0;
}

void share_out_hours(State& s) {
    const Organisation& o = *s.organisation;
    const Constants& k = s.k;
    const double m = s.stretch.attention;
    sim::for_each_index(s.parts.size(), [&](std::size_t index) {
        Part& part = s.parts[index];
        std::fill(part.steady.begin(), part.steady.end(), 0);
        const auto serve = [&](Person i, Milliseconds team, Milliseconds step) {
            share_out(s, i, team, step, part.steady.data() + std::size_t{o.cell[i]} * kinds);
        };
        const Milliseconds step = s.stretch.proposing ? k.step : 0;
        if (part.begin == s.body(part).first) serve(part.begin, 0, 0);  // the head is a member of no team
        for (std::uint32_t u = part.unit_begin; u < part.unit_end; ++u) {
            const std::uint32_t members = o.members_end[u] - o.members_begin[u];
            // a team too large to coordinate takes all the hours there are, and leaves the rest of its cost unpaid
            const double cost = members == 0 ? 0 : std::min(k.hours, team_cost(s, u) / members);
            const Milliseconds each = rounded(cost * ms_per_hour);
            for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i) serve(i, each, step);
            s.briefed[u] = s.stretch.adoption ? briefed_share(s, u) : 0;
            if (s.on.posture) s.practice.control_hours[u] = 0;  // F^x is whole again
        }
    });
    s.formal_share_of_head = s.stretch.mandate && s.split_of(o.bodies.front().first).formal > 0 ? 1 : 0;
    const double in_talk = s.stretch.adoption ? sim::pow(m, s.p.mandate_in_talk) : 0;
    for (std::size_t standing = 0; standing < standings; ++standing) {
        s.talk_base[standing] = s.stretch.adoption ? m * s.split[standing].relational / k.coordination : 0;
    }
    s.talk_per_tie = s.stretch.adoption ? (in_talk - m) * k.tie_upkeep / k.coordination : 0;
}

}  // namespace concert::administration

#include <rapidcheck.h>

#include <algorithm>

#include "fixture.hpp"
#include "ledger.hpp"
#include "models/administration/appropriation.hpp"
#include "models/administration/table.hpp"
#include "models/administration/trust.hpp"
#include "sim/parallel.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// Any values in range for what happens week by week, on a small organisation and a short calendar.
Parameters any_parameters() {
    const sim::ModelTable& table = model_table();
    auto values = table.defaults();
    for (std::size_t k = 0; k < values.size(); ++k) {
        const sim::ParameterRow& row = table.parameters[k];
        const double part = *rc::gen::inRange(0, 65) / 64.0;  // both ends included
        values[k] = row.lowest + part * (row.highest - row.lowest);
        if (row.whole) values[k] = std::floor(values[k]);
    }
    Parameters p = parameters_from(values);
    p.people = *rc::gen::inRange(1, 301);
    p.elected = *rc::gen::element(0, 0, 7, 23);
    p.innovator_count = *rc::gen::inRange(0, 5);
    p.burn_in_weeks = *rc::gen::inRange(1, 6);
    p.mandate_weeks = *rc::gen::inRange(1, 12);
    p.follow_up_weeks = *rc::gen::inRange(0, 6);
    p.relational_share = *rc::gen::element(0.0, 0.29, 0.71, 1.0);
    // half of the time hours follow kappa; else some roles or channels have their own
    for (double Parameters::* own :
         {&Parameters::relational_share_executives, &Parameters::relational_share_managers,
          &Parameters::relational_share_frontline, &Parameters::formal_hours, &Parameters::relational_hours}) {
        if (p.*own < 0 || *rc::gen::inRange(0, 2) == 0) p.*own = -1;
    }
    if (*rc::gen::inRange(0, 2) == 0) p.wage_a = p.wage_b = p.wage_c = 1;
    p.election_every = *rc::gen::element(0, 0, 2, 5);
    return p;
}

Equations any_equations() {
    Equations on;
    for (bool Equations::* member :
         {&Equations::value, &Equations::steps, &Equations::posture, &Equations::tasks, &Equations::coproduction}) {
        on.*member = *rc::gen::arbitrary<bool>();
    }
    return on;
}

/// Counts fifteen people one by one (cells 1 to 15) and the others together: who is in which cell changes nothing else.
void watch_some(Organisation& o) {
    o.cells.assign(16, Cell{Role::frontline, 0});
    std::fill(o.cell.begin(), o.cell.end(), std::uint8_t{0});
    const auto staff = o.bodies[0].staff;
    for (std::uint8_t k = 1; k < 16; ++k) o.cell[k == 1 ? 0 : *rc::gen::inRange<Person>(0, staff)] = k;
}

/// What the people of a cell have in each channel in one week.
struct Available {
    std::int64_t people = 0, relational = 0, formal = 0, production = 0;
};

Available available_to(const State& s, std::size_t cell) {
    const Organisation& o = *s.organisation;
    Available sum;
    for (Person i = 0; i < o.bodies[0].staff; ++i) {
        if (o.cell[i] != cell) continue;
        const Split& own = s.split_of(i);
        ++sum.people;
        sum.relational += own.relational;
        sum.formal += own.formal;
        sum.production += own.production;
    }
    return sum;
}

/// Hours that one cell used in a week, and whether they stay within what its people have.
void assert_hours_hold(const State& s, std::size_t week, std::size_t cell, const Available& have) {
    const auto at = [&](Kind kind) { return s.counts.at(week, cell, kind); };
    const std::int64_t weeks = have.people == 0 ? 0 : at(person_weeks) / have.people;
    RC_ASSERT(at(person_weeks) == weeks * have.people);
    const std::int64_t relational = at(upkeep_hours) + at(talking_hours) + at(asking_hours) + at(helping_hours);
    const std::int64_t formal =
        at(briefing_hours) + at(solving_hours) + at(procedure_hours) + at(control_hours) + at(guard_hours);
    for (const Kind kind :
         {upkeep_hours, talking_hours, asking_hours, helping_hours, briefing_hours, solving_hours, procedure_hours,
          team_hours, step_hours, user_hours, control_hours, guard_hours, head_overtime_hours}) {
        RC_ASSERT(at(kind) >= 0);
    }
    RC_ASSERT(relational <= at(relational_hours));
    RC_ASSERT(formal <= at(formal_hours));
    RC_ASSERT(at(relational_hours) <= weeks * have.relational);
    RC_ASSERT(at(formal_hours) <= weeks * have.formal);
    // extra hours are those of teams, users and superiors that production gave
    RC_ASSERT(at(work_hours) + at(extra_hours) <= weeks * have.production);
    const std::int64_t in_all = have.relational + have.formal + have.production;
    RC_ASSERT(in_all == have.people * milliseconds(s.k.hours));
    RC_ASSERT(at(team_hours) + at(step_hours) + at(user_hours) + at(relational_hours) + at(formal_hours) +
                  at(work_hours) <=
              weeks * in_all);
    // kappa = 0 and kappa = 1, of all or of a role
    if (have.relational == 0) RC_ASSERT(relational + at(relational_hours) == 0);
    if (have.formal == 0) RC_ASSERT(formal + at(formal_hours) == 0);
}

void assert_adoption_is_nested(const State& s) {
    for (const std::uint8_t status : s.status) {
        RC_ASSERT((status & is_sincere) == 0 || (status & complies) != 0);
        RC_ASSERT((status & complies) == 0 || (status & is_aware) != 0);
    }
}

void assert_shares_are_shares(const State& s) {
    for (TieIndex tie = 0; tie < s.about.size(); ++tie)
        RC_ASSERT(trust_of(s, tie) >= 0 && trust_of(s, tie) <= 1 + 1e-6F);
    for (Person i = 0; i < s.organisation->bodies[0].staff; ++i) {
        RC_ASSERT(exposure(s, i) >= 0 && exposure(s, i) <= 1 + 1e-6);
        RC_ASSERT(briefed(s, i) >= 0 && briefed(s, i) <= 1);
        RC_ASSERT(s.willingness[i] >= 0 && s.willingness[i] <= 1);
        RC_ASSERT(s.backlog[i] >= 0);
        for (const double road : appropriation_roads(s, i)) RC_ASSERT(road >= 0);
    }
    for (const float z : s.lock_in) RC_ASSERT(z >= 0);
}

/// Everything a run leaves behind, for comparison bit by bit.
struct Trace {
    std::vector<std::int64_t> counts, backlog;
    std::vector<std::uint8_t> status;
    std::vector<float> trust;
    bool operator==(const Trace&) const = default;
};

Trace trace_of(const Organisation& o, const Setup& arm, int threads) {
    const sim::Workers workers(threads);
    State s(o, arm);
    while (s.week < weeks_of(arm.p)) advance(s);
    Trace trace{s.counts.values, s.backlog, s.status, {}};
    for (TieIndex tie = 0; tie < s.about.size(); ++tie) trace.trust.push_back(trust_of(s, tie));
    return trace;
}

Parameters busy(std::int64_t people_in_all) {
    Parameters p;
    p.people = people_in_all;
    p.burn_in_weeks = 4;
    p.mandate_weeks = 9;
    p.follow_up_weeks = 2;
    p.exception_rate = 1.1;
    p.escalation = 0.3;
    p.turnover = 0.4;
    return p;
}

}  // namespace

TEST_CASE("V17: hours used stay within B + H, kappa = 0 has no tie minute, kappa = 1 no formal minute, d => c => a",
          "[verification]") {
    const bool held = rc::check("whole runs", [] {
        const Parameters p = any_parameters();
        Organisation o = build_generated(p, *rc::gen::arbitrary<std::uint64_t>(), 0, *rc::gen::inRange(0U, 99U));
        watch_some(o);
        const Setup arm(p, any_equations());
        State s(o, arm);
        while (s.week < weeks_of(p)) {
            advance(s);
            assert_adoption_is_nested(s);
            assert_shares_are_shares(s);
        }
        for (std::size_t cell = 0; cell < 16; ++cell) {
            const Available have = available_to(s, cell);
            for (std::size_t week = 0; week < s.counts.weeks; ++week) assert_hours_hold(s, week, cell, have);
        }
    });
    verification::compared({"V17", "broken invariants (hours, nesting, shares) found by searching whole runs", 0,
                            held ? 0.0 : 1.0, 0, 0, "100 random parameter sets"});
}

TEST_CASE("V17: a head whose own exceptions ask for more hours than a week has does not work negative hours",
          "[verification]") {
    Parameters p = bare(1);
    p.people = 1;
    p.burn_in_weeks = 2'000;
    p.coordination_share = 0.40;
    p.relational_share = 1;
    p.exception_rate = 2;
    p.vertical_hours = 3;  // eight exceptions ask for 24 h; production has 21
    const Organisation o = build_generated(p, 17, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    std::int64_t before = 0, least = s.split_of(0).production, before_extra = 0, most_extra = 0;
    while (s.week < p.burn_in_weeks) {
        advance(s);
        least = std::min(least, in_week(s.counts, 0, work_hours) - before);
        most_extra = std::max(most_extra, in_week(s.counts, 0, extra_hours) - before_extra);
        before = in_week(s.counts, 0, work_hours);
        before_extra = in_week(s.counts, 0, extra_hours);
    }
    CHECK(least >= 0);
    CHECK(most_extra <= s.split_of(0).production);
}

TEST_CASE("V17: the same bits on 1, 2, 3 and 8 threads, for fifty people and for twenty thousand", "[verification]") {
    for (const std::int64_t n : {50, 20'000}) {
        Parameters p = busy(n);
        p.learning_scale = 3;  // colleagues of several parts teach one helper
        p.wage_a = 1.7;
        Equations on;
        on.coproduction = true;
        const Organisation o = build_generated(p, 1717, 3, 2);
        const Setup arm(p, on);
        const Trace alone = trace_of(o, arm, 1);
        int different = 0;
        for (const int threads : {2, 3, 8}) different += trace_of(o, arm, threads) == alone ? 0 : 1;
        verification::compared({"V17", "runs on 2, 3 and 8 threads that differ from 1 thread in any bit", 0,
                                static_cast<double>(different), 0, 0,
                                "1 run of " + std::to_string(n) + " people, seed 1717"});
        if (n > 10'000) CHECK(State(o, arm).parts.size() > 2);
    }
}

TEST_CASE("V17: organisations joined to one population go, body by body, as they go alone", "[verification]") {
    std::vector<Organisation> alone;
    std::uint32_t number = 0;
    for (const std::int64_t n : {61, 1, 5'003}) {
        Parameters p = busy(n);
        p.elected = n > 50 ? 9 : 0;
        alone.push_back(build_generated(p, 171, number++, 4));
    }
    const Organisation together = join(alone);
    const Setup arm(busy(1));
    State all(together, arm);
    while (all.week < weeks_of(arm.p)) advance(all);
    std::vector<std::int64_t> sum(all.counts.values.size(), 0);
    for (std::size_t k = 0; k < alone.size(); ++k) {
        State one(alone[k], arm);
        while (one.week < weeks_of(arm.p)) advance(one);
        const auto first = static_cast<std::ptrdiff_t>(together.bodies[k].first);
        CHECK(std::equal(one.status.begin(), one.status.end(), all.status.begin() + first));
        CHECK(std::equal(one.backlog.begin(), one.backlog.end(), all.backlog.begin() + first));
        CHECK(std::equal(one.threshold.begin(), one.threshold.end(), all.threshold.begin() + first));
        const TieIndex tie = together.ties.first[together.bodies[k].first];
        for (TieIndex t = 0; t < one.about.size(); ++t) {
            if (trust_of(one, t) != trust_of(all, tie + t)) FAIL("trust of tie " << t << " of body " << k);
        }
        for (std::size_t week = 0; week < one.counts.weeks; ++week) {
            for (std::size_t cell = 0; cell < alone[k].cells.size(); ++cell) {
                const auto place = std::find(together.cells.begin(), together.cells.end(), alone[k].cells[cell]);
                const auto c = static_cast<std::size_t>(place - together.cells.begin());
                for (std::size_t kind = 0; kind < kinds; ++kind) {
                    sum[(week * all.counts.groups + c) * kinds + kind] += one.counts.at(week, cell, kind);
                }
            }
        }
    }
    std::size_t different = 0;
    for (std::size_t k = 0; k < sum.size(); ++k) different += sum[k] == all.counts.values[k] ? 0U : 1U;
    CHECK(sum.size() == all.counts.values.size());
    verification::compared({"V17", "counts of three organisations joined that differ from their sum alone", 0,
                            static_cast<double>(different), 0, 0, "organisations of 61, 1 and 5003 people, seed 171"});
}

TEST_CASE("V17: who has which number changes no distribution: the reports of every superior in another order",
          "[verification]") {
    Parameters p = busy(83);
    p.mandate_weeks = 40;
    p.follow_up_weeks = 0;
    const Setup arm(p);
    Mean in_order, relabelled;
    const std::uint32_t replicates = sanitized ? 60 : 400;
    Hierarchy h = regular_tree(3, 5);
    p.people = static_cast<std::int64_t>(h.people());
    // Innovators and ties stay with the persons: the same network, in which everybody's number is mirrored in its
    // level.
    GivenTies ties, mirrored;
    std::vector<Person> mirror(h.people());
    for (Person i = 0, begin = 0; i < h.people(); ++i) {
        if (h.level[i] != h.level[begin]) begin = i;
        Person end = begin;
        while (end < h.people() && h.level[end] == h.level[begin]) ++end;
        mirror[i] = end - 1 - (i - begin);
    }
    for (Person i = 0; i < h.people(); ++i) {
        for (const Person step : {1U, 7U, 31U})
            ties.pairs.emplace_back(i, (i + step) % static_cast<Person>(h.people()));
    }
    for (const auto& [a, b] : ties.pairs) mirrored.pairs.emplace_back(mirror[a], mirror[b]);
    Organisation one = build_with_line(h, &ties, p, 5, 0, 0), other = build_with_line(h, &mirrored, p, 6, 0, 0);
    one.innovators = {0, 17, 99};
    other.innovators = {0, mirror[17], mirror[99]};
    for (std::uint32_t r = 0; r < replicates; ++r) {
        one.replicate = other.replicate = r;
        in_order.add(static_cast<double>(in_week(run(one, arm), 40, sincere)));
        relabelled.add(static_cast<double>(in_week(run(other, arm), 40, sincere)));
    }
    const double sigma = std::hypot(in_order.error(), relabelled.error());
    verification::compared({"V17", "sincere people in week 40, the same organisation numbered otherwise",
                            in_order.value(), relabelled.value(), sigma, 0,
                            std::to_string(replicates) + " runs each of 121 people, seeds 5 and 6"});
}

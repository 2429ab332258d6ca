#include <algorithm>
#include <tuple>
#include <vector>

#include "../verification/fixture.hpp"
#include "models/administration/guard.hpp"
#include "models/administration/steps.hpp"
#include "sim/math.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

Equations steps_alone() {
    Equations on = nothing;
    on.steps = true;
    return on;
}

/// A head, `managers`, and `reports` each.
Hierarchy two_levels(Person managers, Person reports) {
    std::vector<Person> superiors(managers + 1, 0);
    for (Person boss = 1; boss <= managers; ++boss) superiors.insert(superiors.end(), reports, boss);
    return line_of(superiors);
}

Organisation without_ties(const Hierarchy& h, const Parameters& p) {
    const GivenTies no_ties;
    return build_with_line(h, &no_ties, p, 12, 0, 0);
}

}  // namespace

TEST_CASE("E12: K steps are proposed every T_m/K weeks from the first week of the mandate; at most one a week") {
    Parameters p;
    const auto weeks_of_proposals = [&] {
        std::vector<std::int64_t> weeks;
        for (std::uint32_t w = 1; w <= weeks_of(p); ++w) {
            if (stretch_of(p, steps_alone(), w, end_of_mandate(p)).proposing) weeks.push_back(w - p.burn_in_weeks);
        }
        return weeks;
    };
    CHECK(weeks_of_proposals() == std::vector<std::int64_t>{1, 27, 53, 79, 105, 131});
    p.steps = 1;
    CHECK(weeks_of_proposals() == std::vector<std::int64_t>{1});
    p.steps = 7;  // 1 + floor(j 156/7)
    CHECK(weeks_of_proposals() == std::vector<std::int64_t>{1, 23, 45, 67, 90, 112, 134});
    CHECK(stretch_of(p, steps_alone(), weeks_of(p), end_of_mandate(p)).proposals == 7);
    p.mandate_weeks = 3;
    CHECK(weeks_of_proposals() == std::vector<std::int64_t>{1, 2, 3});
    CHECK_FALSE(stretch_of(p, nothing, 105, end_of_mandate(p)).proposing);
    p.mandate_weeks = 156;
    p.steps = 6;
    for (std::uint32_t w = 1; w <= weeks_of(p); ++w) {  // an election lost at the end of week 60 ends the proposals
        const Stretch now = stretch_of(p, steps_alone(), w, 104 + 60);
        CHECK(now.proposals == stretch_of(p, steps_alone(), std::min(w, 104U + 60U), end_of_mandate(p)).proposals);
        CHECK(now.proposing == (w <= 104 + 60 && stretch_of(p, steps_alone(), w, end_of_mandate(p)).proposing));
    }
}

TEST_CASE("E12: the share that accepts a step follows the normal law of latitudes, and radicals want 0.2") {
    Parameters p = bare(1);
    p.people = sanitized ? 4'000 : 20'000;
    p.radical_share = 0.17;
    const Organisation o = without_ties(two_levels(static_cast<Person>(p.people / 10), 9), p);
    const Setup arm(p, steps_alone());
    const State s(o, arm);
    for (const double step : {-0.31, 0.05, 0.17, 0.6 / 3, 0.29, 0.43}) {
        double agreeing = 0;
        for (Person i = 0; i < s.people(); ++i) agreeing += accepts(s, i, step) ? 1 : 0;
        const double wide_enough = sim::normal_cdf((0.3 - std::abs(step)) / 0.1);
        const double expected = wide_enough * (1 - 0.17 + (step > 0.199 ? 0.17 : 0));
        const auto n = static_cast<double>(s.people());
        const double sigma = std::sqrt(expected * (1 - expected) / n);
        INFO("step " << step << ": " << agreeing / n << " accept, expected " << expected << " +- " << sigma);
        CHECK(std::abs(agreeing / n - expected) < 4 * sigma);
    }
}

TEST_CASE("E12: a rupture larger than all latitudes moves nobody, the same way in small steps arrives") {
    Parameters p = bare(30);
    p.guard = 0;
    p.radical_share = 0;
    const Organisation o = without_ties(two_levels(40, 9), p);
    for (const auto& [steps, latitude, reached] :
         {std::tuple{1, 0.3, 0.0}, {10, 0.3, 0.8}, {1, 1.0, 0.8}, {26, 1.0, 0.8}}) {
        p.steps = steps;
        p.latitude = latitude;
        const Setup arm(p, steps_alone());
        State s(o, arm);
        while (s.week < weeks_of(p)) advance(s);
        INFO(steps << " steps, latitude " << latitude);
        for (const double y : s.practice.level) CHECK(y == Approx(reached).margin(1e-12));
        CHECK(in_week(s.counts, 1, proposed_steps) == 41);
    }
}

TEST_CASE("E12: half of the members decide; where they refuse, each who did counts a failure of the superior") {
    Parameters p = bare(2);
    p.steps = 2;
    p.guard = 0;
    p.radical_share = 0;
    Equations on = steps_alone();
    on.trust = true;
    const Organisation o = without_ties(two_levels(2, 4), p);  // units 0: head's; 1, 2: of four
    const Setup arm(p, on);
    State s(o, arm);
    advance(s);
    for (Person i = 0; i < s.people(); ++i) s.practice.latitude[i] = 0.1F;
    for (const Person i : {o.members_begin[1], o.members_begin[1] + 3, o.members_begin[2] + 2})
        s.practice.latitude[i] = 0.5F;
    advance(s);
    CHECK(s.practice.level == std::vector<double>{0, 0.4, 0});
    CHECK(in_week(s.counts, 1, accepted_steps) == 1);
    for (Person i = 1; i < s.people(); ++i) {
        const bool refused = o.unit[i] == 0 || (o.unit[i] == 2 && i != o.members_begin[2] + 2);
        CHECK(static_cast<double>(s.about_superior[i].total) / s.evidence_unit == Approx(refused ? p.asymmetry : 0));
        CHECK(s.about_superior[i].success == 0);
    }
}

TEST_CASE("E12: every member pays c_K hours in the week of a proposal: R^x, else F^x, else H; the head pays none") {
    for (const double kappa : {0.0, 0.5, 1.0}) {
        Parameters p = bare(4);
        p.steps = 2;
        p.step_hours = 8;
        p.relational_share = kappa;
        p.attention = 0.25;
        const Organisation o = without_ties(two_levels(3, 4), p);
        const Setup arm(p, steps_alone());
        State s(o, arm);
        advance(s);
        for (std::uint32_t week = 1; week <= 4; ++week) {
            advance(s);
            const bool proposed = week % 2 == 1;
            INFO("kappa " << kappa << ", week " << week);
            CHECK(in_week(s.counts, week, step_hours) == (proposed ? 15 * s.k.step : 0));
            // three quarters of the 7 h of both channels are free: 8 h take these and 2.75 h of production
            CHECK(in_week(s.counts, week, extra_hours) == (proposed ? 15 * milliseconds(2.75) : 0));
            for (Person i = 1; i < s.people(); ++i) {
                CHECK(s.relational_free[i] + s.formal_free[i] == (proposed ? 0 : milliseconds(5.25)));
                CHECK(s.work_hours[i] == s.split_of(i).production - (proposed ? milliseconds(2.75) : 0));
            }
            CHECK(s.work_hours[0] == s.split_of(0).production);
        }
    }
}

TEST_CASE("E12 guard: a unit outside is moved exactly to the edge for exactly c_m of its guardian's procedures") {
    Parameters p = bare(4);
    p.steps = 4;
    p.latitude = 3;
    p.radical_share = 0;
    p.guard_radius = 0.15;
    const Organisation o = without_ties(two_levels(5, 4), p);
    const Setup arm(p, steps_alone());
    State s(o, arm);
    while (s.week < 3) advance(s);  // two proposals: the plan stands at 0.4
    CHECK(s.practice.accepted == std::vector<std::uint32_t>(6, 2));
    CHECK(planned_practice(s, 0) == Approx(0.4));
    CHECK(in_week(s.counts, 2, guarded) == 0);
    const Milliseconds before = s.procedures[0];
    s.practice.level = {0.4, 0.1, 0.26, 0.54, 0.9, 0.4};
    for_each_of_unit(o, 0, [&](Person i) { CHECK(s.superior_of(i) == 0); });
    for (Part& part : s.parts) guard(s, part);
    const double plan = planned_practice(s, 0);
    CHECK(s.practice.level == std::vector<double>{0.4, plan - 0.15, 0.26, 0.54, plan + 0.15, 0.4});
    CHECK(before - s.procedures[0] == 2 * s.k.control);
    for (Part& part : s.parts) guard(s, part);  // the edge is inside
    CHECK(before - s.procedures[0] == 2 * s.k.control);

    // hours for one only: keyed numbers decide which of the four, and the head's own unit asks like the others
    s.practice.level = {0.9, 0.9, 0.9, 0.9, 0.4, 0.4};
    s.procedures[0] = 2 * s.k.control - 1;
    for (Part& part : s.parts) guard(s, part);
    CHECK(std::count(s.practice.level.begin(), s.practice.level.end(), 0.9) == 3);
    CHECK(s.procedures[0] == s.k.control - 1);
}

TEST_CASE("E12 guard: it needs formal hours and attention, and can be taken away") {
    Parameters p = bare(6);
    p.follow_up_weeks = 2;
    p.steps = 1;
    p.latitude = 3;  // the step to 0.8 is accepted
    p.radical_share = 0;
    const Organisation o = without_ties(two_levels(5, 8), p);
    const auto level_after = [&](const Parameters& q) {
        const Setup arm(q, steps_alone());
        State s(o, arm);
        while (s.week < weeks_of(q)) {
            advance(s);
            if (s.week == 2) s.practice.level[3] = 0.1;  // drift, in the first week of the mandate
        }
        return s.practice.level[3];
    };
    CHECK(level_after(p) == Approx(0.5));
    Parameters q = p;
    q.guard = 0;
    CHECK(level_after(q) == 0.1);
    q = p;
    q.relational_share = 1;
    CHECK(level_after(q) == 0.1);
    q = p;
    q.attention = 0;
    CHECK(level_after(q) == Approx(0.5));  // attention comes late, after the mandate
    q.attention_after = 0;
    CHECK(level_after(q) == 0.1);
}

TEST_CASE("E12 guard: it undoes drift, not a vote: units that refuse a step stay where they are") {
    Parameters p = bare(6);
    p.steps = 1;
    p.latitude = 0.05;  // nobody accepts a step of 0.8
    const Organisation o = without_ties(two_levels(5, 8), p);
    const Setup arm(p, steps_alone());
    State s(o, arm);
    while (s.week < weeks_of(p)) advance(s);
    CHECK(s.practice.level == std::vector<double>(o.units(), 0.0));
    CHECK(in_week(s.counts, 1, guarded) + in_week(s.counts, 6, guarded) == 0);
}

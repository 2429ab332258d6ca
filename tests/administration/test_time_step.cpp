#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "../verification/fixture.hpp"
#include "models/administration/table.hpp"
#include "models/administration/time_step.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

TEST_CASE("what is so and so much a week shrinks with the step, durations take more steps, nothing else changes") {
    const std::set<std::string_view> rates{"tie_upkeep",
                                           "exception_rate",
                                           "team_cost_pooled",
                                           "team_cost_sequential",
                                           "team_cost_reciprocal",
                                           "briefing_hours",
                                           "awareness_formal",
                                           "awareness_relational",
                                           "compliance_formal",
                                           "compliance_relational",
                                           "compliance_loss",
                                           "lock_in_gain",
                                           "appropriation_formal",
                                           "appropriation_practice",
                                           "appropriation_relational",
                                           "doubt",
                                           "overload_loss",
                                           "turnover",
                                           "formal_hours",
                                           "user_hours"};
    const std::set<std::string_view> durations{"burn_in_weeks", "mandate_weeks",  "follow_up_weeks",
                                               "longest_wait",  "lock_in_decay",  "standardisation",
                                               "posture_from",  "election_every", "election_phase"};
    Parameters weekly;
    weekly.steps_per_week = 2;
    weekly.formal_hours = 3;  // relational_hours are not given, and stay so
    weekly.election_every = 312;
    weekly.election_phase = 40;
    const Parameters half = per_step(weekly);
    for (const auto& row : parameter_rows()) {
        INFO(row.name);
        const double before = row.get(weekly), after = row.get(half);
        if (row.name == "memory") {
            CHECK(std::abs(after * after - before) < 1e-12);
        } else if (rates.count(row.name)) {
            CHECK(after == before / 2);
        } else if (durations.count(row.name)) {
            CHECK(after == before * 2);
        } else {
            CHECK(after == before);
        }
    }
    CHECK(per_step(Parameters{}) == Parameters{});
}

TEST_CASE("counts of half-weeks make weeks: the last of a stock, the sum of a flow") {
    sim::Counts steps{5, 1, kinds, {}};
    steps.values.assign(5 * kinds, 0);
    for (std::size_t s = 0; s < 5; ++s) {
        steps.at(s, 0, sincere) = static_cast<std::int64_t>(10 * s);
        steps.at(s, 0, arrived) = static_cast<std::int64_t>(s == 0 ? 7 : s);
        steps.at(s, 0, person_weeks) = steps.at(s, 0, under_mandate) = s == 0 ? 400 : 100;
    }
    const sim::Counts weeks = by_week(steps, 2);
    REQUIRE(weeks.weeks == 3);
    CHECK(weeks.at(0, 0, sincere) == 0);
    CHECK(weeks.at(1, 0, sincere) == 20);
    CHECK(weeks.at(2, 0, sincere) == 40);
    CHECK(weeks.at(0, 0, arrived) == 7);
    CHECK(weeks.at(1, 0, arrived) == 1 + 2);
    CHECK(weeks.at(2, 0, arrived) == 3 + 4);
    CHECK(weeks.at(0, 0, person_weeks) == 200);
    CHECK(weeks.at(2, 0, person_weeks) == 100);
    CHECK(weeks.at(2, 0, under_mandate) == 100);
}

TEST_CASE("a constant hazard acts alike in weeks and in half-weeks: exp(-alpha f w) are left unaware after w weeks") {
    for (const std::int64_t steps : {1, 2}) {
        Parameters p = bare(9);
        p.steps_per_week = steps;
        p.people = 6'001;
        p.relational_share = 0;
        p.awareness_formal = 0.3;
        p.briefing_hours = 0.1;
        Equations on = nothing;
        on.awareness = true;
        std::vector<Person> superiors{0};
        for (Person boss = 0; boss < 1'000; ++boss) superiors.push_back(0);
        for (Person i = 1; superiors.size() < 6'001; i = i % 1'000 + 1) superiors.push_back(i);
        const Hierarchy h = line_of(superiors);
        const GivenTies no_ties;
        const Organisation o = build_with_line(h, &no_ties, p, 31, 0, 0);
        const Setup arm(p, on);
        State s(o, arm);
        while (s.week < weeks_of(arm.p)) {
            advance(s);
            if (s.week == arm.p.burn_in_weeks) {  // every first-line manager knows from the start
                for (Person i = 0; i <= 1'000; ++i) s.status[i] |= is_aware;
            }
        }
        // five reports each: f_F = min(1, 0.3 × 7 / (0.1 × 5)) = 1
        std::int64_t unaware = 0;
        for (Person i = 1'001; i < 6'001; ++i) unaware += (s.status[i] & is_aware) == 0;
        const double q = std::exp(-0.3 * 9), sigma = std::sqrt(5'000 * q * (1 - q));
        INFO(steps << " steps a week: " << unaware << " unaware, expected " << 5'000 * q << " +- " << sigma);
        CHECK(std::abs(static_cast<double>(unaware) - 5'000 * q) < 4 * sigma);
        CHECK(by_week(s.counts, steps).weeks == 10);
    }
}

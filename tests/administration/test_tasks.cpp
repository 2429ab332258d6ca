#include "../verification/fixture.hpp"
#include "models/administration/tasks.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

Parameters with_choice(TaskChoice choice) {
    Parameters p = bare(3);
    p.task_choice = static_cast<std::int64_t>(choice);
    p.load = 0.8;
    return p;
}

double hours_in_week(const State& s, std::size_t week, Kind kind) {
    return static_cast<double>(in_week(s.counts, week, kind)) / ms_per_hour;
}

Equations tasks_alone() {
    Equations on = nothing;
    on.work = on.tasks = true;
    return on;
}

}  // namespace

TEST_CASE("H13 by hand: an hour on the needed task is worth skill times need and teaches 0.01") {
    const Parameters p = with_choice(TaskChoice::diagnosis);  // exact with E13 off: the need is 0.8
    const GivenTies no_ties;
    const Organisation o = build_with_line(flat(4), &no_ties, p, 3, 0, 0);
    const Setup arm(p, tasks_alone());
    State s(o, arm);
    advance(s);
    CHECK(in_week(s.counts, 0, task_hours) == 0);  // the burn-in has no tasks
    std::vector<double> skill(4, static_cast<double>(first_skill));
    for (std::uint32_t week = 1; week <= 3; ++week) {
        advance(s);
        double worth = 0, hours = 0;
        for (Person i = 0; i < 4; ++i) {
            const double done = s.practice.work_done[i] / ms_per_hour;
            hours += done;
            worth += done * skill[i] * 0.8;
            skill[i] = std::fmin(0.97, skill[i] + 0.01 * done);
            CHECK(static_cast<double>(s.practice.skill[i]) == Approx(skill[i]));
        }
        CHECK(hours > 4 * 10);
        CHECK(hours_in_week(s, week, needed_hours) == Approx(hours));
        CHECK(in_week(s.counts, week, task_hours) == in_week(s.counts, week, work_hours));
        CHECK(hours_in_week(s, week, task_value) == Approx(worth));
    }
    CHECK(skill[1] > 0.8);
}

TEST_CASE("H13: by ease nobody learns, until the needed task has become the easier one") {
    const Parameters p = with_choice(TaskChoice::ease);
    const GivenTies no_ties;
    const Organisation o = build_with_line(flat(4), &no_ties, p, 3, 0, 0);
    const Setup arm(p, tasks_alone());
    State s(o, arm);
    while (s.week < 2) advance(s);
    CHECK(in_week(s.counts, 1, needed_hours) == 0);
    CHECK(hours_in_week(s, 1, task_value) == Approx(hours_in_week(s, 1, task_hours) * 0.9 * 0.2));
    CHECK(s.practice.skill == std::vector<float>(4, first_skill));
    s.practice.skill = {0.9F, 0.9F, 0.9F, 0.92F};
    advance(s);
    CHECK(in_week(s.counts, 2, needed_hours) == in_week(s.counts, 2, task_hours));
}

TEST_CASE("H13: skill goes with the person who leaves") {
    Parameters p = with_choice(TaskChoice::diagnosis);
    p.turnover = 52 * 40;  // everybody but the head, every week
    const GivenTies no_ties;
    const Organisation o = build_with_line(flat(4), &no_ties, p, 3, 0, 0);
    const Setup arm(p, tasks_alone());
    State s(o, arm);
    while (s.week < weeks_of(p)) advance(s);
    CHECK(s.practice.skill[0] > 0.9F);
    for (Person i = 1; i < 4; ++i) CHECK(s.practice.skill[i] == first_skill);
}

TEST_CASE("H13: by posture a share z of the units' choices is made on the spot") {
    Parameters p = with_choice(TaskChoice::posture);
    p.posture = 0.3;
    p.target = 1;  // needs of at least a half, nearly surely
    p.centre_error = p.field_error = p.field_bias = 0;
    Equations on = tasks_alone();
    on.posture = true;
    constexpr Person units = 3'000;
    std::vector<Person> superiors(units + 1, 0);
    for (Person boss = 1; boss <= units; ++boss) superiors.push_back(boss);
    const GivenTies no_ties;
    const Organisation o = build_with_line(line_of(superiors), &no_ties, p, 3, 0, 0);
    const Setup arm(p, on);
    State s(o, arm);
    while (s.week < 2) advance(s);
    double needed = 0;
    for (std::uint32_t u = 1; u <= units; ++u) {
        needed += s.practice.skill[o.members_begin[u]] > first_skill ? 1 : 0;
    }
    const double share = needed / units, sigma = std::sqrt(0.3 * 0.7 / units);
    INFO(share << " on the needed task, expected 0.3 +- " << sigma);
    CHECK(std::abs(share - 0.3) < 4 * sigma + 0.001);
}

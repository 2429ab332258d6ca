#include <algorithm>

#include "fixture.hpp"
#include "ledger.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// What superiors of each level served in a run without rationing; managers meet no exceptions of their own.
/// Arrivals stop before the end, so that all that was escalated has reached the next level.
std::vector<double> served_by_level(Organisation& o, double escalation) {
    Parameters p = bare(1);
    p.burn_in_weeks = sanitized ? 60 : 300;
    p.relational_share = 0;
    p.coordination_share = 0.40;
    p.vertical_hours = 0.01;  // 14 h serve 1 400
    p.exception_rate = 1.7;
    p.standardisation = 0;
    p.escalation = escalation;
    Equations on = nothing;
    on.exceptions = true;
    o.cells.clear();  // count by level instead of by role and distance
    for (Person i = 0; i < o.people(); ++i) o.cell[i] = o.level[i];
    const std::size_t levels = 1U + *std::max_element(o.level.begin(), o.level.end());
    for (std::size_t l = 0; l < levels; ++l) o.cells.push_back({Role::frontline, static_cast<std::uint8_t>(l)});
    const Setup arm(p, on);
    State s(o, arm);
    const auto silence = [&](Person i) {
        s.arrival_mean[i] = 0;
        s.quiet_below[i] = 0xFFFFFFFFU;
    };
    advance(s);  // sets the arrivals
    for (const Person manager : o.superior) silence(manager);
    while (s.week < p.burn_in_weeks - 10) advance(s);
    for (Person i = 0; i < o.people(); ++i) silence(i);
    while (s.week < p.burn_in_weeks) advance(s);
    CHECK(in_week(s.counts, 0, unresolved) + in_week(s.counts, 0, solved) == in_week(s.counts, 0, arrived));
    std::vector<double> served;
    for (std::size_t l = 0; l < levels; ++l) {
        served.push_back(static_cast<double>(s.counts.at(0, l, solving_hours)) / s.k.vertical);
    }
    return served;
}

std::vector<double> people_by_level(const Organisation& o) {
    std::vector<double> n(1U + *std::max_element(o.level.begin(), o.level.end()), 0);
    for (const auto level : o.level) ++n[level];
    return n;
}

}  // namespace

TEST_CASE("V13: without rationing a manager of managers bears s_m e times the load of a manager, level by level",
          "[verification]") {
    for (const double escalation : {0.13, 0.37}) {
        Parameters p;
        p.people = 907;
        p.manager_span = 3.7;
        Organisation o = build_generated(p, 13, 0, 0);
        const auto n = people_by_level(o);
        const auto served = served_by_level(o, escalation);
        REQUIRE(n.size() == 6);
        const std::string here = ", e = " + std::to_string(escalation).substr(0, 4);
        const std::string runs = "1 run of 907 people, seed 13";
        for (std::size_t level = 1; level + 2 < n.size(); ++level) {
            const double span = n[level + 1] / n[level];
            const double ratio = (served[level] / n[level]) / (served[level + 1] / n[level + 1]);
            // of the exceptions served below, each came up with chance e
            const double sigma = span * std::sqrt(escalation * (1 - escalation) / served[level + 1]);
            // besides: week 1 had managers' own exceptions
            verification::compared({"V13", "load of level " + std::to_string(level) + " against the one below" + here,
                                    span * escalation, ratio, sigma, span * 2e-3, runs});
        }
        // The head serves its reports' exceptions and, a week later, the share e of these that it takes on itself.
        const double span = n[1], ratio = served[0] / (served[1] / n[1]);
        const double sigma = span * 2 * std::sqrt(escalation / served[1]);
        verification::compared({"V13", "load of the head, which keeps what it escalates" + here,
                                span * escalation * (1 + escalation), ratio, sigma, span * 2e-3, runs});
    }
}

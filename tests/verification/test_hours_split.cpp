#include "fixture.hpp"
#include "models/administration/awareness.hpp"
#include "models/administration/break_even.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

Parameters ordinary(double kappa) {
    Parameters p;
    p.people = 140;
    p.burn_in_weeks = 8;
    p.mandate_weeks = 20;
    p.follow_up_weeks = 5;
    p.exception_rate = 1.1;
    p.relational_share = kappa;
    return p;
}

constexpr std::array every_category{Category::a, Category::b, Category::c};

/// A cell for each category, so that counts tell them apart.
void count_by_category(Organisation& o) {
    o.cells.assign(3, Cell{Role::frontline, 0});
    for (Person i = 0; i < o.people(); ++i) o.cell[i] = static_cast<std::uint8_t>(o.category[i]);
}

/// All coordination hours used by a cell in the whole run, from the uses.
std::int64_t coordination_used(const sim::Counts& counts, std::size_t cell) {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < counts.weeks; ++row) {
        for (const Kind kind :
             {upkeep_hours, talking_hours, asking_hours, helping_hours, briefing_hours, solving_hours, procedure_hours,
              team_hours, step_hours, user_hours, control_hours, guard_hours, head_overtime_hours}) {
            sum += counts.at(row, cell, kind);
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("kappa by role: the same value for every role gives the bytes of plain kappa", "[verification]") {
    for (const double kappa : {0.0, 0.3, 1.0}) {
        const Parameters plain = ordinary(kappa);
        Parameters by_role = ordinary(0.9);
        by_role.relational_share_executives = by_role.relational_share_managers = kappa;
        by_role.relational_share_frontline = kappa;
        const Organisation o = build_generated(plain, 35, 0, 0);
        CHECK(run(o, Setup(by_role)).values == run(o, Setup(plain)).values);
        by_role.relational_share_executives = -1;  // the other roles still differ from plain kappa = 0.9
        CHECK(run(o, Setup(by_role)).values != run(o, Setup(plain)).values);
    }
}

TEST_CASE("kappa by role: a relational frontline under formal managers has no formal hour, and they no tie minute",
          "[verification]") {
    Parameters p = ordinary(0.5);
    p.relational_share_executives = p.relational_share_managers = 0;
    p.relational_share_frontline = 1;
    const Organisation o = build_generated(p, 35, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    while (s.week < weeks_of(p)) advance(s);
    std::int64_t of_managers = 0, of_frontline = 0;
    for (std::size_t row = 0; row < s.counts.weeks; ++row) {
        for (std::size_t cell = 0; cell < o.cells.size(); ++cell) {
            const bool frontline = o.cells[cell].role == Role::frontline;
            const auto at = [&](Kind kind) { return s.counts.at(row, cell, kind); };
            if (frontline) {
                for (const Kind kind : {briefing_hours, solving_hours, procedure_hours, formal_hours})
                    CHECK(at(kind) == 0);
                of_frontline += at(asking_hours) + at(helping_hours);
            } else {
                for (const Kind kind : {upkeep_hours, talking_hours, asking_hours, helping_hours, relational_hours})
                    CHECK(at(kind) == 0);
                of_managers += at(solving_hours);
            }
        }
    }
    CHECK(of_frontline > 0);
    CHECK(of_managers > 0);
    for (Person i = 0; i < o.people(); ++i) CHECK((s.active[i] > 0) == (o.role[i] == Role::frontline));
    // what a superior can serve and brief follows its own hours
    CHECK(break_even(arm).served_per_superior == Approx(7));
    CHECK(s.split_of(0).formal == milliseconds(7));
    CHECK(s.formal_share_of_head == 0);  // the mandate is over
}

TEST_CASE("F x R: on the line F + R = B the bytes are those of kappa", "[verification]") {
    for (const double kappa : {0.0, 0.25, 0.5, 1.0}) {
        const Parameters by_kappa = ordinary(kappa);
        Parameters by_hours = ordinary(0.5);
        by_hours.relational_hours = 7 * kappa;
        by_hours.formal_hours = 7 * (1 - kappa);
        const Organisation o = build_generated(by_kappa, 35, 0, 0);
        CHECK(run(o, Setup(by_hours)).values == run(o, Setup(by_kappa)).values);
    }
}

TEST_CASE("F x R: hours given leave 35 - F - R to production, and more relational hours mean more talk",
          "[verification]") {
    Parameters p = ordinary(0.5);
    p.formal_hours = 2.5;
    p.relational_hours = 12;
    const Organisation o = build_generated(p, 35, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    while (s.week < p.burn_in_weeks + 3) advance(s);
    for (Person i = 0; i < o.people(); ++i) {
        CHECK(s.split_of(i).production == milliseconds(20.5));
        const double upkeep = 0.25 * s.active[i];
        CHECK(s.active[i] == std::min<std::size_t>(o.ties.degree(i), 24));  // half of 12 h at 0.25 h a tie
        CHECK(talk(s, i) == Approx((upkeep * std::sqrt(0.3) + 0.3 * (12 - upkeep)) / 7));
    }
    // either may be given alone; the other goes on following beta and kappa
    p.formal_hours = -1;
    const Split alone(p, Role::frontline, 1);
    CHECK(alone.formal == milliseconds(3.5));
    CHECK(alone.production == milliseconds(19.5));
}

TEST_CASE("wages: equal ones count hours alike, whatever they are", "[verification]") {
    Parameters p = ordinary(0.5);
    const Organisation o = build_generated(p, 35, 0, 0);
    sim::Counts plain = run(o, Setup(p));
    p.wage_a = p.wage_b = p.wage_c = 1.5;
    sim::Counts paid = run(o, Setup(p));
    const sim::Counts before = grouped(plain, groups_of(o.cells)), after = grouped(paid, groups_of(o.cells));
    for (std::size_t row = 0; row < plain.weeks; ++row) {
        CHECK(before.at(row, 0, wage_surplus) == 0);
        CHECK(static_cast<double>(after.at(row, 0, cost)) ==
              Approx(1.5 * static_cast<double>(before.at(row, 0, cost))).epsilon(1e-6));
        for (std::size_t cell = 0; cell < o.cells.size(); ++cell) {
            paid.at(row, cell, wage_surplus) = 0;
        }
    }
    CHECK(paid.values == plain.values);
}

TEST_CASE("wages: where they differ everybody's coordination hours cost the same", "[verification]") {
    Parameters p = ordinary(0.3);
    p.wage_a = 1.9;
    p.wage_b = 1.3;
    p.wage_c = 0.9;
    const Organisation o = build_generated(p, 35, 0, 0);
    const Splits splits = splits_of(o, p);
    double bill = 0;
    for (Person i = 0; i < o.people(); ++i) bill += wage_of(p, o.category[i]);
    const double mean = bill / static_cast<double>(o.people());
    for (const Role role : {Role::executive, Role::manager, Role::frontline}) {
        for (const Category category : every_category) {
            const Split& own = splits[standing_of(role, category)];
            const double paid = wage_of(p, category) * (own.formal + own.relational);
            CHECK(std::abs(paid - mean * milliseconds(7)) <= 1.9);  // a millisecond of rounding
            CHECK(std::abs(own.relational - 0.3 * (own.formal + own.relational)) <= 1);
            CHECK(own.production + own.formal + own.relational == milliseconds(35));
        }
    }
}

TEST_CASE("wages: the cost is the wage times the hours used, category by category", "[verification]") {
    Parameters p = ordinary(0.5);
    p.wage_a = 1.9;
    p.wage_b = 1.3;
    p.wage_c = 0.9;
    Equations on;
    on.coproduction = on.steps = on.posture = true;
    Organisation o = build_generated(p, 35, 0, 0);
    count_by_category(o);
    const sim::Counts counts = run(o, Setup(p, on));
    for (const Category category : every_category) {
        const auto cell = static_cast<std::size_t>(category);
        std::int64_t above = 0, events = 0;
        for (std::size_t row = 0; row < counts.weeks; ++row) {
            above += counts.at(row, cell, wage_surplus);
            events += 4 * counts.at(row, cell, person_weeks) + 2 * counts.at(row, cell, asked);
        }
        const double expected = (wage_of(p, category) - 1) * static_cast<double>(coordination_used(counts, cell));
        INFO("hours above " << above << ", expected " << expected << ", rounded at most " << events << " times");
        CHECK(std::abs(expected) > 1e6);
        CHECK(std::abs(static_cast<double>(above) - expected) <= 0.5 * static_cast<double>(events));
    }
}

TEST_CASE("wages: the mean wage is that of one organisation, so that a population with unequal wages is refused") {
    Parameters p = ordinary(0.5);
    p.wage_a = 1.5;
    std::vector<Organisation> two;
    for (const std::uint32_t number : {0U, 1U}) two.push_back(build_generated(p, 35, number, 0));
    const Organisation together = join(two);
    const Setup arm(p);
    CHECK_THROWS_WITH(State(together, arm), "wages differ: run the organisations one by one");
}

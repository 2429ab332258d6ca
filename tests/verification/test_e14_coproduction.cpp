#include <array>

#include "fixture.hpp"
#include "models/administration/coproduction.hpp"
#include "models/administration/exposure.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

constexpr std::array exponents{-2.0, -1.0, -0.3, 0.0, 0.25, 0.5, 0.9};

Parameters with_users() {
    Parameters p;
    p.people = 150;
    p.burn_in_weeks = 6;
    p.mandate_weeks = 25;
    p.follow_up_weeks = 10;
    p.load = 1.05;  // quality below 1
    p.user_effort = 0.37;
    p.user_hours = 0.9;
    return p;
}

Equations on_with_users() {
    Equations on;
    on.coproduction = true;
    return on;
}

double share_of_sincere_frontline(const State& s) {
    double sincere_people = 0, people_in_all = 0;
    for (Person i = 0; i < s.organisation->bodies[0].staff; ++i) {
        if (s.organisation->role[i] != Role::frontline) continue;
        ++people_in_all;
        if ((s.status[i] & is_sincere) != 0) ++sincere_people;
    }
    return sincere_people / people_in_all;
}

/// Ratio of two counts of the frontline in one row.
double of_frontline(const State& s, std::size_t row, Kind numerator, Kind denominator, double scale) {
    double above = 0, below = 0;
    for (std::size_t cell = 0; cell < s.counts.groups; ++cell) {
        if (s.organisation->cells[cell].role != Role::frontline) continue;
        above += static_cast<double>(s.counts.at(row, cell, numerator));
        below += static_cast<double>(s.counts.at(row, cell, denominator));
    }
    return scale * above / below;
}

}  // namespace

TEST_CASE("E14: what is produced together is the CES mean of both inputs, by hand", "[verification]") {
    CHECK(coproduced(0.4, 0.3, 0.5, -1) == Approx(2 / (1 / 0.4 + 1 / 0.3)));                   // harmonic mean
    CHECK(coproduced(0.36, 0.16, 0.25, 0.5) == Approx(std::pow(0.25 * 0.6 + 0.75 * 0.4, 2)));  // of square roots
    CHECK(coproduced(0.2, 0.5, 0.3, -2) == Approx(std::pow(0.3 * 25 + 0.7 * 4, -0.5)));
    CHECK(coproduced(0.81, 0.25, 0.5, 0) == Approx(0.45));  // Cobb-Douglas
}

TEST_CASE("E14: limits: one input alone at alpha = 0 and 1, equal inputs, and rho -> 0", "[verification]") {
    for (const double rho : exponents) {
        for (const double l : {0.0, 0.31, 1.0}) {
            for (const double u : {0.0, 0.62, 1.0}) {
                CHECK(coproduced(l, u, 1, rho) == l);
                CHECK(coproduced(l, u, 0, rho) == u);
            }
        }
        for (const double x : {0.07, 0.5, 1.0}) CHECK(coproduced(x, x, 0.3, rho) == Approx(x).epsilon(1e-12));
    }
    for (const double l : {0.001, 0.4, 1.0}) {
        const double limit = std::pow(l, 0.35) * std::pow(0.3, 0.65);
        CHECK(coproduced(l, 0.3, 0.35, 0) == Approx(limit).epsilon(1e-13));
        for (const double rho : {1e-4, 1e-6, 1.01e-8, 0.99e-8}) {  // both sides of the tolerance
            // the CES differs from its limit by rho·alpha·(1 − alpha)·ln²(l/u)/2 of it, to first order
            const double next = rho * 0.35 * 0.65 * std::pow(std::log(l / 0.3), 2) / 2;
            CHECK(coproduced(l, 0.3, 0.35, rho) == Approx(limit * (1 + next)).epsilon(rho * rho * 100 + 1e-7));
            CHECK(coproduced(l, 0.3, 0.35, -rho) == Approx(limit * (1 - next)).epsilon(rho * rho * 100 + 1e-7));
        }
    }
}

TEST_CASE("E14: without users, or without a sincere frontline, only substitutes produce anything", "[verification]") {
    for (const double rho : exponents) {
        const double alone = rho > 0 ? std::pow(0.4, 1 / rho) * 0.8 : 0;
        CHECK(coproduced(0.8, 0, 0.4, rho) == Approx(alone));
        CHECK(coproduced(0, 0.8, 0.6, rho) == Approx(alone));
        CHECK(coproduced(0, 0, 0.4, rho) == 0);
    }
    // and it grows with rho (power means), as with either input
    for (std::size_t k = 1; k < exponents.size(); ++k) {
        CHECK(coproduced(0.2, 0.7, 0.4, exponents[k]) > coproduced(0.2, 0.7, 0.4, exponents[k - 1]));
    }
    CHECK(coproduced(0.3, 0.7, 0.4, -1) > coproduced(0.2, 0.7, 0.4, -1));
    CHECK(coproduced(0.2, 0.8, 0.4, -1) > coproduced(0.2, 0.7, 0.4, -1));
}

TEST_CASE("E14: the measure Y_ext is that of the people, week by week, in every group of the frontline",
          "[verification]") {
    for (const double rho : {-1.5, 0.0, 0.6}) {
        Parameters p = with_users();
        p.substitution = rho;
        p.frontline_weight = 0.45;
        const Organisation o = build_generated(p, 14, 0, 0);
        const Setup arm(p, on_with_users());
        State s(o, arm);
        while (s.week < p.burn_in_weeks) advance(s);
        while (s.week < weeks_of(p)) {
            advance(s);
            const std::size_t row = s.row(s.week);
            const double quality_of_work = of_frontline(s, row, quality, person_weeks, 0x1p-20);
            REQUIRE(quality_of_work < 1);
            const double l = share_of_sincere_frontline(s) * quality_of_work;
            const double expected = rho == 0 ? std::pow(l, 0.45) * std::pow(0.37, 0.55)
                                             : std::pow(0.45 * std::pow(l, rho) + 0.55 * std::pow(0.37, rho), 1 / rho);
            CHECK(std::abs(of_frontline(s, row, coproduction, frontline_people, 0x1p-20) -
                           (l > 0 || rho > 0 ? expected : 0)) < 1e-6);
        }
        const sim::Counts groups = grouped(s.counts, groups_of(o.cells));
        for (const std::size_t group : {1U, 4U}) {  // of executives nobody, of the frontline everybody
            CHECK((groups.at(9, group, frontline_people) > 0) == (groups_of(o.cells).names[group] == "role=frontline"));
        }
        CHECK(groups.at(9, 0, coproduction) == groups.at(9, 4, coproduction));
    }
}

TEST_CASE(
    "E14: from the start of the mandate users cost everybody in the frontline c_U U hours, out of R, else F, else H",
    "[verification]") {
    for (const double kappa : {0.0, 0.5, 1.0}) {
        Parameters p = with_users();
        p.relational_share = kappa;
        p.user_effort = 1;
        p.user_hours = 2;
        p.coordination_share = 0.05;  // 1.75 h in all: not enough
        p.turnover = 0;
        const Organisation o = build_generated(p, 14, 0, 0);
        const Setup without(p), with(p, on_with_users());
        State plain(o, without), users(o, with);
        for (; plain.week < p.burn_in_weeks; advance(plain), advance(users)) {
            CHECK(users.relational_free == plain.relational_free);
        }
        CHECK(in_week(users.counts, 0, user_hours) == 0);
        while (plain.week < weeks_of(p)) {
            advance(plain), advance(users);
            std::int64_t frontline = 0;
            for (Person i = 0; i < o.people(); ++i) {
                const bool pays = o.role[i] == Role::frontline;
                frontline += pays ? 1 : 0;
                const Milliseconds r = plain.relational_free[i], f = plain.formal_free[i], h = plain.work_hours[i];
                const Milliseconds due = pays ? milliseconds(2) : 0;
                const Milliseconds of_r = std::min(due, r), of_f = std::min(due - of_r, f);
                REQUIRE(users.relational_free[i] == r - of_r);
                REQUIRE(users.formal_free[i] == f - of_f);
                REQUIRE(users.work_hours[i] == h - (due - of_r - of_f));
            }
            CHECK(in_week(users.counts, users.row(users.week), user_hours) == frontline * milliseconds(2));
        }
    }
}

TEST_CASE("E14: off, its parameters change nothing", "[verification]") {
    Parameters p = with_users();
    const Organisation o = build_generated(p, 14, 0, 0);
    const auto before = run(o, Setup(p));
    p.user_effort = 1;
    p.user_hours = 2;
    p.user_visibility = 1;
    p.frontline_weight = 0;
    CHECK(run(o, Setup(p)).values == before.values);
    CHECK(in_week(before, 10, frontline_people) == 0);
}

TEST_CASE("E14: users in the innovators' places add omega_U U to what the frontline sees, up to 1, and to nobody else",
          "[verification]") {
    Parameters p = with_users();
    p.innovator_place = static_cast<std::int64_t>(Place::outside);
    for (const double visibility : {0.2, 1.0}) {
        p.user_visibility = visibility;
        p.user_effort = 0.9;
        const Organisation o = build_generated(p, 14, 0, 0);
        REQUIRE(o.innovators.size() == 1);
        const Setup with(p, on_with_users());
        Parameters inside = p;
        inside.innovator_place = static_cast<std::int64_t>(Place::random);
        const Setup plain(inside, on_with_users());
        State outside(o, with), same(o, plain);
        while (outside.week < 20) advance(outside);
        same.status = outside.status;
        same.complying = outside.complying;
        same.about = outside.about;
        same.prior = outside.prior;
        same.prior_scale = outside.prior_scale;
        for (Person i = 0; i < o.people(); ++i) {
            const double seen = exposure(same, i);
            const double more = o.role[i] == Role::frontline ? visibility * 0.9 : 0;
            CHECK(exposure(outside, i) == Approx(std::min(1.0, seen + more)));
        }
    }
}

#include "../verification/fixture.hpp"
#include "models/administration/value.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

TEST_CASE("E11 by hand: V(y) - (y - y*)^2/(2 w^2), and a valley exactly when b_v > 1/4") {
    Parameters p;
    p.valley = 0.1;
    p.fit_width = 0.5;
    CHECK(value_of(p, 0, 0) == 0);
    CHECK(value_of(p, 1, 1) == 1);
    CHECK(value_of(p, 0.5, 0.8) == Approx(0.5 - 0.1 - 0.18));
    CHECK(value_of(p, 0, 0.8) == Approx(-1.28));
    for (const double b_v : {0.24, 0.26}) {
        p.valley = b_v;
        p.fit_width = 1e6;  // no miss
        CHECK((value_of(p, 0.01, 0) < value_of(p, 0, 0)) == (b_v > 0.25));
    }
}

TEST_CASE("E11: willingness is 1/(1 + exp(-4(V_u + sd_b z))), week by week, with each person's own z") {
    Parameters p = bare(2);
    p.people = 60;
    p.steps = 2;
    p.latitude = 5;
    p.radical_share = 0;
    p.guard = 0;
    const Organisation o = build_generated(p, 11, 0, 0);
    Equations on = nothing;
    const Setup plain(p, on);
    on.value = on.steps = true;
    const Setup arm(p, on);
    State s(o, arm);
    const State off(o, plain);
    // y is 0, 0.4 and 0.8 at the end of the burn-in and of the two weeks of the mandate; V_u as above, b_v = 0.1
    for (const auto& [y, value] : {std::pair{0.0, -1.28}, {0.4, 0.4 - 0.096 - 0.32}, {0.8, 0.8 - 0.064}}) {
        advance(s);
        for (Person i = 0; i < s.people(); ++i) {
            CHECK(s.practice.level[o.unit[i]] == Approx(y));
            // the same person's noise, from its benefit under Normal(mu_b, sd_b)
            const auto l = static_cast<double>(off.willingness[i]);
            const double noise = (std::log(l / (1 - l)) / 4 - p.benefit_mean) / p.benefit_sd;
            const double expected = 1 / (1 + std::exp(-4 * (value + p.benefit_sd * noise)));
            CHECK(static_cast<double>(s.willingness[i]) == Approx(expected).epsilon(1e-3));
        }
    }
}

#include <numeric>

#include "fixture.hpp"
#include "models/administration/learning.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

Parameters helpful() {
    Parameters p;
    p.people = 120;
    p.burn_in_weeks = 10;
    p.mandate_weeks = 20;
    p.follow_up_weeks = 5;
    p.exception_rate = 1.3;
    p.relational_share = 0.8;
    p.lateral_success = 0.6;
    p.turnover = 0;
    return p;
}

}  // namespace

TEST_CASE("E17: s_L rises from s_L to 0.97 with help given and received, by the formula", "[verification]") {
    Parameters p = helpful();
    p.learning_scale = 7.3;
    const Organisation o = build_generated(p, 17, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    for (const std::uint32_t times : {0U, 1U, 3U, 12U, 1'000U}) {
        s.experience[5] = times;
        CHECK(lateral_success(s, 5) ==
              Approx(0.6 + 0.37 * (1 - std::exp(-static_cast<double>(times) / 7.3))).epsilon(1e-14));
    }
    CHECK(lateral_success(s, 6) == 0.6);
}

TEST_CASE("E17: limits: learnt at once when x_L is tiny, never when off, and nothing falls above 0.97",
          "[verification]") {
    Parameters p = helpful();
    const Organisation o = build_generated(p, 17, 0, 0);
    const auto after = [&](double scale, double at_first, bool on_too) {
        p.learning_scale = scale;
        p.lateral_success = at_first;
        Equations on;
        on.learning = on_too;
        const Setup arm(p, on);
        State s(o, arm);
        learn_from_help(s, 3, 4);
        CHECK(lateral_success(s, 3) == lateral_success(s, 4));
        return lateral_success(s, 3);
    };
    CHECK(after(1e-3, 0.6, true) == Approx(0.97).epsilon(1e-14));
    CHECK(after(0, 0.6, true) == 0.6);
    CHECK(after(1e-3, 0.6, false) == 0.6);
    CHECK(after(2, 0.99, true) == 0.99);
    CHECK(after(2, 0.97, true) == 0.97);
}

TEST_CASE("E17: every act of help teaches two people, and only help does", "[verification]") {
    Parameters p = helpful();
    p.learning_scale = 20;
    const Organisation o = build_generated(p, 17, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    std::int64_t helps = 0;
    while (s.week < weeks_of(p)) advance(s);
    for (std::size_t row = 0; row < s.counts.weeks; ++row) {
        helps += in_week(s.counts, row, asked) - in_week(s.counts, row, refused) - in_week(s.counts, row, turned_away);
    }
    CHECK(helps > 500);
    CHECK(std::accumulate(s.experience.begin(), s.experience.end(), std::int64_t{0}) == 2 * helps);
}

TEST_CASE("E17: experience goes with the person who leaves", "[verification]") {
    Parameters p = helpful();
    p.learning_scale = 20;
    p.turnover = 3;
    const Organisation o = build_generated(p, 17, 0, 0);
    const Setup arm(p);
    State s(o, arm);
    std::size_t leavers = 0;
    while (s.week < weeks_of(p)) {
        advance(s);
        for (const Part& part : s.parts) {
            leavers += part.leavers.size();
            for (const Person i : part.leavers) CHECK(s.experience[i] == 0);
        }
    }
    CHECK(leavers > 50);
    CHECK(s.experience[0] > 0);
}

TEST_CASE("E17: whoever has learnt all helps as one who began with 0.97, bit for bit", "[verification]") {
    Parameters p = helpful(), skilled = p;
    p.learning_scale = 1;
    skilled.lateral_success = 0.97;
    const Organisation o = build_generated(p, 17, 0, 0);
    const Setup learner(p), master(skilled);
    State s(o, learner), t(o, master);
    std::fill(s.experience.begin(), s.experience.end(), 1'000U);
    while (s.week < weeks_of(p)) advance(s), advance(t);
    CHECK(s.counts.values == t.counts.values);
}

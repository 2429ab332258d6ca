#include "../verification/fixture.hpp"
#include "models/administration/trust.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// Exceptions, routing and posture on an organisation with ties.
Equations routing_and_posture() {
    Equations on = nothing;
    on.exceptions = on.routing = on.posture = true;
    return on;
}

Parameters autonomy(double z) {
    Parameters p = bare(40);
    p.people = 900;
    p.posture = p.posture_before = z;
    return p;
}

sim::Counts counts_of(const Parameters& p, const Equations& on) {
    return run(build_generated(p, 13, 0, 0), Setup(p, on));
}

std::int64_t in_all_weeks(const sim::Counts& counts, Kind kind) {
    std::int64_t sum = 0;
    for (std::size_t week = 0; week < counts.weeks; ++week) sum += in_week(counts, week, kind);
    return sum;
}

}  // namespace

TEST_CASE("E13: z = 0 sends everything upwards, z = 1 without errors leaves every week as E2 makes it") {
    CHECK(in_all_weeks(counts_of(autonomy(0), routing_and_posture()), asked) == 0);
    Parameters p = autonomy(1);
    p.autonomy_error = 0;
    Equations every = Equations{};
    const auto without = counts_of(p, every);
    every.posture = true;
    CHECK((counts_of(p, every).values == without.values));
}

TEST_CASE("E13: an exception goes sideways with z times the probability of E2") {
    Parameters p = autonomy(0.3);
    p.exception_rate = 0.05;  // hardly ever two in a week
    p.attention = 0;
    p.escalation = 0;
    // R^x = 3.5 - 7 · 0.25 = 1.75 h, F^x = 3.5 h; one control of 2 h leaves 1.5 h
    for (const auto& [hours, formal] : {std::pair{4.0, 3.5}, {2.0, 1.5}}) {
        p.control_time = hours;
        const auto counts = counts_of(p, routing_and_posture());
        const double expected = 0.3 * 1.75 / (1.75 + formal), n = static_cast<double>(in_all_weeks(counts, arrived));
        const double seen = static_cast<double>(in_all_weeks(counts, asked)) / n;
        const double sigma = std::sqrt(expected * (1 - expected) / n);
        INFO(seen << " sideways, expected " << expected << " +- " << sigma);
        // a second exception in a week finds a little less; in small units a week may pass without control
        CHECK(std::abs(seen - expected) < 4 * sigma + 0.003);
        CHECK((in_all_weeks(counts, controls) > 0) == (hours < 3.5));
    }
}

TEST_CASE("E13: a share e_auto·z of the solutions between colleagues turns out wrong, without blame") {
    Parameters p = autonomy(0.7);
    p.autonomy_error = 0.25;
    p.lateral_success = 1;
    p.help_without_trust = 1;  // everybody who is served is helped
    Equations on = routing_and_posture();
    on.trust = true;
    const auto counts = counts_of(p, on);
    const auto served = static_cast<double>(in_all_weeks(counts, asked) - in_all_weeks(counts, turned_away));
    const double share = static_cast<double>(in_all_weeks(counts, went_wrong)) / served, expected = 0.7 * 0.25;
    const double sigma = std::sqrt(expected * (1 - expected) / served);
    INFO(share << " wrong, expected " << expected << " +- " << sigma);
    CHECK(std::abs(share - expected) < 4 * sigma);
    CHECK(in_all_weeks(counts, went_wrong) <= in_all_weeks(counts, unresolved));
    // no evidence comes of it: at best trust rises, as nobody refuses
    const Organisation o = build_generated(p, 13, 0, 0);
    const Setup arm(p, on);
    State s(o, arm);
    while (s.week < weeks_of(p)) advance(s);
    for (const Evidence& evidence : s.about) CHECK(evidence.success == evidence.total);
}

TEST_CASE("E13: reports are controlled with frequency 1 - z, each time for c_m, and learn omega_c of it") {
    for (const double signal : {0.6, -0.6}) {
        Parameters p = bare(60);
        p.posture = p.posture_before = 0.62;
        p.control_signal = signal;
        p.memory = 0.9;
        p.relational_share = 0;
        p.attention = 0;
        Equations on = nothing;
        on.posture = on.trust = true;
        const Hierarchy h = regular_tree(sanitized ? 10 : 18, 4);
        const GivenTies no_ties;
        const Organisation o = build_with_line(h, &no_ties, p, 130, 0, 0);
        const Setup arm(p, on);
        State s(o, arm);
        while (s.week < weeks_of(p)) advance(s);
        const auto reports = static_cast<double>(s.people() - 1), weeks = 61.0;
        const auto controlled = static_cast<double>(in_all_weeks(s.counts, controls));
        CHECK(in_all_weeks(s.counts, control_hours) == in_all_weeks(s.counts, controls) * s.k.control);
        const double sigma = std::sqrt(0.38 * 0.62 / (reports * weeks));
        INFO(controlled / (reports * weeks) << " controls a week, expected 0.38 +- " << sigma);
        CHECK(std::abs(controlled / (reports * weeks) - 0.38) < 4 * sigma);
        // a sum of lambda^k times Bernoulli(0.38) signals
        Mean good, bad;
        for (Person i = 1; i < s.people(); ++i) {
            const double success = static_cast<double>(s.about_superior[i].success) / s.evidence_unit;
            good.add(success);
            bad.add(static_cast<double>(s.about_superior[i].total) / s.evidence_unit - success);
        }
        const double expected = 0.38 * 0.6 / (1 - 0.9), kept = 1 - std::pow(0.9, weeks);
        const double sd = 0.6 * std::sqrt(0.38 * 0.62 / (1 - 0.81)), error = sd / std::sqrt(reports);
        INFO("evidence " << good.value() << " for and " << bad.value() << " against, expected " << expected);
        CHECK(std::abs(good.value() - (signal > 0 ? expected * kept : 0)) < 4 * error + 1e-4);
        CHECK(std::abs(bad.value() - (signal < 0 ? p.asymmetry * expected * kept : 0)) <
              4 * p.asymmetry * error + 1e-4);
    }
}

TEST_CASE("E13: control ends where the superior's F^x does, by keyed draws, and leaves less for exceptions") {
    Parameters p = bare(400);
    p.posture = p.posture_before = 0;
    p.control_time = 1.1;
    p.relational_share = 0.5;  // F = 3.5 h: three controls a week
    p.attention = 0;
    Equations on = nothing;
    on.posture = on.trust = true;
    p.control_signal = 1;
    p.memory = 1;
    const GivenTies no_ties;
    const Organisation o = build_with_line(flat(9), &no_ties, p, 131, 0, 0);
    const Setup arm(p, on);
    State s(o, arm);
    while (s.week < weeks_of(p)) {
        advance(s);
        CHECK(s.formal_free[0] == s.split_of(0).formal - 3 * s.k.control);
    }
    CHECK(in_all_weeks(s.counts, controls) == 3 * 401);
    for (Person i = 1; i < 9; ++i) {  // three of eight each week
        const double times = static_cast<double>(s.about_superior[i].success), expected = 401 * 3.0 / 8;
        CHECK(std::abs(times - expected) < 4 * std::sqrt(expected * 5 / 8));
    }
}

TEST_CASE("E13: posture z holds from its week on, before, with or after the mandate's start") {
    Parameters p;
    p.posture = 0.9;
    p.posture_before = 0.2;
    Equations on = nothing;
    on.posture = true;
    for (const std::int64_t from : {-30, 0, 45}) {
        p.posture_from = from;
        for (std::uint32_t week = 1; week <= weeks_of(p); ++week) {
            const double expected = week > 104 + from ? 0.9 : 0.2;
            if (stretch_of(p, on, week, end_of_mandate(p)).posture != expected)
                FAIL("week " << week << ", from " << from);
        }
    }
    CHECK(stretch_of(p, nothing, 1, end_of_mandate(p)).posture == 1);
}

#include "fixture.hpp"
#include "ledger.hpp"
#include "models/administration/diagnosis.hpp"
#include "models/administration/steps.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// A head, `units` managers, `members` reports each.
Organisation teams(Person units, Person members, const Parameters& p) {
    std::vector<Person> superiors(units + 1, 0);
    for (Person boss = 1; boss <= units; ++boss) superiors.insert(superiors.end(), members, boss);
    const GivenTies no_ties;
    return build_with_line(line_of(superiors), &no_ties, p, 14, 0, 0);
}

Equations diagnosis_alone() {
    Equations on = nothing;
    on.posture = true;
    return on;
}

}  // namespace

TEST_CASE("V14: the weight of the field that errs least is sigma_C^2/(sigma_C^2 + sigma_L^2/n_t + b_L^2)",
          "[verification]") {
    constexpr Person units = sanitized ? 1'000 : 3'000, members = 5;
    constexpr std::uint32_t weeks = 7;
    for (const double bias : {-0.2, 0.1}) {
        Parameters p = bare(1);
        p.centre_error = 0.23;
        p.field_error = 0.41;
        p.field_bias = bias;
        const Organisation o = teams(units, members, p);
        const double v_centre = 0.23 * 0.23, v_field = 0.41 * 0.41 / members;

        const double n = static_cast<double>(units) * weeks;
        const std::string here = ", b_L = " + std::to_string(bias).substr(0, bias < 0 ? 4 : 3);
        const std::string runs = std::to_string(units) + " units of 5, 7 weeks, seed 14";
        verification::Farthest every_weight;
        double top = 0, bottom = 0;
        for (const double eta : {0.0, 0.31, 0.6, 1.0}) {
            p.field_weight = eta;
            const Setup arm(p, diagnosis_alone());
            State s(o, arm);
            double squares = 0;
            for (s.week = 1; s.week <= weeks; ++s.week) {
                for (std::uint32_t u = 1; u <= units; ++u) {
                    const Diagnosis seen = diagnose(s, s.parts[s.part_of_unit[u]], u, draw_diagnosis);
                    const double need = s.practice.need[u], miss = aimed_at(s, seen) - need;
                    squares += miss * miss;
                    const double apart = seen.centre - seen.field;
                    top += (seen.centre - need) * apart;
                    bottom += apart * apart;
                }
            }
            // the miss is Normal(eta b_L, v): the variance of its square is 2v² + 4v(eta b_L)²
            const double mean = eta * bias, v = eta * eta * v_field + (1 - eta) * (1 - eta) * v_centre;
            const double sigma = std::sqrt((2 * v * v + 4 * v * mean * mean) / n);
            every_weight.add(mean * mean + v, squares / n, sigma, 0, "eta = " + std::to_string(eta).substr(0, 4));
        }
        every_weight.report("V14", "mean squared miss of the diagnosis" + here, runs);
        const double best = v_centre / (v_centre + v_field + bias * bias);
        // regression of the centre's error on the difference: residual over regressor, once (all eta share the draws)
        const double residual = best * best * (v_field + bias * bias) + (1 - best) * (1 - best) * v_centre;
        const double sigma = std::sqrt(residual / (v_centre + v_field + bias * bias) / n);
        verification::compared(
            {"V14", "weight of the field that errs least" + here, best, top / bottom, sigma, 0, runs});
    }
}

TEST_CASE("V14: needs are Normal(Y*, 0.15) cut to [0, 1], the same in every arm, and steps go where diagnosis points",
          "[verification]") {
    constexpr Person units = 4'000;
    Parameters p = bare(3);
    p.target = 0.4;
    p.steps = 1;
    p.latitude = 3;  // everybody accepts everything
    p.radical_share = 0;
    p.guard = 0;
    const Organisation o = teams(units, 2, p);
    Equations on = diagnosis_alone();
    on.steps = true;
    const Setup arm(p, on);
    p.field_weight = 0.9;
    const Setup other(p, on);
    State s(o, arm), t(o, other);
    CHECK(s.practice.need == t.practice.need);
    Mean need;
    for (std::uint32_t u = 1; u <= units; ++u) need.add(s.practice.need[u]);
    INFO("mean need " << need.value() << " +- " << need.error());
    CHECK(std::abs(need.value() - 0.4) < 4 * need.error());  // 0.4 is 2.7 sd from 0: cutting moves it by 0.0001
    CHECK(need.error() * std::sqrt(static_cast<double>(units)) ==
          Approx(0.15).margin(4 * 0.15 / std::sqrt(2.0 * units)));
    while (s.week < 2) advance(s);  // the burn-in, and the first week of the mandate
    std::uint32_t inside = 0;
    for (std::uint32_t u = 1; u <= units; ++u) {
        const double wanted = aimed_at(s, diagnose(s, s.parts[s.part_of_unit[u]], u, draw_diagnosis));
        inside += wanted > 0 && wanted < 1 ? 1 : 0;
        CHECK(s.practice.level[u] == std::fmin(1.0, std::fmax(0.0, wanted)));
    }
    CHECK(inside > units / 2);
}

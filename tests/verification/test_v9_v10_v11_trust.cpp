#include "fixture.hpp"
#include "ledger.hpp"
#include "models/administration/trust.hpp"
#include "sim/samplers.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

constexpr std::uint8_t own_draws = 200;  // a purpose the model does not use

/// People 1 and 2, 3 and 4 ... tied to each other and to nobody else, under one head.
Organisation pairs(Person number, const Parameters& p, std::uint64_t seed) {
    GivenTies ties;
    for (Person i = 1; i < 2 * number; i += 2) ties.pairs.emplace_back(i, i + 1);
    return build_with_line(flat(2 * number + 1), &ties, p, seed, 0, 0);
}

Equations trust_alone() {
    Equations on = nothing;
    on.trust = true;
    return on;
}

/// One week of E3 alone: every tie has one event, a success where `success(tie)`.
template <class Success>
void week_of_events(State& s, const Success& success) {
    begin_trust_week(s);
    for (TieIndex tie = 0; tie < s.about.size(); ++tie) {
        if (success(tie)) {
            add_success(s, s.about[tie]);
        } else {
            add_failure(s, s.about[tie]);
        }
    }
    trust_phase(s);
}

constexpr TieIndex observed = sanitized ? 4'000 : 20'000;  // ties

}  // namespace

TEST_CASE("V9: with chi = 1 and lambda = 1 the mean trust after n events of reliability p is (1+np)/(2+n)",
          "[verification]") {
    Parameters p = bare(1);
    p.memory = p.asymmetry = 1;
    const Organisation o = pairs(observed / 2, p, 9);
    const Setup arm(p, trust_alone());
    const double reliability = 0.37;
    State s(o, arm);
    for (auto& prior : s.prior) prior = 32768;  // 0.500008
    std::vector<std::uint32_t> successes(observed, 0);
    const std::string runs = std::to_string(observed) + " ties, seed 90";
    verification::Farthest means;
    for (std::uint32_t n = 1; n <= 23; ++n) {
        week_of_events(s, [&](TieIndex tie) {
            sim::Stream draw({.seed = 90, .week = n, .person = tie}, own_draws);
            const bool success = draw.bernoulli(reliability);
            successes[tie] += success ? 1 : 0;
            return success;
        });
        Mean trust;
        double worst = 0;
        for (TieIndex tie = 0; tie < observed; ++tie) {
            trust.add(static_cast<double>(trust_of(s, tie)));
            worst =
                std::fmax(worst, std::abs(static_cast<double>(trust_of(s, tie)) - (1.0 + successes[tie]) / (2.0 + n)));
        }
        const double expected = (1 + n * reliability) / (2.0 + n);
        const double variance = n * reliability * (1 - reliability) / ((n + 2.0) * (n + 2.0));
        INFO("after " << n << " events");
        CHECK(worst < 1e-5);
        means.add(expected, trust.value(), std::sqrt(variance / observed), 1e-5,
                  "after " + std::to_string(n) + " events");
        if (n == 23) {
            verification::compared({"V9", "mean trust after 23 events, (1+np)/(2+n)", expected, trust.value(),
                                    std::sqrt(variance / observed), 1e-5, runs});
        }
        // the standard error of a variance of nearly normal values is sqrt(2/n) of it; one event is far from normal
        if (n >= 5)
            CHECK(trust.error() * trust.error() * observed / variance ==
                  Approx(1).margin(4 * std::sqrt(2.0 / observed)));
    }
    means.report("V9", "mean trust after any number of events", runs);
}

TEST_CASE("V9: among partners of any reliability, Beta(1, 1), trust varies as the Beta-binomial distribution says",
          "[verification]") {
    Parameters p = bare(1);
    p.memory = p.asymmetry = 1;
    const Organisation o = pairs(observed / 2, p, 9);
    const Setup arm(p, trust_alone());
    State s(o, arm);
    for (auto& prior : s.prior) prior = 32768;
    const std::uint32_t n = 17;
    for (std::uint32_t week = 1; week <= n; ++week) {
        week_of_events(s, [&](TieIndex tie) {
            sim::Stream partner({.seed = 91, .week = 0, .person = tie}, own_draws);
            sim::Stream draw({.seed = 91, .week = week, .person = tie}, own_draws);
            return draw.uniform() < partner.uniform();
        });
    }
    // The number of successes is then uniform on 0 ... n: variance n(n+2)/12.
    Mean trust;
    for (TieIndex tie = 0; tie < observed; ++tie) trust.add(static_cast<double>(trust_of(s, tie)));
    const double variance = n * (n + 2.0) / 12 / ((n + 2.0) * (n + 2.0));
    INFO("mean " << trust.value() << ", variance " << trust.error() * trust.error() * observed << ", expected "
                 << variance);
    const std::string runs = std::to_string(observed) + " ties, seed 91";
    verification::compared({"V9", "mean trust in partners of any reliability, 17 events", 0.5, trust.value(),
                            std::sqrt(variance / observed), 1e-5, runs});
    // the fourth moment of a uniform gives a spread of sqrt(4/5)
    verification::compared({"V9", "variance of that trust, Beta–binomial", variance,
                            trust.error() * trust.error() * observed, variance * std::sqrt(0.8 / observed), 0, runs});
}

TEST_CASE("V10: with a long memory trust goes to p/(p + chi(1-p))", "[verification]") {
    for (const auto& [reliability, chi] : {std::pair{0.83, 2.3}, {0.47, 1.0}, {0.61, 4.7}}) {
        Parameters p = bare(1);
        p.memory = 0.997;
        p.asymmetry = chi;
        const Organisation o = pairs(100, p, 10);
        const Setup arm(p, trust_alone());
        State s(o, arm);
        for (std::uint32_t week = 1; week <= 2'600; ++week) {
            week_of_events(s, [&, chance = reliability](TieIndex tie) {
                sim::Stream draw({.seed = 100, .week = week, .person = tie}, own_draws);
                return draw.bernoulli(chance);
            });
        }
        Mean trust;
        for (TieIndex tie = 0; tie < s.about.size(); ++tie) trust.add(static_cast<double>(trust_of(s, tie)));
        const double expected = reliability / (reliability + chi * (1 - reliability));
        // Evidence worth 1/(1-lambda) = 333 events: the prior counts for W0/333, and a ratio of two random sums is off
        // by the same order.
        const double bias = (p.prior_weight + chi) * (1 - p.memory);
        verification::compared({"V10",
                                "trust after 2600 weeks at reliability " + std::to_string(reliability).substr(0, 4) +
                                    ", χ = " + std::to_string(chi).substr(0, 3),
                                expected, trust.value(), trust.error(), bias,
                                std::to_string(s.about.size()) + " ties, seed 100"});
    }
}

TEST_CASE("E3: the growing weight of events does what r <- lambda r + success, s <- lambda s + chi failure says",
          "[verification]") {
    Parameters p = bare(1);
    p.memory = 0.953;  // 1/lambda^1300 = 1e27: the units are rebased twice
    p.asymmetry = 1.7;
    p.prior_weight = 3.1;
    const Organisation o = pairs(20, p, 12);
    const Setup arm(p, trust_alone());
    State s(o, arm);
    std::vector<double> r(s.about.size(), 0), failed(s.about.size(), 0);
    for (std::uint32_t week = 1; week <= 1'300; ++week) {
        begin_trust_week(s);
        double worst = 0;
        for (TieIndex tie = 0; tie < s.about.size(); ++tie) {
            r[tie] *= p.memory;
            failed[tie] *= p.memory;
            sim::Stream draw({.seed = 120, .week = week, .person = tie}, own_draws);
            const double u = draw.uniform();
            if (u < 0.3) {
                add_success(s, s.about[tie]);
                r[tie] += 1;
            } else if (u < 0.5) {
                add_failure(s, s.about[tie]);
                failed[tie] += 1.7;
            }
        }
        trust_phase(s);
        for (TieIndex tie = 0; tie < s.about.size(); ++tie) {
            const double expected = (r[tie] + 3.1 * s.prior[tie] / 65535.0) / (r[tie] + failed[tie] + 3.1);
            worst = std::fmax(worst, std::abs(static_cast<double>(trust_of(s, tie)) - expected));
        }
        INFO("week " << week << ", largest error " << worst);
        REQUIRE(worst < 2e-5);
    }
}

TEST_CASE("V11: pairs who help each other with pi0 + (1-pi0)t settle at pi0/((1-pi0)(chi-1)), or at full trust",
          "[verification]") {
    struct Case {
        double pi0, chi, expected;
    };
    for (const auto& [pi0, chi, expected] :
         {Case{.5, 3, .5}, {.4, 3, .333333}, {.6, 3, .75}, {.3, 2, .428571}, {.5, 1.5, 1}, {.7, 3, 1}}) {
        Parameters p = bare(1);
        p.burn_in_weeks = 2'200;
        p.relational_share = 1;  // no superior has time: every exception goes sideways first
        p.coordination_share = 0.40;
        p.lateral_hours = 0.03;  // 14 h a week serve 460 requests of 0.03 h
        p.exception_rate = 13;
        p.non_routine_share = 1;
        p.lateral_success = 1;
        p.longest_wait = 0;
        p.memory = 0.987;  // a thousand events remembered
        p.asymmetry = chi;
        p.help_without_trust = pi0;
        Equations on = trust_alone();
        on.exceptions = on.routing = true;
        const Organisation o = pairs(sanitized ? 8 : 30, p, 11);
        const Setup arm(p, on);
        State s(o, arm);
        // Begin at half the trust, well known: whom chance brings near full trust leaves it slowly, failures being rare
        // there.
        for (Evidence& evidence : s.about) evidence = {static_cast<float>(500 * expected), 1'000};
        Mean trust, one_way;  // of a pair: its two ties influence each other
        while (s.week < p.burn_in_weeks) advance(s);
        for (TieIndex tie = 0; tie < s.about.size(); ++tie) {
            const TieIndex mate = o.ties.mate[tie];
            one_way.add(static_cast<double>(trust_of(s, tie)));
            if (mate < tie) continue;
            trust.add((static_cast<double>(trust_of(s, tie)) + static_cast<double>(trust_of(s, mate))) / 2);
        }
        CHECK((chi > 1 / (1 - pi0)) == (expected < 1));
        CHECK(expected == Approx(expected < 1 ? pi0 / ((1 - pi0) * (chi - 1)) : 1).epsilon(1e-4));
        // t goes to f(t) = p/(p + chi(1-p)), p = pi0 + (1-pi0)t. Finite memory lets t vary, and where f is curved that
        // shifts the mean by f''/2 variance/(1 - f'), to leading order.
        const double success = pi0 + (1 - pi0) * expected, all = success + chi * (1 - success);
        const double slope = chi * (1 - pi0) / (all * all);
        const double curvature = 2 * chi * (chi - 1) * (1 - pi0) * (1 - pi0) / (all * all * all);
        const double variance = one_way.error() * one_way.error() * (one_way.n - 1);
        const double bias = expected < 1 ? curvature / 2 * variance / (1 - slope) : 0;
        INFO("pi0 " << pi0 << ", chi " << chi << ": " << trust.value() << ", expected " << expected << " + " << bias
                    << " +- " << trust.error());
        verification::compared({"V11",
                                "trust of pairs, π0 = " + std::to_string(pi0).substr(0, 3) +
                                    ", χ = " + std::to_string(chi).substr(0, 3) +
                                    (expected < 1 ? " (bias of finite memory included)" : ""),
                                expected + bias, trust.value(), trust.error(), bias / 2 + 0.008,
                                std::to_string(static_cast<int>(trust.n)) + " pairs, seed 11"});
        CHECK(bias < 0.01);
        CHECK(in_week(s.counts, 0, turned_away) == 0);
        CHECK(10 * in_week(s.counts, 0, asked) > 9 * in_week(s.counts, 0, arrived));  // all but the head's
    }
}

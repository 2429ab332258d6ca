#include "claims/verdict.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "synthetic.hpp"

using namespace concert::claims;
using namespace concert::claims::testing;
using concert::scenarios::Need;
using concert::scenarios::Rule;

TEST_CASE("an interval beyond the margin supports, one short of it refutes, one across it decides nothing") {
    const double margin = 0.05;
    CHECK(verdict_of(0.06, 0.10, margin, Direction::above) == Verdict::supported);
    CHECK(verdict_of(0.04, 0.10, margin, Direction::above) == Verdict::undecided);
    CHECK(verdict_of(-0.04, 0.04, margin, Direction::above) == Verdict::refuted);   // equivalent
    CHECK(verdict_of(-0.20, -0.10, margin, Direction::above) == Verdict::refuted);  // the other way
    CHECK(verdict_of(-0.20, 0.04, margin, Direction::above) == Verdict::refuted);   // either of the two
    CHECK(verdict_of(-0.20, 0.06, margin, Direction::above) == Verdict::undecided);
}

TEST_CASE("not worse: within the margin supports, beyond it on the wrong side refutes") {
    CHECK(verdict_of(-0.04, 0.02, 0.05, Direction::not_below) == Verdict::supported);
    CHECK(verdict_of(-0.12, -0.06, 0.05, Direction::not_below) == Verdict::refuted);
    CHECK(verdict_of(-0.06, 0.02, 0.05, Direction::not_below) == Verdict::undecided);
}

TEST_CASE("a difference either way is supported outside the band and refuted inside it") {
    CHECK(verdict_of(-0.2, -0.1, 0.05, Direction::either) == Verdict::supported);
    CHECK(verdict_of(0.1, 0.2, 0.05, Direction::either) == Verdict::supported);
    CHECK(verdict_of(-0.04, 0.04, 0.05, Direction::either) == Verdict::refuted);
    CHECK(verdict_of(-0.2, 0.04, 0.05, Direction::either) == Verdict::undecided);
}

TEST_CASE("no interval, no verdict") {
    CHECK(verdict_of(std::nan(""), std::nan(""), 0.05, Direction::above) == Verdict::undecided);
    Outcomes table(2, 2);  // two replicates
    for (const std::size_t arm : {0U, 1U}) {
        for (const std::size_t r : {0U, 1U}) table.at(arm, r, column_of("Q")) = 0.5 + 0.4 * static_cast<double>(arm);
    }
    const Contrast contrast{"", column_of("Q"), {{1, 1}, {0, -1}}, 0.02, false, Direction::above, {1, 0}};
    const Effect effect = effect_of(contrast, table, 0, 2, 1);
    CHECK(effect.value == Approx(0.4));
    CHECK(std::isnan(effect.lower));
}

TEST_CASE("the effect is the mean of the paired differences, with Student's interval") {
    Outcomes table(2, 4);
    const double d[] = {0.1, 0.3, 0.2, 0.4};
    for (std::size_t r = 0; r < 4; ++r) {
        table.at(0, r, column_of("Q")) = 0.1 * static_cast<double>(r);
        table.at(1, r, column_of("Q")) = 0.1 * static_cast<double>(r) + d[r];
    }
    const Contrast contrast{"", column_of("Q"), {{1, 1}, {0, -1}}, 0.02, false, Direction::above, {1, 0}};
    const Effect effect = effect_of(contrast, table, 0, 4, 1);
    CHECK(effect.value == Approx(0.25));
    // t(0.975, 3) = 3.182446, sd = 0.1290994, / sqrt(4)
    CHECK(effect.upper - effect.value == Approx(3.182446 * 0.1290994 / 2).epsilon(1e-5));
    CHECK(effect.simultaneous_upper == Approx(effect.upper));
    CHECK(effect_of(contrast, table, 0, 4, 5).simultaneous_upper > effect.upper);
}

TEST_CASE("a replicate without the outcome is left out of both sides") {
    Outcomes table(2, 4);
    for (std::size_t r = 0; r < 4; ++r) {
        table.at(0, r, column_of("Per")) = 1;
        table.at(1, r, column_of("Per")) = r == 2 ? std::nan("") : 1.5;
    }
    const Contrast contrast{"", column_of("Per"), {{1, 1}, {0, -1}}, 0.05, false, Direction::above, {1, 0}};
    const Effect effect = effect_of(contrast, table, 0, 4, 1);
    CHECK(effect.n == 3);
    CHECK(effect.value == Approx(0.5));
}

TEST_CASE("a relative margin is a share of the larger mean compared") {
    Outcomes table(2, 3);
    for (std::size_t r = 0; r < 3; ++r) {
        table.at(0, r, column_of("W")) = 2;
        table.at(1, r, column_of("W")) = 3;
    }
    const Contrast contrast{"", column_of("W"), {{1, -1}, {0, 1}}, 0.05, true, Direction::above, {1, 0}};
    CHECK(effect_of(contrast, table, 0, 3, 1).margin == Approx(0.15));
}

namespace {

struct Counted {
    double supported, refuted;
};

/// How often a judgement of two arms whose true difference is `difference` in each outcome gives which verdict.
Counted counted(double difference, std::size_t replicates, Need need, std::size_t studies) {
    auto claim = two_arms();
    claim.judgements = {versus(Rule::beats, {"D_withdrawal", "Y", "Per"}, need)};
    Counted share{0, 0};
    for (std::size_t study = 0; study < studies; ++study) {
        const Judge judge(claim, replicates);
        Outcomes table(2, replicates);
        const Noise noise(1000 + study);
        for (const auto& outcome : claim.judgements[0].outcomes) {
            fill(table, 0, outcome, 0.5, 0.07, noise);
            fill(table, 1, outcome, 0.5 + difference, 0.07, noise);
        }
        const Verdict verdict = judge.judge(table).verdict;
        share.supported += verdict == Verdict::supported ? 1.0 / static_cast<double>(studies) : 0;
        share.refuted += verdict == Verdict::refuted ? 1.0 / static_cast<double>(studies) : 0;
    }
    return share;
}

}  // namespace

TEST_CASE("at the edge of what matters, chance supports a claim in at most 2.5 % of studies, however many outcomes") {
    const std::size_t studies = 2000;
    const double error = 4 * std::sqrt(0.025 * 0.975 / static_cast<double>(studies));
    CHECK(counted(0.05, 16, Need::any, studies).supported < 0.025 + error);
    CHECK(counted(0.05, 16, Need::all, studies).supported < 0.025 + error);
    CHECK(counted(0.05, 16, Need::any, studies).refuted < 0.025 + error);
    CHECK(counted(0.05, 16, Need::all, studies).refuted < 0.025 + error);
    CHECK(counted(0, 16, Need::any, studies).supported < 0.025);  // no effect at all: rarer still
}

TEST_CASE("a large effect is supported, none is refuted, few replicates leave it undecided") {
    CHECK(counted(0.3, 24, Need::all, 200).supported > 0.99);
    CHECK(counted(0.0, 200, Need::any, 200).refuted > 0.9);
    CHECK(counted(-0.3, 24, Need::any, 200).refuted > 0.99);
    const Counted few = counted(0.05, 4, Need::all, 200);
    CHECK(few.supported + few.refuted < 0.2);
}

TEST_CASE("all, any, most: what each needs") {
    const Contrast above{"", column_of("Q"), {}, 0.02, false, Direction::above, {}};
    const std::vector<Contrast> three(3, above);
    const Effect yes{0.1, 0.05, 0.15, 0.03, 0.17, 9, 0.02}, no{0, -0.01, 0.01, -0.015, 0.015, 9, 0.02},
        open{0.02, -0.1, 0.2, -0.2, 0.3, 9, 0.02};
    const auto verdict = [&](const std::vector<Effect>& effects, Need need) {
        return verdict_of(std::vector<Contrast>(effects.size(), above), effects, need);
    };
    CHECK(verdict({yes, yes, yes}, Need::all) == Verdict::supported);
    CHECK(verdict({yes, no, yes}, Need::all) == Verdict::refuted);
    CHECK(verdict({yes, open, yes}, Need::all) == Verdict::undecided);
    CHECK(verdict({no, yes, no}, Need::any) == Verdict::supported);
    CHECK(verdict({no, no, no}, Need::any) == Verdict::refuted);
    CHECK(verdict({no, open, no}, Need::any) == Verdict::undecided);
    CHECK(verdict({yes, yes, no}, Need::most) == Verdict::supported);
    CHECK(verdict({yes, no, no}, Need::most) == Verdict::refuted);
    CHECK(verdict({yes, no}, Need::most) == Verdict::refuted);  // half is not most
    CHECK(verdict({yes, open, no}, Need::most) == Verdict::undecided);
    // of two outcomes, most of one are enough, and both must fail
    std::vector<Contrast> two(6, above);
    for (std::size_t i = 3; i < 6; ++i) two[i].outcome = column_of("D_withdrawal");
    const auto of_two = [&](const std::vector<Effect>& effects) { return verdict_of(two, effects, Need::most); };
    CHECK(of_two({no, no, no, yes, yes, no}) == Verdict::supported);
    CHECK(of_two({no, no, yes, no, no, yes}) == Verdict::refuted);
    CHECK(of_two({no, no, no, yes, open, no}) == Verdict::undecided);
}

TEST_CASE("a claim holds when all its judgements do") {
    using V = Verdict;
    CHECK(together_of(std::vector{V::supported, V::supported}) == V::supported);
    CHECK(together_of(std::vector{V::supported, V::undecided}) == V::undecided);
    CHECK(together_of(std::vector{V::undecided, V::refuted}) == V::refuted);
}

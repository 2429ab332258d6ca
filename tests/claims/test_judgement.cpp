#include "claims/judgement.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "synthetic.hpp"

using namespace concert::claims;
using namespace concert::claims::testing;
using concert::scenarios::Need;
using concert::scenarios::Rule;

TEST_CASE("supported, refuted, equivalent and undecided tables are told apart") {
    auto claim = two_arms();
    claim.judgements = {versus(Rule::beats, {"D_withdrawal"})};
    const Judge judge(claim, 24);
    const auto verdict = [&](double difference, double sd) {
        Outcomes table(2, 24);
        const Noise noise(4);
        fill(table, 0, "D_withdrawal", 0.5, sd, noise);
        fill(table, 1, "D_withdrawal", 0.5 + difference, sd, noise);
        return judge.judge(table).verdict;
    };
    CHECK(verdict(0.20, 0.05) == Verdict::supported);
    CHECK(verdict(-0.20, 0.05) == Verdict::refuted);  // the other way
    CHECK(verdict(0.00, 0.02) == Verdict::refuted);   // equivalent
    CHECK(verdict(0.05, 0.05) == Verdict::undecided);
    CHECK(verdict(0.05, 0.40) == Verdict::undecided);  // at the band itself, whatever the noise
}

TEST_CASE("two modes: the ignition of either side is reported beside the mean") {
    auto claim = two_arms();
    claim.judgements = {versus(Rule::beats, {"D_withdrawal"})};
    const Judge judge(claim, 20);
    Outcomes table(2, 20);
    for (std::size_t r = 0; r < 20; ++r) {
        table.at(0, r, column_of("D_withdrawal")) = 0.5;
        table.at(1, r, column_of("D_withdrawal")) = r % 4 == 0 ? 0.05 : 0.8;  // a quarter never takes fire
    }
    const Judged judged = judge.judge(table);
    CHECK(judged.ignition_of == Approx(0.75));
    CHECK(judged.ignition_against == Approx(1));
    CHECK(judged.ignition_relational == Approx(0.75));  // kappa = 1
}

TEST_CASE("best arms are chosen on one half and compared on the other: luck in choosing is no effect") {
    // eight equal arms against one: the best of eight is lucky by about 1.4 sd on the half that chose it
    concert::scenarios::Claim claim;
    claim.axes = {axis("kappa", {"0", "1"}), axis("psi", {"1", "2", "3", "4", "5", "6", "7", "8"})};
    claim.judgements = {versus(Rule::beats, {"D_withdrawal"})};
    claim.judgements[0].against.push_back({1, {0}});
    const std::size_t replicates = 16, studies = 400;
    double mean = 0;
    for (std::size_t study = 0; study < studies; ++study) {
        const Judge judge(claim, replicates);
        Outcomes table(16, replicates);
        const Noise noise(500 + study);
        for (std::size_t arm = 0; arm < 16; ++arm) fill(table, arm, "D_withdrawal", 0.5, 0.1, noise);
        const Judged judged = judge.judge(table);
        mean += judged.findings[0].effect.value / static_cast<double>(studies);
        CHECK(judged.findings[0].effect.n == replicates / 2);
    }
    CHECK(std::abs(mean) < 4 * 0.1 * std::sqrt(2.0 / 8 / static_cast<double>(studies)));
}

TEST_CASE("what is run first serves the choice, then only the chosen arms") {
    concert::scenarios::Claim claim;
    claim.axes = {axis("kappa", {"0", "1"}), axis("psi", {"1", "2", "3"})};
    claim.judgements = {versus(Rule::beats, {"Q"})};
    const Judge judge(claim, 10);
    for (const auto& wanted : judge.first_step()) CHECK((wanted.first == 0 && wanted.last == 5));
    CHECK(judge.first_step().size() == 6);
    Outcomes table(6, 10);
    for (std::size_t arm = 0; arm < 6; ++arm) fill(table, arm, "Q", 0.1 * static_cast<double>(arm), 0.001, Noise(1));
    std::set<std::size_t> chosen;
    for (const auto& wanted : judge.second_step(table)) {
        chosen.insert(wanted.arm);
        CHECK((wanted.first == 5 && wanted.last == 10));
    }
    CHECK(chosen == std::set<std::size_t>{2, 5});
}

TEST_CASE("a judgement that chooses nothing uses all replicates") {
    auto claim = two_arms();
    claim.judgements = {versus(Rule::beats, {"Q"})};
    const Judge judge(claim, 10);
    for (const auto& wanted : judge.first_step()) CHECK((wanted.first == 0 && wanted.last == 10));
    Outcomes table(2, 10);
    for (const std::size_t arm : {0U, 1U}) fill(table, arm, "Q", 0.5, 0.1, Noise(2));
    CHECK(judge.second_step(table).empty());
    CHECK(judge.judge(table).findings[0].effect.n == 10);
}

TEST_CASE("one judgement refuted refutes the claim, and is the one shown; what does not count decides nothing") {
    auto claim = two_arms();
    claim.judgements = {versus(Rule::beats, {"D_withdrawal"}), versus(Rule::beats, {"Q"})};
    Outcomes table(2, 24);
    const Noise noise(6);
    fill(table, 0, "D_withdrawal", 0.3, 0.02, noise);
    fill(table, 1, "D_withdrawal", 0.7, 0.02, noise);
    fill(table, 0, "Q", 0.8, 0.005, noise);
    fill(table, 1, "Q", 0.8, 0.005, noise);
    Judged judged = Judge(claim, 24).judge(table);
    CHECK(judged.verdict == Verdict::refuted);
    CHECK(judged.findings[judged.leading].outcome == column_of("Q"));
    claim.judgements[1].counts = false;
    judged = Judge(claim, 24).judge(table);
    CHECK(judged.verdict == Verdict::supported);
    CHECK(judged.findings.size() == 2);
    CHECK(judged.findings[judged.leading].outcome == column_of("D_withdrawal"));
}

#include <catch2/catch.hpp>

#include "claims/bands.hpp"
#include "claims/contrast.hpp"
#include "synthetic.hpp"

using namespace concert;
using namespace concert::claims;
using namespace concert::claims::testing;
using scenarios::Judgement;
using scenarios::Rule;

namespace {

/// A table whose value depends on nothing but the arm.
Outcomes exact(const std::string& outcome, const std::vector<double>& by_arm, std::size_t replicates = 4) {
    Outcomes table(by_arm.size(), replicates);
    for (std::size_t arm = 0; arm < by_arm.size(); ++arm) {
        for (std::size_t r = 0; r < replicates; ++r) table.at(arm, r, column_of(outcome)) = by_arm[arm];
    }
    return table;
}

Judgement judgement(Rule rule, const std::string& outcome) {
    Judgement j;
    j.rule = rule;
    j.outcomes = {outcome};
    return j;
}

double value(const Contrast& contrast, const Outcomes& table) {
    double sum = 0;
    for (const auto& [arm, weight] : contrast.terms) sum += weight * table.at(arm, 0, contrast.outcome);
    return sum;
}

}  // namespace

TEST_CASE("arms stand in a grid, the last axis fastest, and are selected by their levels") {
    const Arms arms({axis("kappa", {"0", "0.5", "1"}), axis("m", {"low", "high"})});
    CHECK(arms.size() == 6);
    CHECK(arms.label(3, {0, 1}) == "kappa=0.5, m=high");
    CHECK(arms.select({{0, {0, 2}}}) == std::vector<std::size_t>{0, 1, 4, 5});
    CHECK(arms.select({{0, {0, 2}}}, {{1, {1}}}) == std::vector<std::size_t>{1, 5});
}

TEST_CASE("the best of a group is chosen on the first replicates only") {
    const Arms arms({axis("kappa", {"0", "1"}), axis("m", {"low", "high"})});
    Outcomes table = exact("Q", {0.5, 0.6, 0.7, 0.8});
    table.at(0, 3, column_of("Q")) = 99;  // of the second half: must not matter
    Judgement j = judgement(Rule::beats, "Q");
    j.of = {{0, {1}}};
    j.against = {{0, {0}}};
    CHECK(chooses(j, arms));
    const auto all = contrasts(j, arms, table, 0, 2);
    REQUIRE(all.size() == 1);
    CHECK(all[0].compared == std::vector<std::size_t>{3, 1});
    CHECK(value(all[0], table) == Approx(0.2));
}

TEST_CASE("where less is better the best is the smallest and the difference is turned round") {
    const Arms arms({axis("kappa", {"0", "1"}), axis("m", {"low", "high"})});
    const Outcomes table = exact("W", {2.0, 3.0, 1.5, 1.0});
    Judgement j = judgement(Rule::beats, "W");
    j.of = {{0, {1}}};
    j.against = {{0, {0}}};
    const auto all = contrasts(j, arms, table, 0, 2);
    CHECK(all[0].compared == std::vector<std::size_t>{3, 0});
    CHECK(value(all[0], table) == Approx(1.0));
}

TEST_CASE("falls short: 0.95 of the best of the others minus the one judged") {
    const Arms arms({axis("kappa", {"0", "0.5", "1"})});
    Judgement j = judgement(Rule::falls_short, "Q");
    j.of = {{0, {0}}};
    j.against = {{0, {1, 2}}};
    j.share = 0.95;
    const Outcomes short_of = exact("Q", {0.7, 0.8, 0.6}), reaches = exact("Q", {0.79, 0.8, 0.6});
    CHECK(value(contrasts(j, arms, short_of, 0, 2)[0], short_of) == Approx(0.06));
    CHECK(value(contrasts(j, arms, reaches, 0, 2)[0], reaches) == Approx(-0.03));
}

TEST_CASE("complements: the second difference of each cell of the grid") {
    const Arms arms({axis("F", {"0", "1", "2"}), axis("R", {"0", "1"})});
    // F·R: every second difference is 1; F + R: every one is 0
    const Outcomes product = exact("Q", {0, 0, 0, 1, 0, 2}), sum = exact("Q", {0, 1, 1, 2, 2, 3});
    Judgement j = judgement(Rule::complements, "Q");
    j.across = {0, 1};
    CHECK_FALSE(chooses(j, arms));
    for (const auto& cell : contrasts(j, arms, product, 0, 0)) CHECK(value(cell, product) == Approx(1));
    for (const auto& cell : contrasts(j, arms, sum, 0, 0)) CHECK(value(cell, sum) == Approx(0).margin(1e-12));
    CHECK(contrasts(j, arms, product, 0, 0).size() == 2);
}

TEST_CASE("transplants: the regret of every pair of levels, none when one policy is best everywhere") {
    const Arms arms({axis("size", {"20", "500"}), axis("kappa", {"0", "1"})});
    const Outcomes differ = exact("Q", {0.9, 0.6, 0.5, 0.8}), alike = exact("Q", {0.9, 0.6, 0.8, 0.5});
    Judgement j = judgement(Rule::transplants, "Q");
    j.across = {0};
    const auto all = contrasts(j, arms, differ, 0, 2);
    REQUIRE(all.size() == 2);
    CHECK(all[0].label == "size=20 → size=500");
    CHECK(value(all[0], differ) == Approx(0.3));
    CHECK(value(all[1], differ) == Approx(0.3));
    for (const auto& pair : contrasts(j, arms, alike, 0, 2)) CHECK(value(pair, alike) == Approx(0).margin(1e-12));
}

TEST_CASE("common: what the policy of least regret falls short of 98 % of each level's own best") {
    const Arms arms({axis("service", {"a", "b"}), axis("kappa", {"0", "0.5", "1"})});
    const Outcomes table = exact("Q", {0.9, 0.8, 0.3, 0.3, 0.8, 0.9});  // the middle is the best compromise
    Judgement j = judgement(Rule::common, "Q");
    j.across = {0};
    j.share = 0.98;
    const auto all = contrasts(j, arms, table, 0, 2);
    REQUIRE(all.size() == 2);
    for (const auto& level : all) CHECK(value(level, table) == Approx(0.98 * 0.9 - 0.8));
}

TEST_CASE("informs: mean of the own bests minus the best common mean") {
    const Arms arms({axis("state", {"a", "b"}), axis("kappa", {"0", "1"})});
    const Outcomes table = exact("Q", {0.9, 0.6, 0.5, 0.7});  // blind: kappa=0 with (0.9 + 0.5)/2
    Judgement j = judgement(Rule::informs, "Q");
    j.across = {0};
    const auto all = contrasts(j, arms, table, 0, 2);
    REQUIRE(all.size() == 1);
    CHECK(value(all[0], table) == Approx((0.9 + 0.7) / 2 - (0.9 + 0.5) / 2));
}

TEST_CASE("moves more: sizes of two moves, whichever way they go") {
    const Arms arms({axis("redraw", {"none", "one", "other"})});
    Judgement j = judgement(Rule::moves_more, "Q");
    j.base = {{0, {0}}};
    j.of = {{0, {1}}};
    j.against = {{0, {2}}};
    const Outcomes table = exact("Q", {0.5, 0.2, 0.6});
    CHECK(value(contrasts(j, arms, table, 0, 2)[0], table) == Approx(0.3 - 0.1));
    const Outcomes slow = exact("W", {0.5, 0.2, 0.6});
    j.outcomes = {"W"};
    CHECK(value(contrasts(j, arms, slow, 0, 2)[0], slow) == Approx(0.3 - 0.1));
}

TEST_CASE("each: one comparison for each level, and only the best within it") {
    const Arms arms({axis("z", {"0", "1"}), axis("kappa", {"0", "1"})});
    const Outcomes table = exact("Q", {0.5, 0.6, 0.55, 0.9});
    Judgement j = judgement(Rule::beats, "Q");
    j.of = {{0, {1}}};
    j.against = {{0, {0}}};
    j.each = {1};
    CHECK_FALSE(chooses(j, arms));
    const auto all = contrasts(j, arms, table, 0, 0);
    REQUIRE(all.size() == 2);
    CHECK(all[0].label == "kappa=0");
    CHECK(value(all[0], table) == Approx(0.05));
    CHECK(value(all[1], table) == Approx(0.3));
}

TEST_CASE(
    "every outcome that may be judged has a positive smallest effect, and those of the specification have theirs") {
    for (const Band& band : bands()) CHECK(band.width > 0);
    CHECK(band_of("D_withdrawal").width == 0.05);
    CHECK(band_of("Q").width == 0.02);
    CHECK((band_of("W").relative && band_of("W").less_is_better && band_of("W").width == 0.05));
    CHECK(band_of("G_withdrawal").less_is_better);
    CHECK_THROWS_AS(band_of("weeks_to_50"), std::invalid_argument);
    CHECK(together_of(0.5, 0.8) - together_of(0.45, 0.8) == Approx(1));  // one smallest effect of D
    CHECK(together_of(0.5, 0.8) - together_of(0.5, 0.78) == Approx(1));  // and one of Q weigh alike
}

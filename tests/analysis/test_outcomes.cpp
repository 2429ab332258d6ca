#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "analysis/outcomes.hpp"

using namespace concert;
using analysis::Counts;

namespace {

enum Kind : std::size_t { people, aware, complying, sincere, insincere, instruction, practice, peers, good, minutes };
constexpr std::size_t kinds = 10, weeks = 261, withdrawal = 156;
const std::vector<std::string> groups{"all", "distance=farthest"};
const std::vector<analysis::Measure> measures{
    {"A", "share", aware, people, 1, {"", ""}},
    {"C", "share", complying, people, 1, {"", ""}},
    {"D", "share", sincere, people, 1, {"", ""}},
    {"G", "share", insincere, complying, 1, {"", ""}},
    {"by_instruction", "1/week", instruction, people, 1, {"", ""}},
    {"by_practice", "1/week", practice, people, 1, {"", ""}},
    {"by_peers", "1/week", peers, people, 1, {"", ""}},
    {"quality", "share", good, people, 1, {"", ""}},
    {"upkeep", "h per person-week", minutes, people, 1.0 / 60, {"", ""}},
};

/// 200 people: one more sincere every week from 4 up to 160 at withdrawal, then one fewer every second week; twice as
/// many comply... up to all; the farthest 50 people are half as far. Adoptions come one by instruction a week, three by
/// peers in weeks 40 to 52.
Counts known() {
    Counts counts{weeks, groups.size(), kinds, std::vector<std::int64_t>(weeks * groups.size() * kinds)};
    for (std::size_t w = 0; w < weeks; ++w) {
        const std::int64_t week = static_cast<std::int64_t>(w), end = static_cast<std::int64_t>(withdrawal);
        const std::int64_t d = w <= withdrawal ? 4 + week : 160 - (week - end) / 2;
        counts.at(w, 0, people) = 200;
        counts.at(w, 0, aware) = 200;
        counts.at(w, 0, complying) = d + 20;
        counts.at(w, 0, sincere) = d;
        counts.at(w, 0, insincere) = 20;
        counts.at(w, 0, instruction) = 1;
        counts.at(w, 0, peers) = w >= 40 && w <= 52 ? 3 : 0;
        counts.at(w, 0, good) = w % 2 == 0 ? 180 : 100;
        counts.at(w, 0, minutes) = w <= withdrawal ? 200 * 90 : 0;
        counts.at(w, 1, people) = 50;
        counts.at(w, 1, sincere) = d / 8;
    }
    return counts;
}

double value_of(const std::vector<double>& outcomes, std::string_view name) {
    INFO("outcome " << name);
    REQUIRE(analysis::find_outcome(name) != analysis::npos);
    return outcomes[analysis::find_outcome(name)];
}

}  // namespace

TEST_CASE("a ratio is scale times the ratio of the sums, NaN over nobody") {
    const Counts counts = known();
    CHECK(analysis::ratio(counts, measures[2], 0, 10, 10) == 14.0 / 200);
    CHECK(analysis::ratio(counts, measures[2], 0, 10, 13) == (14.0 + 15 + 16 + 17) / 800);
    CHECK(analysis::ratio(counts, measures[8], 0, 1, 2) == 1.5);
    CHECK(std::isnan(analysis::ratio(counts, measures[3], 1, 0, 5)));
}

TEST_CASE("outcomes of a run known by hand") {
    const auto outcomes = analysis::outcomes_of(known(), groups, measures, withdrawal);
    REQUIRE(outcomes.size() == analysis::outcome_table().size());
    const auto value = [&](std::string_view name) { return value_of(outcomes, name); };
    CHECK(value("weeks_to_10") == 16);
    CHECK(value("weeks_to_50") == 96);
    CHECK(value("weeks_to_75") == 146);
    CHECK(std::isnan(value("weeks_to_90")));
    CHECK(value("never50") == 0);
    CHECK(value("plateau") == 154.0 / 200);
    CHECK(value("A_withdrawal") == 1);
    CHECK(value("C_withdrawal") == 0.9);
    CHECK(value("D_withdrawal") == 0.8);
    CHECK(value("D_1y") == 134.0 / 200);
    CHECK(value("D_2y") == 108.0 / 200);
    CHECK(value("D_kept_2y") == Approx(108.0 / 160));
    CHECK(value("C_kept_1y") == Approx(154.0 / 180));
    CHECK(value("G_withdrawal") == Approx(20.0 / 180));
    CHECK(value("Per") == Approx((20.0 / 50) / 0.8));
    CHECK(value("peak_week") == 46);
    CHECK(value("peak_height") == Approx(4.0 / 200));
    CHECK(value("share_by_peers") == Approx(39.0 / (39 + 156)));
    CHECK(value("share_by_instruction") == Approx(156.0 / (39 + 156)));
    CHECK(value("share_by_practice") == 0);
    CHECK(value("quality") == Approx(0.7));
    CHECK(value("hours_upkeep") == Approx(1.5));
}

TEST_CASE("Y is the mean of the weekly products, not the product of the means") {
    const auto outcomes = analysis::outcomes_of(known(), groups, measures, withdrawal);
    double sum = 0;
    for (int w = 1; w <= 156; ++w) sum += (4.0 + w) / 200 * (w % 2 == 0 ? 0.9 : 0.5);
    CHECK(value_of(outcomes, "Y") == Approx(sum / 156));
}

TEST_CASE("dispersion is the standard deviation made of mean and mean square; drift is a level at withdrawal") {
    Counts counts{weeks, 1, 4, std::vector<std::int64_t>(weeks * 4)};
    counts.at(withdrawal, 0, 0) = 4;                // people, at 0.1, 0.1, 0.5 and 0.9
    counts.at(withdrawal, 0, 1) = 16;               // tenths
    counts.at(withdrawal, 0, 2) = 1 + 1 + 25 + 81;  // squared
    counts.at(withdrawal, 0, 3) = 7 + 7 + 3 + 1;    // from 0.8
    const std::vector<analysis::Measure> practice_measures{
        {"y", "", 1, 0, 0.1, {"", ""}}, {"y2", "", 2, 0, 0.01, {"", ""}}, {"distance", "", 3, 0, 0.1, {"", ""}}};
    const auto outcomes = analysis::outcomes_of(counts, {"all"}, practice_measures, withdrawal);
    CHECK(value_of(outcomes, "y_withdrawal") == Approx(0.4));
    CHECK(value_of(outcomes, "dispersion") == Approx(std::sqrt((0.09 + 0.09 + 0.01 + 0.25) / 4)));
    CHECK(value_of(outcomes, "drift") == Approx(0.45));
    CHECK(std::isnan(value_of(outcomes, "V_withdrawal")));
}

TEST_CASE("what a run does not hold is NaN: short runs, absent measures and groups, levels of 0") {
    Counts counts = known();
    counts.weeks = 170;
    const auto brief = analysis::outcomes_of(counts, groups, measures, withdrawal);
    CHECK(value_of(brief, "D_withdrawal") == 0.8);
    CHECK(std::isnan(value_of(brief, "D_1y")));
    CHECK(std::isnan(value_of(brief, "D_kept_2y")));
    CHECK(std::isnan(value_of(brief, "trust")));

    const auto without = analysis::outcomes_of(counts, {"all", "role=manager"}, measures, withdrawal);
    CHECK(std::isnan(value_of(without, "Per")));

    Counts still{weeks, 1, kinds, std::vector<std::int64_t>(weeks * kinds)};
    for (std::size_t w = 0; w < weeks; ++w) still.at(w, 0, people) = 7;
    const auto nothing = analysis::outcomes_of(still, {"all"}, measures, withdrawal);
    CHECK(value_of(nothing, "D_withdrawal") == 0);
    CHECK(value_of(nothing, "never50") == 1);
    CHECK(value_of(nothing, "peak_height") == 0);
    for (const auto* name : {"weeks_to_10", "D_kept_1y", "G_withdrawal", "Per", "peak_week", "share_by_peers"}) {
        INFO(name);
        CHECK(std::isnan(value_of(nothing, name)));
    }
    CHECK(std::isnan(value_of(analysis::outcomes_of(still, {"all"}, {}, withdrawal), "never50")));
}

TEST_CASE("curves are laid out by group, measure and row") {
    const Counts counts = known();
    const auto curves = analysis::curves_of(counts, measures, 1);
    REQUIRE(curves.size() == measures.size() * groups.size() * weeks);
    CHECK(curves[(0 * measures.size() + 2) * weeks + 10] == 14.0F / 200);
    CHECK(curves[(1 * measures.size() + 2) * weeks + 156] == 0.4F);
    CHECK(std::isnan(curves[(1 * measures.size() + 3) * weeks + 3]));

    const std::size_t rows = (weeks + 12) / 13;
    const auto quarterly = analysis::curves_of(counts, measures, 13);
    REQUIRE(quarterly.size() == measures.size() * groups.size() * rows);
    CHECK(quarterly[(1 * measures.size() + 2) * rows + 12] == 0.4F);  // week 156
}

TEST_CASE("outcomes have names that differ, units and texts in both languages") {
    std::set<std::string_view> names;
    for (const auto& outcome : analysis::outcome_table()) {
        INFO(outcome.name);
        CHECK(names.insert(outcome.name).second);
        CHECK_FALSE(outcome.unit.empty());
        CHECK_FALSE(outcome.text.english.empty());
        CHECK_FALSE(outcome.text.french.empty());
        CHECK(outcome.text.english != outcome.text.french);
    }
    CHECK(analysis::find_outcome("no such outcome") == analysis::npos);
}

#include <catch2/catch.hpp>

#include "figures/adoption.hpp"
#include "made_up_study.hpp"

using namespace concert::figures;
using made_up::figure;

namespace {

made_up::Study two_arms(std::size_t replicates, double cooperation, double collaboration,
                        const std::vector<double>& sizes = {500}) {
    auto results = made_up::study(sizes, {0, 1});
    made_up::fill(results, replicates, [&](std::size_t, std::size_t arm, std::size_t k) {
        return (arm == 0 ? cooperation : collaboration) + made_up::luck(k);
    });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("a title concludes from 20 pairs, and not from 19") {
    CHECK(figure(adoption(two_arms(20, 0.37, 0.62).material(), State::sincere, Panels::by_arm)).title.en ==
          "In organisations of 500 people, collaboration has won 62% of the staff at the end of the mandate, 25 points "
          "more than cooperation");
    const auto neutral = figure(adoption(two_arms(19, 0.37, 0.62).material(), State::sincere, Panels::by_arm)).title;
    CHECK(neutral.en == "Share of the staff who have made the practice their own, by arm");
    CHECK(neutral.fr == "Part du personnel qui s’est approprié la pratique, par variante");
}

TEST_CASE("the arm that is ahead is the subject, whichever it is; with none ahead the title is neutral") {
    CHECK(figure(adoption(two_arms(25, 0.62, 0.37).material(), State::complying, Panels::by_arm)).title.fr ==
          "Dans les organisations de 500 personnes, la coopération a amené 72\u00a0% du personnel à appliquer la "
          "pratique "
          "à la fin du mandat, 25 points de plus que la collaboration");
    auto results = made_up::study({500}, {0, 1});
    made_up::fill(results, 40, [](std::size_t, std::size_t arm, std::size_t k) {
        return 0.5 + (arm == 0 ? 0.0 : k % 2 == 0 ? 0.1 : -0.1);  // differences that cancel
    });
    const made_up::Study study(std::move(results));
    CHECK(figure(adoption(study.material(), State::sincere, Panels::by_arm)).title.en ==
          "Share of the staff who have made the practice their own, by arm");
}

TEST_CASE("over several sizes the title tells the range, or where the arms change places") {
    const auto study = two_arms(20, 0.4, 0.6, {20, 500});
    CHECK(
        figure(adoption(study.material(), State::sincere, Panels::by_size)).title.en ==
        "Collaboration wins more of the staff than cooperation at every size, by 20 points at the end of the mandate");
    auto results = made_up::study({20, 500}, {0, 1});
    made_up::fill(results, 20, [](std::size_t point, std::size_t arm, std::size_t k) {
        return (point == arm ? 0.4 : 0.6) + made_up::luck(k);
    });
    const made_up::Study crossing(std::move(results));
    CHECK(figure(adoption(crossing.material(), State::sincere, Panels::by_arm)).title.en ==
          "Collaboration wins more of the staff than cooperation in organisations of 20 people, but no longer in "
          "organisations of 500 people");
}

TEST_CASE("rows are medians and quantiles over runs, in percent of the staff") {
    auto results = made_up::study({500}, {0, 1}, 52);
    made_up::fill(results, 11, [](std::size_t, std::size_t arm, std::size_t k) {
        return arm == 0 ? 0.05 * static_cast<double>(k) : 0.5;
    });
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(adoption(study.material(), State::sincere, Panels::by_arm));
    const auto rows = made_up::rows_with(drawn, {{"arm", "kappa=0"}, {"week", 52.0}});
    REQUIRE(rows.size() == 1);
    CHECK(made_up::number(drawn, rows[0], "median") == 0.25);
    CHECK(made_up::number(drawn, rows[0], "q10") == 0.05);
    CHECK(made_up::number(drawn, rows[0], "q25") == 0.125);
    CHECK(made_up::number(drawn, rows[0], "q75") == 0.375);
    CHECK(made_up::number(drawn, rows[0], "q90") == 0.45);
    CHECK(made_up::number(drawn, rows[0], "n") == 11);
    CHECK(drawn.rows.size() == 2 * 3);  // weeks 0, 52, 104
    const auto& lines = std::get<Lines>(drawn.drawing);
    REQUIRE(lines.marks.size() == 2);
    CHECK(lines.marks[1].at == 52);
    CHECK(lines.plot.palette == Palette::contrast);
    CHECK(lines.plot.panels.size() == 1);
    CHECK(lines.plot.series.size() == 2);
}

TEST_CASE("panels are arms or sizes, and twelve sizes can be told apart") {
    std::vector<double> sizes, more;
    for (int k = 1; k <= 12; ++k) sizes.push_back(10.0 * k);
    const auto study = two_arms(1, 0.4, 0.6, sizes);
    const auto by_arm = std::get<Lines>(figure(adoption(study.material(), State::aware, Panels::by_arm)).drawing);
    CHECK(by_arm.plot.panels.size() == 2);
    CHECK(by_arm.plot.series.size() == 12);
    CHECK(by_arm.plot.palette == Palette::ordered);
    const auto by_size = std::get<Lines>(figure(adoption(study.material(), State::aware, Panels::by_size)).drawing);
    CHECK(by_size.plot.panels.size() == 12);
    CHECK(by_size.plot.series.size() == 2);
    for (int k = 1; k <= 13; ++k) more.push_back(10.0 * k);
    CHECK(made_up::why_not(adoption(two_arms(1, 0.4, 0.6, more).material(), State::aware, Panels::by_arm)) ==
          "would need 13 lines in one panel, where at most 12 can be told apart");
}

TEST_CASE("one arm, one point and runs that failed are drawn too") {
    auto results = made_up::study({20}, {0.5});
    made_up::fill(results, 30, [](std::size_t, std::size_t, std::size_t k) { return 0.6 + made_up::luck(k); });
    made_up::held(results).list[3] = {0, 0, 3, "too many people", {}, {}, {}, 0};
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(adoption(study.material(), State::sincere, Panels::by_arm));
    CHECK(drawn.title.en ==
          "In organisations of 20 people, 50% collaboration has won 60% of the staff at the end of the mandate");
    CHECK(made_up::number(drawn, 1, "n") == 29);
    CHECK(made_up::why_not(adoption(study.material(), State::sincere, Panels::by_size)) == "needs at least two sizes");
}

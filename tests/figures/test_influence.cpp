#include <catch2/catch.hpp>

#include "analysis/saltelli_design.hpp"
#include "figures/influence.hpp"
#include "made_up_study.hpp"
#include "sim/sobol_sequence.hpp"

using namespace concert;
using namespace concert::figures;
using made_up::figure;

namespace {

/// D at withdrawal is 0.2 + 0.3 a + 0.1 b, of two parameters in their unit coordinates.
made_up::Study study(std::size_t rows) {
    const auto base = sim::Sobol(4, 5).points(0, rows);
    const std::vector<std::size_t> groups{0, 1};
    const auto unit = analysis::saltelli_design(base, groups);
    auto results = made_up::study(std::vector<double>(unit.size() / 2, 50), {0.5}, 26);
    results.groups = {"all"};
    for (auto& point : results.points) point.group = "design";
    results.design = analysis::Designed{"saltelli",
                                        rows,
                                        {{"threshold_mean", 0, 1, false, 0}, {"doubt", 0.001, 0.1, true, 1}},
                                        {"threshold_mean", "doubt"},
                                        unit,
                                        {}};
    made_up::fill(results, 1, [&](std::size_t point, std::size_t, std::size_t) {
        return 0.2 + 0.3 * unit[2 * point] + 0.1 * unit[2 * point + 1];
    });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("bars are the indices of D at withdrawal, the most important parameter first") {
    const auto made = study(256);
    const auto indices = analysis::sensitivity_of(made.material().results);
    const Figure drawn = figure(influence(made.material(), indices));
    const auto& bars = std::get<Bars>(drawn.drawing);
    REQUIRE(bars.plot.y.order.size() == 2);
    CHECK(bars.plot.y.order[0].key == "threshold_mean");
    const auto rows =
        made_up::rows_with(drawn, {{"parameter", std::string("threshold_mean")}, {"index", std::string("total")}});
    CHECK(made_up::number(drawn, rows.at(0), "value") == Approx(0.9).margin(0.03));  // 0.09 / (0.09 + 0.01)
    CHECK(drawn.title.en == "What decides most how far the practice spreads: " + bars.plot.y.order[0].label.en);
    const auto told = most_influential(made.material(), indices);
    REQUIRE(told.size() == 2);
    CHECK(told[0].en.starts_with(bars.plot.y.order[0].label.en));
}

TEST_CASE("the same decides in every week after the start") {
    const auto made = study(64);
    const Figure drawn = figure(influence_weeks(made.material(), analysis::sensitivity_of(made.material().results)));
    const auto rows = made_up::rows_with(drawn, {{"parameter", std::string("threshold_mean")}});
    REQUIRE(rows.size() == 4);  // weeks 26, 52, 78, 104: in week 0 nothing differs
    for (const std::size_t row : rows) CHECK(made_up::number(drawn, row, "value") == Approx(0.9).margin(0.06));
}

TEST_CASE("of Morris' trajectories the bars are the mean sizes of the effects, in the unit of D") {
    // two trajectories over (a, b), one group moved at a time
    const std::vector<double> unit{0, 0, 0.5, 0, 0.5, 0.5, 1, 1, 1, 0.5, 0.5, 0.5};
    auto results = made_up::study(std::vector<double>(6, 50), {0.5}, 26);
    results.groups = {"all"};
    for (auto& point : results.points) point.group = "design";
    results.design = analysis::Designed{"morris",
                                        2,
                                        {{"threshold_mean", 0, 1, false, 0}, {"doubt", 0.001, 0.1, true, 1}},
                                        {"threshold_mean", "doubt"},
                                        unit,
                                        {{0, 0.5}, {1, 0.5}, {1, -0.5}, {0, -0.5}}};
    made_up::fill(results, 1, [&](std::size_t point, std::size_t, std::size_t) {
        return 0.6 - 0.3 * unit[2 * point] + 0.1 * unit[2 * point + 1];
    });
    const made_up::Study made(std::move(results));
    const Figure drawn = figure(influence(made.material(), analysis::sensitivity_of(made.material().results)));
    REQUIRE(drawn.rows.size() == 2);
    CHECK(made_up::key(drawn, 0, "parameter") == "threshold_mean");
    CHECK(made_up::number(drawn, 0, "value") == Approx(0.3));
    CHECK(made_up::number(drawn, 0, "mu") == Approx(-0.3));
    CHECK(made_up::number(drawn, 0, "sigma") == Approx(0).margin(1e-9));
    CHECK(made_up::number(drawn, 1, "value") == Approx(0.1));
    CHECK(drawn.columns[made_up::column(drawn, "meaning")].words.at("doubt").en.find("ν0: ") == 0);
}

TEST_CASE("a small design does not conclude, another study has no indices") {
    const auto small = study(16);
    CHECK(figure(influence(small.material(), analysis::sensitivity_of(small.material().results))).title.en ==
          "Which parameters decide how far the practice spreads");
    auto results = made_up::study({20}, {0, 1});
    made_up::fill(results, 2, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(influence(made_up::Study(std::move(results)).material(), {})) ==
          "needs points made by [design] kind = \"saltelli\" or \"morris\"");
}

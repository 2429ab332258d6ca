#include <catch2/catch.hpp>
#include <cmath>

#include "figures/milestones.hpp"
#include "made_up_study.hpp"

using namespace concert::figures;
using made_up::figure;

TEST_CASE("weeks to half have medians and intervals, and never is no number") {
    auto results = made_up::study({20, 500}, {0, 1});
    made_up::fill(results, 21, [](std::size_t point, std::size_t arm, std::size_t) {
        return arm == 0 ? 0.3 : point == 0 ? 1.0 : 0.5;
    });
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(milestones(study.material()));
    const auto row = [&](const std::string& outcome, const std::string& arm, double size) {
        const auto rows = made_up::rows_with(drawn, {{"outcome", outcome}, {"arm", arm}, {"size", size}});
        REQUIRE(rows.size() == 1);
        return rows[0];
    };
    CHECK(made_up::number(drawn, row("weeks_to_50", "kappa=1", 20), "value") == 26);
    CHECK(made_up::number(drawn, row("weeks_to_50", "kappa=1", 500), "value") == 52);
    CHECK_FALSE(std::isfinite(made_up::number(drawn, row("weeks_to_50", "kappa=0", 20), "value")));
    CHECK(made_up::number(drawn, row("weeks_to_50", "kappa=0", 20), "never") == 1);
    CHECK(made_up::number(drawn, row("plateau", "kappa=0", 20), "value") == 0.3);
    CHECK(drawn.title.en ==
          "With collaboration, half of the staff is won after 26 weeks in organisations of 20 people, after 52 "
          "in organisations of 500 people");
    const auto& lines = std::get<Lines>(drawn.drawing);
    CHECK(lines.interval == Lines::Interval::whiskers);
    CHECK(lines.plot.x.scale == Axis::Scale::log);
    CHECK(lines.plot.panels[1].y->format == Format::percent);
}

TEST_CASE("few runs have their range for an interval and a neutral title") {
    auto results = made_up::study({20, 500}, {0, 1});
    made_up::fill(results, 3,
                  [](std::size_t, std::size_t, std::size_t k) { return 0.5 + 0.1 * static_cast<double>(k); });
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(milestones(study.material()));
    CHECK(drawn.title.en == "Weeks to half and plateau, by size");
    const auto rows = made_up::rows_with(
        drawn, {{"outcome", std::string("plateau")}, {"arm", std::string("kappa=1")}, {"size", 500.0}});
    CHECK(made_up::number(drawn, rows.at(0), "lower") == 0.5);
    CHECK(made_up::number(drawn, rows.at(0), "upper") == 0.7);
}

TEST_CASE("one size has no milestones to compare") {
    auto results = made_up::study({20}, {0, 1});
    made_up::fill(results, 3, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(milestones(made_up::Study(std::move(results)).material())) == "needs at least two sizes");
}

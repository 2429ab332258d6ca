#include <catch2/catch.hpp>

#include "figures/front.hpp"
#include "figures/surface.hpp"
#include "figures/sweep.hpp"
#include "made_up_study.hpp"

using namespace concert;
using namespace concert::figures;
using made_up::figure;

namespace {

/// D at kappa 0, 0.5, 1: the mix is ahead of both ends.
made_up::Study mixed(std::size_t replicates) {
    auto results = made_up::study({20, 500}, {0, 0.5, 1});
    made_up::fill(results, replicates, [](std::size_t, std::size_t arm, std::size_t k) {
        return (arm == 1 ? 0.7 : 0.5) + made_up::luck(k);
    });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("a sweep has the outcomes against kappa, a line a size") {
    const auto study = mixed(20);
    const Figure drawn = figure(sweep(study.material()));
    CHECK(drawn.title.en == "A mix wins more of the staff than cooperation or collaboration alone, at every size");
    CHECK(figure(sweep(mixed(19).material())).title.en ==
          "Adoption, its permanence and quality, by the share of collaboration (κ)");
    const auto rows =
        made_up::rows_with(drawn, {{"outcome", std::string("D_withdrawal")}, {"series", std::string("N=500")}});
    REQUIRE(rows.size() == 3);
    CHECK(made_up::number(drawn, rows[0], "relational_share") == 0);
    CHECK(made_up::number(drawn, rows[1], "relational_share") == 0.5);
    CHECK(made_up::number(drawn, rows[1], "median") == Approx(0.7));
    CHECK(std::get<Lines>(drawn.drawing).plot.panels.size() == 3);
    CHECK(std::get<Lines>(drawn.drawing).plot.palette == Palette::ordered);
}

TEST_CASE("a sweep needs three values of one number") {
    auto results = made_up::study({20, 100, 500}, {0, 1});
    made_up::fill(results, 2, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(sweep(made_up::Study(std::move(results)).material())) ==
          "needs arms or points that give a number at least three values, for example kappa = [0, 0.5, 1]");
}

TEST_CASE("points can be swept as well, people not") {
    auto results = made_up::study({50, 50, 50}, {0, 1});
    const std::size_t force = results.model.find_parameter("rho_R");
    for (std::size_t point = 0; point < 3; ++point) {
        const double value = 0.03 + 0.01 * static_cast<double>(2 - point);
        for (std::size_t arm = 0; arm < 2; ++arm) results.cases[2 * point + arm].values[force] = value;
        results.points[point] = {made_up::label("rho_R", value), made_up::label("rho_R", value)};
    }
    made_up::fill(results, 4,
                  [](std::size_t point, std::size_t, std::size_t) { return 0.2 + 0.1 * static_cast<double>(point); });
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(sweep(study.material()));
    const auto rows =
        made_up::rows_with(drawn, {{"outcome", std::string("D_withdrawal")}, {"series", std::string("kappa=1")}});
    REQUIRE(rows.size() == 3);
    CHECK(made_up::number(drawn, rows[0], "median") == Approx(0.4));  // the smallest value was the last point
    CHECK(made_up::number(drawn, rows[2], "median") == Approx(0.2));
}

TEST_CASE("the front holds what no other dominates, in two objectives and in three") {
    auto results = made_up::study({500}, {0, 0.25, 0.5, 0.75});
    made_up::fill(results, 2,
                  [](std::size_t, std::size_t arm, std::size_t) { return 0.2 + 0.1 * static_cast<double>(arm); });
    // spread rises with the arm, and quality falls; permanence: 0.9, 0.8, 0.95, 0.7
    for (auto& run : made_up::held(results).list) {
        constexpr std::array kept{0.9, 0.8, 0.95, 0.7};
        run.outcomes[analysis::find_outcome("D_kept_2y")] = kept.at(run.arm);
        run.outcomes[analysis::find_outcome("quality")] = run.arm == 1 ? 0.5 : 0.9 - 0.1 * static_cast<double>(run.arm);
    }
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(front(study.material()));
    const auto flag = [&](const std::string& panel, const std::string& arm, const std::string& column) {
        const auto rows = made_up::rows_with(drawn, {{"panel", panel}, {"label", arm}});
        REQUIRE(rows.size() == 1);
        return made_up::number(drawn, rows[0], column);
    };
    CHECK(flag("permanence", "kappa=0", "front") == 0);   // 0.5 spreads further and keeps more
    CHECK(flag("permanence", "kappa=0", "front3") == 1);  // but has the best quality
    CHECK(flag("permanence", "kappa=0.25", "front3") == 0);
    CHECK(flag("permanence", "kappa=0.5", "front") == 1);
    CHECK(flag("permanence", "kappa=0.75", "front") == 1);
    CHECK(flag("quality", "kappa=0", "front") == 1);
    CHECK(flag("quality", "kappa=0.25", "front") == 0);
    CHECK(made_up::why_not(front(mixed(1).material())).empty());
}

TEST_CASE("contours stand at round values") {
    CHECK(round_levels(0.012, 0.803) == std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8});
    CHECK(round_levels(0.52, 0.55) == std::vector<double>{0.52, 0.525, 0.53, 0.535, 0.54, 0.545, 0.55});
    CHECK(round_levels(-3, 11) == std::vector<double>{-2, 0, 2, 4, 6, 8, 10});
    CHECK(round_levels(0.4, 0.4).empty());
}

TEST_CASE("a surface is a full grid of two numbers") {
    const auto study = mixed(20);
    const Figure drawn = figure(surface(study.material()));
    const auto& heat = std::get<Heat>(drawn.drawing);
    CHECK(heat.x.scale == Axis::Scale::log);  // 20 and 500 people
    CHECK(heat.y.format == Format::percent);
    CHECK(heat.contours == std::vector<double>{0.5, 0.55, 0.6, 0.65, 0.7});
    const auto rows = made_up::rows_with(
        drawn, {{"outcome", std::string("D_withdrawal")}, {"people", 500.0}, {"relational_share", 0.5}});
    REQUIRE(rows.size() == 1);
    CHECK(made_up::number(drawn, rows[0], "mean") == Approx(0.7));
    CHECK(drawn.title.en ==
          "Share of the staff won, by the size of the organisation and the share of collaboration (κ)");  // two best

    auto results = made_up::study({20, 500}, {0, 0.5, 1});
    results.cases[5].values[results.model.find_parameter("rho_R")] = 0.5;
    made_up::fill(results, 2, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(surface(made_up::Study(std::move(results)).material())) ==
          "needs exactly two numbers that arms or points vary");
}

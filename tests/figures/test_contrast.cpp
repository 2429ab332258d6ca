#include <catch2/catch.hpp>

#include "figures/contrast.hpp"
#include "figures/curves.hpp"
#include "figures/pair.hpp"
#include "made_up_study.hpp"

using namespace concert;
using namespace concert::figures;
using made_up::figure;

TEST_CASE("differences are taken between runs of one replicate, week by week") {
    auto results = made_up::study({100}, {0, 1}, 26);
    // levels differ by 0.2 in every pair, though they vary far more between replicates
    for (std::size_t k = 0; k < 5; ++k) {
        const double level = 0.1 * static_cast<double>(k + 1);
        made_up::held(results).list.push_back(made_up::run(results, 0, 0, k, level));
        made_up::held(results).list.push_back(made_up::run(results, 0, 1, k, level + 0.2));
    }
    made_up::held(results).sort();
    made_up::held(results).list[1] = {0, 0, 1, "failed", {}, {}, {}, 0};  // its pair is left out
    const made_up::Study study(std::move(results));
    const auto bands = paired_bands(study.material(), 0, 1, 0);
    REQUIRE(bands.size() == 5);  // weeks 0, 26, 52, 78, 104
    CHECK(bands[0].median == 0);
    CHECK(bands[1].lowest == Approx(0.1).margin(1e-6));
    CHECK(bands[1].highest == Approx(0.1).margin(1e-6));
    CHECK(bands[2].median == Approx(0.2).margin(1e-6));
    CHECK(bands[2].n == 4);
    const auto turned = paired_bands(study.material(), 0, 0, 1);
    CHECK(turned[2].median == Approx(-0.2).margin(1e-6));
}

TEST_CASE("levels stand above, the difference below on an axis of points") {
    auto results = made_up::study({100, 500}, {0, 0.5, 1}, 26);
    made_up::fill(results, 20, [](std::size_t, std::size_t arm, std::size_t k) {
        return 0.3 + 0.1 * static_cast<double>(arm) + made_up::luck(k);
    });
    const made_up::Study study(std::move(results));
    const Figure drawn = figure(contrast(study.material(), 1));
    CHECK(drawn.id == "contrast-500");
    CHECK(drawn.title.en ==
          "In organisations of 500 people, collaboration has won 50% of the staff at the end of the mandate, "
          "20 points more than cooperation");
    const auto& lines = std::get<Lines>(drawn.drawing);
    CHECK(lines.zero);
    REQUIRE(lines.plot.panels.size() == 2);
    CHECK_FALSE(lines.plot.panels[0].y);
    CHECK(lines.plot.panels[1].y->format == Format::points);
    const auto rows = made_up::rows_with(drawn, {{"panel", "difference"}, {"week", 52.0}});
    REQUIRE(rows.size() == 1);
    CHECK(made_up::number(drawn, rows[0], "median") == Approx(0.2).margin(1e-4));
    CHECK(made_up::rows_with(drawn, {{"series", "kappa=0.5"}}).empty());

    const Figure all = figure(contrast_by_size(study.material()));
    CHECK(all.id == "contrast");
    CHECK(std::get<Lines>(all.drawing).plot.panels.size() == 2);
    CHECK(
        all.title.en ==
        "Collaboration wins more of the staff than cooperation at every size, by 20 points at the end of the mandate");
}

TEST_CASE("arms that differ in something else than kappa are told highest against lowest") {
    auto results = made_up::study({100}, {0, 1, 0.5});
    const std::size_t kappa = results.model.find_parameter("kappa"), force = results.model.find_parameter("rho_R");
    for (std::size_t arm = 0; arm < 3; ++arm) {
        results.cases[arm].values[kappa] = 0.5;
        results.cases[arm].values[force] = 0.01 * static_cast<double>(arm + 1);
        results.arms[arm] = made_up::label("rho_R", 0.01 * static_cast<double>(arm + 1));
    }
    made_up::fill(results, 20, [](std::size_t, std::size_t arm, std::size_t k) {
        return (arm == 1 ? 0.2 : 0.6 + 0.1 * static_cast<double>(arm)) + made_up::luck(k);
    });
    const made_up::Study study(std::move(results));
    const auto pair = pair_of(study.material(), 0);
    REQUIRE(pair);
    CHECK(pair->arm == 2);
    CHECK(pair->against == 1);
    CHECK_FALSE(pair->by_kappa);
    CHECK(difference_of(study.material(), 0, *pair, analysis::find_outcome("D_withdrawal")).mean.value == Approx(0.6));
    const Pair turned{1, 2, false};
    const auto reversed = difference_of(study.material(), 0, turned, analysis::find_outcome("D_withdrawal"));
    CHECK(reversed.mean.value == Approx(-0.6));
    CHECK(reversed.mean.interval.lower <= reversed.mean.value);
    CHECK(reversed.band.q10 <= reversed.band.q90);
}

TEST_CASE("one arm has nothing to be compared with") {
    auto results = made_up::study({100}, {0.5});
    made_up::fill(results, 3, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    const made_up::Study study(std::move(results));
    CHECK(made_up::why_not(contrast_by_size(study.material())) == "needs at least two arms");
}

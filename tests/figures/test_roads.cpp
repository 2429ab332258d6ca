#include <catch2/catch.hpp>

#include "figures/curves.hpp"
#include "figures/reach.hpp"
#include "figures/roads.hpp"
#include "made_up_study.hpp"

using namespace concert;
using namespace concert::figures;
using made_up::figure;

namespace {

made_up::Study study(std::size_t every, std::size_t replicates = 20) {
    auto results = made_up::study({100}, {0, 1}, every);
    made_up::fill(results, replicates, [](std::size_t, std::size_t, std::size_t k) { return 0.6 + made_up::luck(k); });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("adoptions by road add up from the first week on, whether every week is kept or not") {
    for (const std::size_t every : {std::size_t{1}, std::size_t{4}, std::size_t{52}}) {
        INFO("every " << every);
        const auto made = study(every);
        const Figure drawn = figure(roads(made.material(), 0));
        for (const auto& [road, weekly] :
             {std::pair{"by_instruction", 0.1}, std::pair{"by_practice", 0.2}, std::pair{"by_peers", 0.3}}) {
            for (const double week : {0.0, 52.0, 104.0}) {
                const auto rows = made_up::rows_with(
                    drawn, {{"arm", std::string("kappa=1")}, {"road", std::string(road)}, {"week", week}});
                REQUIRE(rows.size() == 1);
                CHECK(made_up::number(drawn, rows[0], "adoptions") == Approx(weekly * week).epsilon(1e-4));
            }
        }
    }
}

TEST_CASE("a flow that changes is read off straight lines between the weeks kept") {
    auto results = made_up::study({100}, {0}, 4);
    made_up::fill(results, 1, [](std::size_t, std::size_t, std::size_t) { return 0.6; });
    auto& curves = made_up::held(results).list[0].curves;
    const std::size_t rows = results.rows(made_up::weeks), by_instruction = 3 * rows;  // of the population "all"
    curves[by_instruction] = 77;  // the burn-in, which does not count
    curves[by_instruction + 1] = 0.1F;
    curves[by_instruction + 2] = 0.5F;
    const made_up::Study made(std::move(results));
    const Curve curve{0, 3};
    const auto sums = cumulated_means(made.material(), 0, 0, {&curve, 1});
    CHECK(sums[0][0] == 0);
    CHECK(sums[0][1] == Approx(4 * 0.1).epsilon(1e-6));
    CHECK(sums[0][2] == Approx(0.4 + 0.2 + 0.3 + 0.4 + 0.5).epsilon(1e-6));  // weeks 5, 6, 7, 8
}

TEST_CASE("the title names the road that brought clearly most") {
    CHECK(figure(roads(study(4).material(), 0)).title.en ==
          "In organisations of 100 people, most adoptions come through peers (50%) with cooperation and through peers "
          "(50%) "
          "with collaboration");
    CHECK(figure(roads(study(4, 19).material(), 0)).title.en == "Adoptions by the road they came");
}

TEST_CASE("reach has a line a quarter of the staff, where they were kept") {
    const auto made = study(4);
    const Figure drawn = figure(reach(made.material(), 0));
    const auto far = made_up::rows_with(
        drawn, {{"arm", std::string("kappa=0")}, {"population", std::string("distance=farthest")}, {"week", 52.0}});
    const auto near = made_up::rows_with(
        drawn, {{"arm", std::string("kappa=0")}, {"population", std::string("distance=nearest")}, {"week", 52.0}});
    CHECK(made_up::number(drawn, far.at(0), "median") == Approx(0.3).epsilon(1e-4));
    CHECK(made_up::number(drawn, near.at(0), "median") == Approx(0.6).epsilon(1e-4));
    auto results = made_up::study({100}, {0, 1});
    results.groups = {"all"};
    made_up::fill(results, 1, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(reach(made_up::Study(std::move(results)).material(), 0)) ==
          "needs curves by distance from the head; add to the study: [output] groups = [\"distance\"]");
}

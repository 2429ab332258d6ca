#include <catch2/catch.hpp>

#include "figures/transplant.hpp"
#include "made_up_study.hpp"

using namespace concert::figures;
using made_up::figure;

namespace {

/// First half of the replicates: arm 0 is best at 20 people, arm 1 at 500. Second half, by hand:
/// at 20: arm 0 0.50, arm 1 0.42; at 500: arm 0 0.30, arm 1 0.45.
made_up::Study study(std::size_t replicates) {
    auto results = made_up::study({20, 500}, {0, 1});
    made_up::fill(results, replicates, [&](std::size_t point, std::size_t arm, std::size_t k) {
        if (k < replicates / 2) return point == arm ? 0.9 : 0.1;
        constexpr double second[2][2] = {{0.50, 0.42}, {0.30, 0.45}};
        return second[point][arm] + made_up::luck(k);
    });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("the first half chooses the arms, the second says what carrying them costs") {
    const auto made = study(8);
    const auto all = transplants_of(made.material());
    REQUIRE(all.size() == 4);
    CHECK(all[0].change.mean.value == 0);  // tuned and applied at 20
    CHECK(all[0].policy == 0);
    CHECK(all[1].tuned == 0);
    CHECK(all[1].applied == 1);
    CHECK(all[1].change.mean.value == Approx(0.30 - 0.45));
    CHECK(all[1].change.band.n == 4);
    CHECK(all[2].change.mean.value == Approx(0.42 - 0.50));
    CHECK(all[3].change.mean.value == 0);
}

TEST_CASE("the matrix has a row a pair and its title needs 20 pairs") {
    const auto few = study(38), enough = study(40);  // 19 and 20 in the second half
    CHECK(figure(transplant(few.material())).title.en == "A policy tuned at one size and applied at another");
    const Figure drawn = figure(transplant(enough.material()));
    CHECK(
        drawn.title.en ==
        "Tuned in organisations of 20 people and applied in organisations of 500 people, cooperation (κ\u00a0=\u00a00) "
        "wins 15 points less than collaboration (κ\u00a0=\u00a01)");
    CHECK(drawn.rows.size() == 4);
    CHECK(std::get<Heat>(drawn.drawing).diverging);
    const auto rows = made_up::rows_with(drawn, {{"tuned", std::string("N=500")}, {"applied", std::string("N=20")}});
    CHECK(made_up::number(drawn, rows.at(0), "change") == Approx(-0.08));
    CHECK(made_up::key(drawn, rows.at(0), "policy") == "kappa=1");
    CHECK(made_up::key(drawn, rows.at(0), "own") == "kappa=0");
}

TEST_CASE("where one arm is best everywhere the title says so, of 20 runs or more") {
    const auto title = [](std::size_t replicates) {
        auto results = made_up::study({20, 500}, {0, 1});
        made_up::fill(results, replicates, [](std::size_t, std::size_t arm, std::size_t k) {
            return 0.5 + 0.1 * static_cast<double>(arm) + made_up::luck(k);
        });
        return figure(transplant(made_up::Study(std::move(results)).material())).title.en;
    };
    CHECK(title(40) == "One policy comes out best at every size: collaboration (κ\u00a0=\u00a01)");
    CHECK(title(38) == "A policy tuned at one size and applied at another");
}

TEST_CASE("without two sizes, two arms and two replicates nothing is carried") {
    CHECK(made_up::why_not(transplant(study(1).material())) == "needs at least two replicates of every size and arm");
    auto results = made_up::study({20}, {0, 1});
    made_up::fill(results, 4, [](std::size_t, std::size_t, std::size_t) { return 0.5; });
    CHECK(made_up::why_not(transplant(made_up::Study(std::move(results)).material())) ==
          "needs at least two sizes and two arms");
}

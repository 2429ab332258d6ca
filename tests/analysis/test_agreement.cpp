#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "analysis/agreement.hpp"

using namespace concert::analysis;

TEST_CASE("root mean square error, bias and coverage of bands, worked out by hand", "[agreement]") {
    // eleven runs 0, .1 ... 1 in every period: median .5, 50 % band .25 to .75, 80 % band .1 to .9
    std::vector<std::vector<double>> runs;
    for (int r = 0; r <= 10; ++r) runs.emplace_back(4, r / 10.0);
    const auto bands = bands_of(runs);
    REQUIRE(bands.size() == 4);
    CHECK(bands[2].q25 == Approx(0.25));
    const Agreement found = agreement(std::vector<double>{0.5, 0.6, 0.85, 0.95}, bands);
    CHECK(found.periods == 4);
    CHECK(found.rmse == Approx(std::sqrt((0 + 0.01 + 0.1225 + 0.2025) / 4)));
    CHECK(found.bias == Approx(-(0 + 0.1 + 0.35 + 0.45) / 4));
    CHECK(found.coverage50 == 0.5);
    CHECK(found.coverage80 == 0.75);
}

TEST_CASE("periods without a value on one side are left out; together all periods count alike", "[agreement]") {
    const double none = std::nan("");
    const std::vector<std::vector<double>> runs{{0.2, 0.4, none}, {0.2, 0.4}};
    const Agreement found = agreement(std::vector<double>{0.3, none, 0.5}, bands_of(runs));
    CHECK(found.periods == 1);
    CHECK(found.rmse == Approx(0.1));
    CHECK(found.coverage80 == 0);
    const Agreement parts[]{found,
                            {3, 0.2, 0.2, 1, 1},
                            agreement(std::vector<double>{none}, bands_of(std::vector<std::vector<double>>{{1}}))};
    const Agreement all = pooled(parts);
    CHECK(all.periods == 4);
    CHECK(all.rmse == Approx(std::sqrt((0.01 + 3 * 0.04) / 4)));
    CHECK(all.coverage50 == 0.75);
    CHECK_THROWS_WITH(agreement(std::vector<double>{1}, bands_of(runs)),
                      Catch::Equals("1 observed periods for 3 simulated ones"));
}

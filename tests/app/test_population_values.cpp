#include <catch2/catch.hpp>

#include "app/population_values.hpp"

using namespace concert;

TEST_CASE("a run of a population comes back from its numbers bit by bit, and cut lists are refused") {
    analysis::PopulationRun run{1, 7, {}, {2, 3, 1, {1, -2, 3, 4, 5'000'000'000, 6}}, {1, 2, 3, 4, 5, 6, 7}};
    run.organisations.push_back({0.1, 1.0 / 3, 2, 10, -1, 20, 5});
    run.organisations.push_back({0.9, 0, 1.5, -1, -1, -1, 0});
    auto values = app::values_of(run);
    const auto back = app::run_in(1, 7, values);
    CHECK(back.arm == 1);
    CHECK(back.replicate == 7);
    CHECK(back.counts.weeks == 2);
    CHECK(back.counts.groups == 3);
    CHECK(back.counts.values == run.counts.values);
    REQUIRE(back.organisations.size() == 2);
    CHECK(back.organisations[0].relational_share == 1.0 / 3);
    CHECK(back.organisations[0].adopted == -1);
    CHECK(back.organisations[1].projects == 1.5);
    CHECK(back.retained.holding_later == 7);
    CHECK(app::values_of(back) == values);
    for (std::size_t length = 0; length < values.size(); ++length) {
        CHECK_THROWS_AS(app::run_in(0, 0, {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(length)}),
                        std::invalid_argument);
    }
    values.push_back(0);
    CHECK_THROWS_AS(app::run_in(0, 0, values), std::invalid_argument);
}

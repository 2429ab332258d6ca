#include <catch2/catch.hpp>

#include <limits>

#include "app/run_bytes.hpp"
#include "tests/store/made_up.hpp"

using namespace concert;
using namespace concert::app;

TEST_CASE("runs and units survive the way from one process to another, bit by bit") {
    auto runs = made_up::some(2);
    runs.push_back(made_up::failed(1, 1, 9, "out of memory"));
    runs.push_back({});
    CHECK(made_up::same(runs_in(bytes_of(runs)), runs));
    CHECK(runs_in(bytes_of(std::vector<analysis::Run>{})).empty());
    const std::vector<Unit> units{{3, 70'000, {0, 2}}, {0, 0, {}}};
    const auto back = units_in(bytes_of(units));
    REQUIRE(back.size() == 2);
    CHECK(back[0].point == 3);
    CHECK(back[0].replicate == 70'000);
    CHECK(back[0].arms == std::vector<std::size_t>{0, 2});
    CHECK(back[1].arms.empty());
}

TEST_CASE("bytes that end too early, or too late, are refused wherever they are cut") {
    auto run = made_up::run(0, 1, 2);
    run.error = "why";
    run.adoption.resize(3);
    const std::string bytes = bytes_of(std::vector<analysis::Run>{run}), units = bytes_of({Unit{1, 2, {0, 1}}});
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        CHECK_THROWS_AS(runs_in(bytes.substr(0, length)), std::invalid_argument);
    }
    for (std::size_t length = 0; length < units.size(); ++length) {
        CHECK_THROWS_AS(units_in(units.substr(0, length)), std::invalid_argument);
    }
    CHECK_THROWS_AS(runs_in(bytes + '\0'), std::invalid_argument);
    CHECK_THROWS_AS(units_in(units + '\0'), std::invalid_argument);
    std::string huge = units;  // a length that no memory could hold
    huge.replace(24, 8, 8, '\xff');
    CHECK_THROWS_AS(units_in(huge), std::invalid_argument);
}

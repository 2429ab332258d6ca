#include "claims/design.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/administration/table.hpp"
#include "sim/sobol_sequence.hpp"

using namespace concert;
using namespace concert::claims;

TEST_CASE("a range over more than a factor of ten is spread over its logarithm, whole numbers are hit alike") {
    sim::ParameterRow row{"x", "x", "", 1, 0.01, 1, false, "E1", {"", ""}, "", {}};
    CHECK(full_range(row).logarithmic);
    CHECK(value_at(full_range(row), 0.5) == Approx(0.1));
    row.lowest = 0.2;
    CHECK_FALSE(full_range(row).logarithmic);
    CHECK(value_at(full_range(row), 0.5) == Approx(0.6));
    row = {"n", "n", "", 2, 1, 4, true, "E1", {"", ""}, "", {}};
    std::vector<int> hits(5);
    for (int i = 0; i < 1000; ++i) ++hits[static_cast<std::size_t>(value_at(full_range(row), i / 1000.0))];
    CHECK(hits == std::vector<int>{0, 250, 250, 250, 250});
}

TEST_CASE("near the default is half to one and a half of it, within the range") {
    const sim::ParameterRow row{"x", "x", "", 0.8, 0, 1, false, "E1", {"", ""}, "", {}};
    CHECK(near_range(row).lowest == Approx(0.4));
    CHECK(near_range(row).highest == 1);
    const sim::ParameterRow nil{"x", "x", "", 0, -1, 1, false, "E1", {"", ""}, "", {}};
    CHECK(value_at(near_range(nil), 0.7) == 0);
}

TEST_CASE("the design varies what the table calls assumed, and nothing else") {
    const auto& model = administration::model_table();
    const auto rows = assumed_parameters(model);
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        const bool assumed = model.parameters[i].source.substr(0, 7) == "assumed";
        CHECK(assumed == (std::find(rows.begin(), rows.end(), i) != rows.end()));
    }
    const auto varies = [&](const char* name) {
        return std::find(rows.begin(), rows.end(), model.find_parameter(name)) != rows.end();
    };
    CHECK((varies("beta") && varies("theta") && varies("load") && varies("lambda")));
    CHECK_FALSE((varies("kappa") || varies("N") || varies("rho_R") || varies("k_pot") || varies("tau")));
}

TEST_CASE("every value of the design lies in its parameter's range") {
    const auto& model = administration::model_table();
    const auto rows = assumed_parameters(model);
    const auto x = sim::Sobol(rows.size(), 1).points(0, 128);
    for (std::size_t k = 0; k < x.size(); ++k) {
        const auto& row = model.parameters[rows[k % rows.size()]];
        for (const Range& range : {full_range(row), near_range(row)}) {
            const double value = value_at(range, x[k]);
            REQUIRE(value >= row.lowest);
            REQUIRE(value <= row.highest);
            if (row.whole) REQUIRE(value == std::floor(value));
        }
    }
}

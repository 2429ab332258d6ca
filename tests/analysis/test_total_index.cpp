#include "analysis/total_index.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "sim/sobol_sequence.hpp"

using namespace concert;
using namespace concert::analysis;

TEST_CASE("total indices of a linear function are the shares of its variance", "[total index]") {
    // y = 3 a + 1 b, a and b uniform: Var = 9/12 + 1/12, total indices 0.9 and 0.1
    constexpr std::size_t points = 4096;
    const auto x = sim::Sobol(4, 9).points(0, points);
    std::vector<double> base, without_a, without_b;
    for (std::size_t i = 0; i < points; ++i) {
        const double* u = x.data() + 4 * i;
        base.push_back(3 * u[0] + u[1]);
        without_a.push_back(3 * u[2] + u[1]);
        without_b.push_back(3 * u[0] + u[3]);
    }
    const TotalIndex a = total_index(base, without_a), b = total_index(base, without_b);
    CHECK(std::abs(a.value - 0.9) < 4 * a.standard_error);
    CHECK(std::abs(b.value - 0.1) < 4 * b.standard_error);
    CHECK(a.value + b.value == Approx(1).margin(0.05));
}

TEST_CASE("a total index by hand, points with a missing output left out", "[total index]") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    // base 1, 3, 5 and redrawn 2, 3, 1: mean half square (1 + 0 + 16)/6, variance of the six (49 - 15²/6)/5
    const TotalIndex index = total_index(std::vector<double>{1, none, 3, 5, 7}, std::vector<double>{2, 4, 3, 1, none});
    CHECK(index.points == 3);
    CHECK(index.value == Approx(17.0 / 6 / (11.5 / 5)));
    CHECK(std::isnan(total_index(std::vector<double>{1, 2}, std::vector<double>{2, 1}).value));
    CHECK(std::isnan(total_index(std::vector<double>(5, 2.0), std::vector<double>(5, 2.0)).value));
}

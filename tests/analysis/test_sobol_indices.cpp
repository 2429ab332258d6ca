#include "analysis/sobol_indices.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "analysis/saltelli_design.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"
#include "sim/sobol_sequence.hpp"
#include "variance_functions.hpp"

using namespace concert;
using namespace concert::analysis;
using namespace variance_functions;
using Groups = std::vector<std::size_t>;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

template <class Function>
std::vector<double> on_sobol_points(const Function& f, const Groups& group_of, std::size_t rows) {
    const std::size_t d = group_of.size();
    return outputs(f, saltelli_design(sim::Sobol(2 * d, 7).points(0, rows), group_of), d);
}

std::vector<double> random_base(std::uint32_t design, std::size_t rows, std::size_t dimensions) {
    std::vector<double> base;
    for (std::uint32_t i = 0; i < rows; ++i) {
        sim::Stream draw({41, design, 0, 0, i}, 1);
        for (std::size_t k = 0; k < 2 * dimensions; ++k) base.push_back(draw.uniform());
    }
    return base;
}

bool same(const SobolIndices& x, const SobolIndices& y) {
    bool equal = x.groups.size() == y.groups.size() && x.variance == y.variance && x.mean == y.mean;
    for (std::size_t j = 0; equal && j < x.groups.size(); ++j) {
        for (const auto& [a, b] :
             {std::pair(x.groups[j].first, y.groups[j].first), std::pair(x.groups[j].total, y.groups[j].total)}) {
            equal = equal && a.value == b.value && a.interval.lower == b.interval.lower &&
                    a.interval.upper == b.interval.upper;
        }
    }
    return equal;
}

}  // namespace

TEST_CASE("the design is A, B, then A with the columns of one group from B", "[sobol indices]") {
    const std::vector<double> base{1, 2, 3, 11, 12, 13, 4, 5, 6, 14, 15, 16};
    CHECK(saltelli_design(base, Groups{0, 1, 0}) ==
          std::vector<double>{1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 11, 2, 13, 14, 5, 16, 1, 12, 3, 4, 15, 6});
    CHECK_THROWS_AS(saltelli_design(base, Groups{0, 2, 0}), std::invalid_argument);
    CHECK_THROWS_AS(saltelli_design(base, Groups{0, 1, 2, 3, 4}), std::invalid_argument);
    CHECK_THROWS_AS(saltelli_design(base, Groups{}), std::invalid_argument);
}

TEST_CASE("the estimators by hand on two rows", "[sobol indices]") {
    // mean 3: A -2, 0; B -1, 3; steps 3, -1; V = (-3 - 3)/2, E = (9 + 1)/4, variance (4 + 0 + 1 + 9)/3
    const auto result = sobol_indices(std::vector<double>{1, 3, 2, 6, 4, 2}, 1);
    CHECK(result.mean == 3);
    CHECK(result.variance == Approx(14.0 / 3));
    CHECK(result.groups[0].first.value == Approx(-9.0 / 14));
    CHECK(result.groups[0].total.value == Approx(7.5 / 14));
    CHECK_THROWS_AS(sobol_indices(std::vector<double>(7), 1), std::invalid_argument);
    CHECK_THROWS_AS(sobol_indices(std::vector<double>(6), 0), std::invalid_argument);
}

TEST_CASE("indices of Ishigami's function are the analytic ones", "[sobol indices]") {
    const Ishigami f;
    CHECK(f.first()[0] == Approx(0.3139).margin(5e-5));  // as published
    CHECK(f.total()[2] == Approx(0.2437).margin(5e-5));
    const auto result = sobol_indices(on_sobol_points(f, {0, 1, 2}, 4096), 3, {.resamples = 200});
    CHECK(result.mean == Approx(f.mean()).margin(0.01));
    CHECK(result.variance == Approx(f.variance()).epsilon(0.01));
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& [first, total] = result.groups[i];
        CHECK(first.value == Approx(f.first()[i]).margin(0.01));
        CHECK(total.value == Approx(f.total()[i]).margin(0.01));
        CHECK(first.interval.lower < f.first()[i]);
        CHECK(first.interval.upper > f.first()[i]);
        CHECK(total.interval.lower < f.total()[i]);
        CHECK(total.interval.upper > f.total()[i]);
    }
}

TEST_CASE("a group explains alone what its inputs explain together", "[sobol indices]") {
    const Ishigami f;  // x1 and x3 interact with one another only
    const auto result = sobol_indices(on_sobol_points(f, {0, 1, 0}, 4096), 2, {.resamples = 0});
    const double together = (f.variance_1() + f.variance_13()) / f.variance();
    CHECK(result.groups[0].first.value == Approx(together).margin(0.01));
    CHECK(result.groups[0].total.value == Approx(together).margin(0.01));
    CHECK(result.groups[1].first.value == Approx(f.first()[1]).margin(0.01));
    CHECK(result.groups[1].total.value == Approx(f.total()[1]).margin(0.01));
    CHECK(std::isnan(result.groups[0].first.interval.lower));
}

TEST_CASE("indices of the g-function are the analytic ones", "[sobol indices]") {
    const G f{{0, 1, 4.5, 9, 99, 99, 99, 99}};
    const auto result = sobol_indices(on_sobol_points(f, {0, 1, 2, 3, 4, 5, 6, 7}, 4096), 8, {.resamples = 0});
    for (std::size_t i = 0; i < f.a.size(); ++i) {
        CHECK(result.groups[i].first.value == Approx(f.first(i)).margin(0.01));
        CHECK(result.groups[i].total.value == Approx(f.total(i)).margin(0.01));
    }
}

TEST_CASE("a large mean does not spoil the first order", "[sobol indices]") {
    const Ishigami f;
    const auto lifted = [&](std::span<const double> u) { return 1000 + f(u); };
    const auto result = sobol_indices(on_sobol_points(lifted, {0, 1, 2}, 1024), 3, {.resamples = 0});
    for (std::size_t i = 0; i < 3; ++i) CHECK(result.groups[i].first.value == Approx(f.first()[i]).margin(0.03));
}

TEST_CASE("of many designs, about 95 % of the intervals cover the truth", "[sobol indices]") {
    constexpr std::size_t designs = 200, rows = 200;
    const Ishigami f;
    const Groups group_of{0, 1, 2};
    std::array<std::size_t, 6> within{};
    for (std::uint32_t d = 0; d < designs; ++d) {
        const auto y = outputs(f, saltelli_design(random_base(d, rows, 3), group_of), 3);
        const auto result = sobol_indices(y, 3, {.resamples = 300, .seed = d});
        for (std::size_t i = 0; i < 3; ++i) {
            const auto covers = [](const Interval& x, double truth) { return x.lower <= truth && truth <= x.upper; };
            within[i] += covers(result.groups[i].first.interval, f.first()[i]) ? 1 : 0;
            within[3 + i] += covers(result.groups[i].total.interval, f.total()[i]) ? 1 : 0;
        }
    }
    const double sd = std::sqrt(0.95 * 0.05 / designs);
    for (const std::size_t count : within) {
        const double share = static_cast<double>(count) / designs;
        CHECK(std::abs(share - 0.95) < 4 * sd);
    }
}

TEST_CASE("rows with a missing output are left out and counted", "[sobol indices]") {
    const G f{{0, 1}};
    auto y = on_sobol_points(f, {0, 1}, 64);
    std::vector<double> without;
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (i % 64 != 5 && i % 64 != 40 && i % 64 != 63) without.push_back(y[i]);
    }
    y[5] = none;
    y[64 + 5] = none;
    y[2 * 64 + 40] = none;
    y[3 * 64 + 63] = std::numeric_limits<double>::infinity();
    const auto result = sobol_indices(y, 2);
    CHECK(result.rows == 61);
    CHECK(result.left_out == 3);
    CHECK(result.groups[0].first.n == 61);
    CHECK(same(result, sobol_indices(without, 2)));
}

TEST_CASE("an output that never varies has no indices", "[sobol indices]") {
    const auto constant = sobol_indices(std::vector<double>(4 * 50, 0.1), 2);
    CHECK(constant.variance == 0);
    CHECK(constant.mean == Approx(0.1));
    CHECK(std::isnan(constant.groups[1].first.value));
    CHECK(std::isnan(constant.groups[1].total.value));
    CHECK(std::isnan(constant.groups[1].total.interval.upper));
    const auto missing = sobol_indices(std::vector<double>(4 * 50, none), 2);
    CHECK(missing.left_out == 50);
    CHECK(std::isnan(missing.mean));
    CHECK(std::isnan(missing.groups[0].total.value));
}

TEST_CASE("columns have the indices each has alone, on any number of threads", "[sobol indices]") {
    const G f{{0, 1}}, g{{3, 0.5}};
    const std::vector<std::vector<double>> columns{on_sobol_points(f, {0, 1}, 64), on_sobol_points(g, {0, 1}, 64)};
    const auto all = sobol_indices(columns, 2, {.resamples = 50});
    for (const int threads : {1, 3}) {
        const sim::Workers workers(threads);
        for (std::size_t k = 0; k < 2; ++k) CHECK(same(all[k], sobol_indices(columns[k], 2, {.resamples = 50})));
    }
    CHECK_FALSE(same(all[0], sobol_indices(columns[0], 2, {.resamples = 50, .seed = 2})));
}

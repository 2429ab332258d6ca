#include "analysis/morris.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "sim/random.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

struct Walk {
    std::vector<double> outputs, steps;
    std::vector<std::size_t> moved;
};

/// Trajectories of Morris on p = 4 levels, step 2/3, inputs moved in random order, up or down as there is room.
Walk walk(std::size_t trajectories, std::size_t d, const std::function<double(const std::vector<double>&)>& f) {
    Walk result;
    for (std::uint32_t t = 0; t < trajectories; ++t) {
        sim::Stream draw({5, t, 0, 0, 0}, 1);
        std::vector<double> x;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < d; ++i) {
            x.push_back(draw.below(4) / 3.0);
            order.insert(order.begin() + draw.below(static_cast<std::uint32_t>(i + 1)), i);
        }
        result.outputs.push_back(f(x));
        for (const std::size_t i : order) {
            const double step = x[i] < 0.5 ? 2.0 / 3 : -2.0 / 3;
            x[i] += step;
            result.outputs.push_back(f(x));
            result.steps.push_back(step);
            result.moved.push_back(i);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("elementary effects of a linear function are its coefficients, without spread", "[morris]") {
    const Walk w = walk(10, 3, [](const auto& x) { return 5 + 3 * x[0] - 2 * x[1]; });
    const auto effects = elementary_effects(w.outputs, w.moved, w.steps, 3);
    const std::vector<double> slope{3, -2, 0};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(effects[i].mu == Approx(slope[i]).margin(1e-12));
        CHECK(effects[i].mu_star.value == Approx(std::abs(slope[i])).margin(1e-12));
        CHECK(effects[i].sigma == Approx(0).margin(1e-12));
        CHECK(effects[i].standard_error == Approx(0).margin(1e-12));
        CHECK(effects[i].mu_star.n == 10);
    }
}

TEST_CASE("an interaction shows in sigma: the effect of one factor is the level of the other", "[morris]") {
    // y = x1 x2, x1 moved first by 2/3 at x2 = 0, 1/3, 2/3, 1: effects 0, 1/3, 2/3, 1
    std::vector<double> outputs, steps;
    std::vector<std::size_t> moved;
    for (int level = 0; level < 4; ++level) {
        const double x2 = level / 3.0, step = x2 < 0.5 ? 2.0 / 3 : -2.0 / 3;
        outputs.insert(outputs.end(), {0, 2.0 / 3 * x2, 2.0 / 3 * (x2 + step)});
        moved.insert(moved.end(), {0, 1});
        steps.insert(steps.end(), {2.0 / 3, step});
    }
    const auto effects = elementary_effects(outputs, moved, steps, 2);
    const double sd = std::sqrt((0.25 + 0.25 + 1.0 / 36 + 1.0 / 36) / 3);
    CHECK(effects[0].mu == Approx(0.5));
    CHECK(effects[0].mu_star.value == Approx(0.5));
    CHECK(effects[0].sigma == Approx(sd));
    CHECK(effects[0].standard_error == Approx(sd / 2));
    CHECK(effects[0].mu_star.interval.upper == Approx(0.5 + 3.182446305284263 * sd / 2));  // Student, 3 degrees
    CHECK(effects[1].mu == Approx(2.0 / 3));  // x1 stood at 2/3 whenever x2 moved
    CHECK(effects[1].sigma == Approx(0).margin(1e-12));
}

TEST_CASE("effects of opposite sign cancel out in mu but not in mu*", "[morris]") {
    // y = (x - 1/2)²: from 0 to 1/2 -1/2, from 1/2 to 1 +1/2, from 1 to 1/2 the same again
    const std::vector<double> outputs{0.25, 0, 0, 0.25, 0.25, 0, 0, 0.25}, steps{0.5, 0.5, -0.5, -0.5};
    const auto effects = elementary_effects(outputs, std::vector<std::size_t>(4, 0), steps, 1);
    CHECK(effects[0].mu == 0);
    CHECK(effects[0].mu_star.value == 0.5);
    CHECK(effects[0].sigma == Approx(0.5 * std::sqrt(4.0 / 3)));
    CHECK(effects[0].standard_error == 0);
}

TEST_CASE("a missing output costs the steps beside it; a group never moved has no effects", "[morris]") {
    Walk w = walk(5, 2, [](const auto& x) { return 3 * x[0] - 2 * x[1]; });
    w.outputs[1] = std::numeric_limits<double>::quiet_NaN();  // the middle of the first trajectory
    const auto effects = elementary_effects(w.outputs, w.moved, w.steps, 2);
    for (const auto& effect : effects) {
        CHECK(effect.left_out == 1);
        CHECK(effect.mu_star.n == 4);
    }
    CHECK(effects[1].mu == Approx(-2));
    const auto never = elementary_effects(std::vector<double>{0, 1, 2}, std::vector<std::size_t>{0, 0},
                                          std::vector<double>{0.5, 0.5}, 2);
    CHECK(never[0].mu == 2);
    CHECK(std::isnan(never[1].mu));
    CHECK(std::isnan(never[1].mu_star.value));
    CHECK(std::isnan(never[1].sigma));
}

TEST_CASE("trajectories that cannot be are refused", "[morris]") {
    const std::vector<double> three(3, 1.0), steps{0.5, 0.5};
    const std::vector<std::size_t> moved{0, 1};
    CHECK_THROWS_AS(elementary_effects(three, moved, steps, 0), std::invalid_argument);
    CHECK_THROWS_AS(elementary_effects(steps, moved, steps, 2), std::invalid_argument);
    CHECK_THROWS_AS(elementary_effects(three, moved, three, 2), std::invalid_argument);
    CHECK_THROWS_AS(elementary_effects(three, std::vector<std::size_t>{0, 2}, steps, 2), std::invalid_argument);
    CHECK_THROWS_AS(elementary_effects(three, moved, std::vector<double>{0.5, 0}, 2), std::invalid_argument);
}

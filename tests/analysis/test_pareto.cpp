#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "analysis/dominance.hpp"
#include "analysis/pareto.hpp"
#include "sim/ensemble.hpp"
#include "sim/parallel.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

constexpr double pi = 3.14159265358979323846;
using Function = std::vector<double> (*)(std::span<const double>);

#ifdef CONCERT_SANITIZED
constexpr std::size_t population = 60, generations = 250;
#else
constexpr std::size_t population = 100, generations = 250;  // as in Deb et al. 2002
#endif

Simulator exactly(Function f) {
    return [f](std::span<const double> x, std::uint32_t) { return f(x); };
}

std::vector<Bounds> unit_cube(std::size_t dimensions) {
    std::vector<Bounds> bounds;
    for (std::size_t k = 0; k < dimensions; ++k) bounds.push_back({"x" + std::to_string(k + 1), 0, 1});
    return bounds;
}

ParetoFront minimised(const std::vector<Bounds>& bounds, std::size_t objectives, Function f, ParetoOptions options) {
    const std::vector<Objective> all(objectives, Objective{"f", false});
    return pareto_front(bounds, all, one_by_one(exactly(f), objectives), options);
}

double zdt_g(std::span<const double> x) {
    double sum = 0;
    for (std::size_t k = 1; k < x.size(); ++k) sum += x[k];
    return 1 + 9 * sum / static_cast<double>(x.size() - 1);
}
/// Zitzler, Deb & Thiele 2000, Evol. Comput. 8: fronts f2 = 1 - sqrt(f1) and f2 = 1 - f1^2, where g = 1.
std::vector<double> zdt1(std::span<const double> x) { return {x[0], zdt_g(x) * (1 - std::sqrt(x[0] / zdt_g(x)))}; }
std::vector<double> zdt2(std::span<const double> x) { return {x[0], zdt_g(x) - x[0] * x[0] / zdt_g(x)}; }

/// Deb, Thiele, Laumanns & Zitzler 2002: the front is the unit sphere's octant.
std::vector<double> dtlz2(std::span<const double> x) {
    double g = 0;
    for (std::size_t k = 2; k < x.size(); ++k) g += (x[k] - 0.5) * (x[k] - 0.5);
    const double a = x[0] * pi / 2, b = x[1] * pi / 2;
    return {(1 + g) * std::cos(a) * std::cos(b), (1 + g) * std::cos(a) * std::sin(b), (1 + g) * std::sin(a)};
}

/// Schaffer 1985: best for x in [0, 2].
std::vector<double> schaffer(std::span<const double> x) { return {x[0] * x[0], (x[0] - 2) * (x[0] - 2)}; }

/// Mean distance of a front's points to the nearest of many on the curve f2 = shape(f1), f1 in [0, 1].
double generational_distance(const ParetoFront& front, double (*shape)(double)) {
    double sum = 0;
    for (const Compromise& point : front.points) {
        double nearest = std::numeric_limits<double>::infinity();
        for (int i = 0; i <= 2000; ++i) {
            const double f1 = i / 2000.0;
            nearest = std::min(nearest, std::hypot(point.objectives[0] - f1, point.objectives[1] - shape(f1)));
        }
        sum += nearest;
    }
    return sum / static_cast<double>(front.points.size());
}

}  // namespace

TEST_CASE("the fronts of ZDT1 and ZDT2 come as close as in the article on NSGA-II, and are covered", "[pareto]") {
    // Table II there: mean distances .0335 and .0724 after as many evaluations. Volumes up to (1.1, 1.1) of the whole
    // fronts: 1.21 - integrals; a hundred points on a line leave some thousandths of it out.
    ParetoOptions options{population, generations};
    options.reference = {1.1, 1.1};
    const auto first = minimised(unit_cube(30), 2, zdt1, options);
    CHECK(generational_distance(first, [](double x) { return 1 - std::sqrt(x); }) < 0.0335);
    CHECK(first.hypervolume.back() > 0.97 * (1.21 - 1.0 / 3));
    CHECK(first.hypervolume.back() < 1.21 - 1.0 / 3);
    CHECK(first.evaluations == population * (generations + 1));
    CHECK(first.hypervolume.size() == generations + 1);
    const auto second = minimised(unit_cube(30), 2, zdt2, options);
    CHECK(generational_distance(second, [](double x) { return 1 - x * x; }) < 0.0724);
    CHECK(second.hypervolume.back() > 0.97 * (1.21 - 2.0 / 3));
    CHECK(second.hypervolume.back() < 1.21 - 2.0 / 3);
}

TEST_CASE("the front of DTLZ2 with three objectives is the unit sphere", "[pareto]") {
    ParetoOptions options{population, generations};
    options.reference = {1.1, 1.1, 1.1};
    const auto front = minimised(unit_cube(12), 3, dtlz2, options);
    double off = 0;
    for (const auto& point : front.points) {
        const auto& f = point.objectives;
        off += std::sqrt(f[0] * f[0] + f[1] * f[1] + f[2] * f[2]) - 1;
    }
    CHECK(front.points.size() > population / 2);
    CHECK(off / static_cast<double>(front.points.size()) < 0.03);
    const double whole = 1.331 - pi / 6;
    CHECK(front.hypervolume.back() > 0.8 * whole);
    CHECK(front.hypervolume.back() < whole);
}

TEST_CASE("Schaffer's compromises lie in [0, 2] and reach both ends, in the order of the first objective", "[pareto]") {
    // The article's budget: of 30 seeds the worst ends within .02 of 0 and 2. With 40 candidates and 60 generations the
    // ends, found by chance in a range of 2000, are still off by up to .3.
    const auto front = minimised({{"x", -1000, 1000}}, 2, schaffer, {population, generations});
    const double near = 0.05;
    REQUIRE(front.points.size() > population / 2);
    for (std::size_t i = 0; i < front.points.size(); ++i) {
        CHECK(front.points[i].values[0] > -near);
        CHECK(front.points[i].values[0] < 2 + near);
        if (i > 0) CHECK(front.points[i - 1].objectives[0] < front.points[i].objectives[0]);
    }
    CHECK(front.points.front().values[0] < near);
    CHECK(front.points.back().values[0] > 2 - near);
}

TEST_CASE("maximising is minimising the negative, and the reference keeps its sign", "[pareto]") {
    const std::vector<Bounds> bounds{{"a", 0, 3}, {"b", 0.1, 10, true}};
    const auto f = [](double sign) {
        return one_by_one(
            [sign](std::span<const double> x, std::uint32_t) {
                return std::vector<double>{sign * (x[0] + x[1] / 10), x[0] * x[0] + 1 / x[1]};
            },
            2);
    };
    const auto down = pareto_front(bounds, std::vector<Objective>{{"u", false}, {"v", false}}, f(1), {40, 15});
    const auto up = pareto_front(bounds, std::vector<Objective>{{"u", true}, {"v", false}}, f(-1), {40, 15});
    REQUIRE(up.points.size() == down.points.size());
    for (std::size_t i = 0; i < up.points.size(); ++i) {
        CHECK(up.points[i].values == down.points[i].values);
        CHECK(up.points[i].objectives[0] == -down.points[i].objectives[0]);
    }
    CHECK(up.hypervolume == down.hypervolume);
    CHECK(up.reference[0] == -down.reference[0]);
}

TEST_CASE("whole numbers stay whole, each combination is listed once, and the exact front is found", "[pareto]") {
    // f = (n, (n - 7)^2 + m) for n in 1..20, m in 0..5: the best are m = 0, n = 1, ..., 7
    const std::vector<Bounds> bounds{{"n", 1, 20, true, true}, {"m", 0, 5, false, true}};
    const auto front = minimised(
        bounds, 2, [](std::span<const double> x) { return std::vector<double>{x[0], (x[0] - 7) * (x[0] - 7) + x[1]}; },
        {40, 40});
    REQUIRE(front.points.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(front.points[i].values == std::vector<double>{static_cast<double>(i + 1), 0});
    }
}

TEST_CASE("candidates without a value are never among the best", "[pareto]") {
    const auto holed = [](std::span<const double> x) {
        auto f = schaffer(x);
        if (x[0] > 0.5 && x[0] < 1) f[1] = std::numeric_limits<double>::quiet_NaN();
        return f;
    };
    const auto front = minimised({{"x", -10, 10}}, 2, holed, {40, 40});
    REQUIRE(front.points.size() > 10);
    for (const auto& point : front.points) CHECK_FALSE((point.values[0] > 0.5 && point.values[0] < 1));
    const auto nothing = [](std::span<const double>) {
        return std::vector<double>(2, std::numeric_limits<double>::quiet_NaN());
    };
    const auto none = minimised({{"x", -10, 10}}, 2, nothing, {8, 3});
    CHECK(none.points.empty());
    CHECK(none.hypervolume == std::vector<double>(4, 0));
}

TEST_CASE("a front does not depend on the number of threads", "[pareto]") {
    std::vector<ParetoFront> fronts;
    for (const int threads : {1, 2, 3, 8}) {
        const sim::Workers workers(threads);
        fronts.push_back(minimised(unit_cube(12), 3, dtlz2, {40, 20}));
        REQUIRE(fronts.back().points.size() == fronts.front().points.size());
        for (std::size_t i = 0; i < fronts.back().points.size(); ++i) {
            CHECK(fronts.back().points[i].number == fronts.front().points[i].number);
            CHECK(fronts.back().points[i].values == fronts.front().points[i].values);
        }
        CHECK(fronts.back().hypervolume == fronts.front().hypervolume);
    }
}

TEST_CASE("a search for compromises that was stopped is taken up again without evaluating twice", "[pareto]") {
    const std::vector<Objective> objectives{{"f1", false}, {"f2", false}};
    const std::vector<Bounds> bounds{{"x", -10, 10}};
    const auto whole = pareto_front(bounds, objectives, one_by_one(exactly(schaffer), 2), {20, 10});
    std::atomic<std::size_t> calls = 0;
    const Simulator stopping = [&](std::span<const double> x, std::uint32_t) {
        if (++calls == 90) {
            sim::interrupted() = true;
            return std::vector<double>{};
        }
        return schaffer(x);
    };
    Remembered known;
    const auto search = [&] {
        return pareto_front(bounds, objectives, one_by_one(remembered(stopping, known.memo()), 2), {20, 10});
    };
    const auto partial = search();
    sim::interrupted() = false;
    CHECK(partial.evaluations == 80);
    CHECK(partial.hypervolume == std::vector<double>(whole.hypervolume.begin(), whole.hypervolume.begin() + 4));
    const auto resumed = search();
    CHECK(calls == whole.evaluations + 1);
    REQUIRE(resumed.points.size() == whole.points.size());
    for (std::size_t i = 0; i < whole.points.size(); ++i) CHECK(resumed.points[i].values == whole.points[i].values);
    CHECK(resumed.hypervolume == whole.hypervolume);
}

TEST_CASE("what cannot be searched is refused", "[pareto]") {
    const auto tried = [](std::vector<Bounds> bounds, std::size_t objectives, ParetoOptions options) {
        return minimised(bounds, objectives, schaffer, options);
    };
    CHECK_THROWS_WITH(tried({{"x", 1, 1}}, 2, {8, 1}), Catch::Equals("pareto_front: x has no range to search"));
    CHECK_THROWS_WITH(tried({}, 2, {8, 1}), Catch::Equals("pareto_front: nothing is varied"));
    CHECK_THROWS_WITH(tried({{"x", 0, 1}}, 4, {8, 1}), Catch::Equals("pareto_front: 1 to 3 objectives"));
    CHECK_THROWS_WITH(tried({{"x", 0, 1}}, 2, {10, 1}),
                      Catch::Equals("pareto_front: the population is a multiple of 4"));
    CHECK_THROWS_WITH(tried({{"x", 0, 1}}, 3, {8, 1}),
                      Catch::Equals("pareto_front: not as many results as candidates and objectives"));
}

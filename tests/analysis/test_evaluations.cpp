#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "analysis/abc.hpp"
#include "sim/ensemble.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

const std::vector<Prior> priors{{"mean", -3, 5}, {"sd", 0.1, 4, true}};
const AbcOptions options{120, 0.1, 12, 9, 0};

/// Mean and root mean square of eleven normal numbers.
std::vector<double> summaries(std::span<const double> parameters, std::uint32_t number) {
    sim::Stream draw({77, 0, number, 0, 0}, 1);
    double sum = 0, squares = 0;
    for (int i = 0; i < 11; ++i) {
        const double x = sim::normal(draw, parameters[0], parameters[1]);
        sum += x;
        squares += x * x;
    }
    return {sum / 11, std::sqrt(squares / 11)};
}

Posterior fitted(const Simulator& simulate) {
    return approximate_posterior(priors, scaled_distance({0.7, 1.9}, {0.5, 0.4}, simulate), options);
}

void check_same(const Posterior& a, const Posterior& b) {
    CHECK(a.values == b.values);
    CHECK(a.weights == b.weights);
    CHECK(a.distances == b.distances);
    CHECK(a.numbers == b.numbers);
    CHECK(a.simulations == b.simulations);
    CHECK(a.rounds == b.rounds);
}

}  // namespace

TEST_CASE("a second pass over remembered evaluations simulates nothing and gives the same bytes", "[abc]") {
    std::atomic<std::size_t> calls = 0;
    const Simulator counted = [&](std::span<const double> parameters, std::uint32_t number) {
        ++calls;
        return summaries(parameters, number);
    };
    Remembered known;
    const Posterior first = fitted(remembered(counted, known.memo()));
    CHECK(calls == first.simulations);
    CHECK(known.size() == first.simulations);
    check_same(fitted(remembered(counted, known.memo())), first);
    CHECK(calls == first.simulations);
    check_same(fitted(summaries), first);
}

TEST_CASE("a search stopped at any evaluation and taken up again simulates each once", "[abc]") {
    const Posterior whole = fitted(summaries);
    for (const std::size_t stop : {std::size_t{50}, std::size_t{300}}) {
        std::atomic<std::size_t> calls = 0;
        const Simulator stopping = [&](std::span<const double> parameters, std::uint32_t number) {
            if (++calls == stop) {
                sim::interrupted() = true;
                return std::vector<double>{};  // stopped before its end
            }
            return summaries(parameters, number);
        };
        Remembered known;
        const Posterior partial = fitted(remembered(stopping, known.memo()));
        sim::interrupted() = false;
        CHECK(partial.rounds < whole.rounds);
        CHECK((partial.rounds > 0) == (stop > options.particles));
        CHECK(partial.particles() == (partial.rounds > 0 ? options.particles / 2 : 0));
        check_same(fitted(remembered(stopping, known.memo())), whole);
        CHECK(calls == whole.simulations + 1);
    }
}

TEST_CASE("particles name the evaluation they come from", "[abc]") {
    const Posterior found = fitted(summaries);
    const Distance distance = scaled_distance({0.7, 1.9}, {0.5, 0.4}, summaries);
    for (std::size_t i = 0; i < found.particles(); ++i) {
        CHECK(distance(found.particle(i), found.numbers[i]) == found.distances[i]);
    }
}

TEST_CASE("the scaled distance is the root mean square in units of the scales, over what was observed", "[abc]") {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    const auto fixed = [](std::vector<double> result) {
        return [result](std::span<const double>, std::uint32_t) { return result; };
    };
    const double any[]{0.0};
    CHECK(scaled_distance({1, 5}, {2, 0.5}, fixed({4, 5.5}))(any, 0) == Approx(std::sqrt((2.25 + 1) / 2)));
    CHECK(scaled_distance({1, missing}, {2, 0.5}, fixed({4, 5.5}))(any, 0) == Approx(1.5));
    CHECK(std::isinf(scaled_distance({1, 5}, {2, 0.5}, fixed({}))(any, 0)));
    CHECK_THROWS_WITH(scaled_distance({1, 5}, {2, 0.5}, fixed({4}))(any, 0),
                      Catch::Equals("scaled_distance: a result of another length"));
    CHECK_THROWS_WITH(scaled_distance({1, 5}, {2, 0}, fixed({4, 5})),
                      Catch::Equals("scaled_distance: observed values need a scale above 0 each"));
    CHECK_THROWS_AS(scaled_distance({missing}, {1}, fixed({4})), std::invalid_argument);
}

TEST_CASE("simulations without a value never enter the posterior", "[abc]") {
    const Simulator half = [](std::span<const double> parameters, std::uint32_t number) {
        auto result = summaries(parameters, number);
        if (number % 3 == 0) result[1] = std::numeric_limits<double>::quiet_NaN();
        return result;
    };
    const Posterior found = fitted(half);
    for (std::size_t i = 0; i < found.particles(); ++i) CHECK(found.numbers[i] % 3 != 0);
    const Simulator none = [](std::span<const double>, std::uint32_t) {
        return std::vector<double>(2, std::numeric_limits<double>::quiet_NaN());
    };
    CHECK_THROWS_WITH(fitted(none), Catch::Contains("hardly any draw from the priors can be compared"));
}

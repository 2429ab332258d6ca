#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/predictive.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

/// Particles at the normal quantiles (i + 1/2)/n, of equal weight.
Posterior normal_posterior(std::size_t n, double mean, double sd) {
    Posterior posterior;
    posterior.dimensions = 1;
    for (std::size_t i = 0; i < n; ++i) {
        posterior.values.push_back(mean +
                                   sd * sim::normal_quantile((static_cast<double>(i) + 0.5) / static_cast<double>(n)));
        posterior.weights.push_back(1 / static_cast<double>(n));
    }
    return posterior;
}

/// Normal(theta (t + 1), 0.6) in week t.
std::vector<double> noisy_line(std::span<const double> parameters, std::uint32_t number) {
    std::vector<double> curve;
    for (std::uint32_t t = 0; t < 5; ++t) {
        sim::Stream draw({3, 0, number, t, 0}, 1);
        curve.push_back(sim::normal(draw, parameters[0] * (t + 1), 0.6));
    }
    return curve;
}

}  // namespace

TEST_CASE("the predictive band of a normal posterior is the exact one", "[predictive]") {
    const double mean = 1.7, sd = 0.4;
    const std::size_t draws = 4000;
    const auto bands = posterior_predictive(normal_posterior(500, mean, sd), noisy_line, {draws, 12, 0});
    REQUIRE(bands.size() == 5);
    for (std::size_t t = 0; t < bands.size(); ++t) {
        const double slope = static_cast<double>(t + 1), total = std::sqrt(slope * slope * sd * sd + 0.36);
        // 4 standard errors of a sample quantile: sqrt(p (1 - p) / n) / density
        const auto error = [&](double p, double density) { return 4 * std::sqrt(p * (1 - p) / draws) / density; };
        INFO("week " << t);
        CHECK(bands[t].n == draws);
        CHECK(std::abs((bands[t].median - mean * slope) / total) < error(0.5, 0.3989));
        CHECK(std::abs((bands[t].q25 - mean * slope) / total + 0.6745) < error(0.25, 0.3178));
        CHECK(std::abs((bands[t].q75 - mean * slope) / total - 0.6745) < error(0.25, 0.3178));
        CHECK(std::abs((bands[t].q10 - mean * slope) / total + 1.2816) < error(0.1, 0.1755));
        CHECK(std::abs((bands[t].q90 - mean * slope) / total - 1.2816) < error(0.1, 0.1755));
    }
}

TEST_CASE("parameters are drawn by the weights of the particles", "[predictive]") {
    Posterior posterior;
    posterior.dimensions = 1;
    posterior.values = {1, 2, 3};
    posterior.weights = {0.2, 0.7, 0.1};
    const auto share = [&](double of) {
        const Simulator is_it = [of](std::span<const double> parameters, std::uint32_t) {
            return std::vector<double>{parameters[0] == of ? 1.0 : 0.0};
        };
        return posterior_predictive(posterior, is_it, {3000, 4, 0})[0].mean;
    };
    for (std::size_t i = 0; i < 3; ++i) {
        const double w = posterior.weights[i];
        CHECK(std::abs(share(posterior.values[i]) - w) < 4 * std::sqrt(w * (1 - w) / 3000));
    }
}

TEST_CASE("predictive bands do not depend on the threads and need no simulation that is remembered", "[predictive]") {
    const Posterior posterior = normal_posterior(50, 1, 0.3);
    Remembered known;
    std::vector<std::vector<double>> medians;
    for (const int threads : {1, 2, 3}) {
        const sim::Workers workers(threads);
        medians.emplace_back();
        for (const Band& b : posterior_predictive(posterior, remembered(noisy_line, known.memo()), {200, 5, 0})) {
            medians.back().push_back(b.median);
        }
        CHECK(medians.back() == medians.front());
        CHECK(known.size() == 200);
    }
    const Simulator nothing = [](std::span<const double>, std::uint32_t) -> std::vector<double> {
        throw std::logic_error("simulated again");
    };
    CHECK(posterior_predictive(posterior, remembered(nothing, known.memo()), {200, 5, 0})[3].median == medians[0][3]);
    CHECK_THROWS_AS(posterior_predictive({}, noisy_line, {}), std::invalid_argument);
}

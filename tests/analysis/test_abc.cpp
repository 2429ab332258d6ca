#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "analysis/abc.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

using namespace concert;
using namespace concert::analysis;

TEST_CASE("the posterior of a normal mean is the exact one", "[abc]") {
    // prior uniform on [-5, 5], one observation 1.3 with sd .8: the posterior is Normal(1.3, .8), its tails within the
    // prior. The distance of a tolerance e adds about e^2/3 to the variance.
    const double observed = 1.3, sd = 0.8;
    const Distance distance = [&](std::span<const double> p, std::uint32_t number) {
        sim::Stream draw({8, 0, number, 0, 0}, 1);
        return std::abs(sim::normal(draw, p[0], sd) - observed);
    };
    const Prior prior[]{{"mean", -5, 5}};
    const Posterior found = approximate_posterior(prior, distance, {1500, 0.05, 100, 5, 0});
    double variance = 0;
    for (std::size_t i = 0; i < found.particles(); ++i) {
        variance += found.weights[i] * std::pow(found.particle(i)[0] - found.mean(0), 2);
    }
    double effective = 0;  // particles of equal weight that would know as much
    for (const double w : found.weights) effective += w * w;
    effective = 1 / effective;
    CHECK(effective > 300);
    CHECK(found.tolerance < 0.2);
    CHECK(std::abs(found.mean(0) - observed) < 4 * sd / std::sqrt(effective));
    CHECK(std::abs(std::sqrt(variance) - sd) < 4 * sd / std::sqrt(2 * effective) + found.tolerance * found.tolerance);
    CHECK(std::abs(found.quantile(0, 0.9) - (observed + 1.2816 * sd)) < 4 * sd * 1.71 / std::sqrt(effective) + 0.02);
}

TEST_CASE("where the data say nothing the posterior is the prior, uniform or uniform in the logarithm", "[abc]") {
    const Distance distance = [](std::span<const double>, std::uint32_t number) {
        sim::Stream draw({4, 0, number, 0, 0}, 1);
        return draw.uniform();
    };
    const Prior priors[]{{"a", 2, 4}, {"b", 0.001, 1, true}};
    const Posterior found = approximate_posterior(priors, distance, {1500, 0.3, 6, 1, 0});
    double effective = 0;
    for (const double w : found.weights) effective += w * w;
    effective = 1 / effective;
    const double error = 4 * std::sqrt(1 / 12.0 / effective);
    CHECK(std::abs((found.mean(0) - 2) / 2 - 0.5) < error);
    double log_mean = 0;
    for (std::size_t i = 0; i < found.particles(); ++i) {
        CHECK(found.particle(i)[1] >= 0.001);
        CHECK(found.particle(i)[1] <= 1);
        log_mean += found.weights[i] * std::log10(found.particle(i)[1]);
    }
    CHECK(std::abs((log_mean + 3) / 3 - 0.5) < error);
}

TEST_CASE("particles and weights do not depend on the number of threads", "[abc]") {
    const Distance distance = [](std::span<const double> p, std::uint32_t number) {
        sim::Stream draw({4, 0, number, 0, 0}, 1);
        return std::abs(sim::normal(draw, p[0] * p[1], 0.1) - 0.3);
    };
    const Prior priors[]{{"a", 0, 1}, {"b", 0, 1}};
    std::vector<Posterior> all;
    for (const int threads : {1, 2, 3}) {
        const sim::Workers workers(threads);
        all.push_back(approximate_posterior(priors, distance, {200, 0.1, 20, 1, 0}));
        CHECK(all.back().values == all.front().values);
        CHECK(all.back().weights == all.front().weights);
    }
}

TEST_CASE("weighted quantiles and draws by share, by hand", "[abc]") {
    Posterior p;
    p.dimensions = 1;
    p.values = {3, 1, 2};
    p.weights = {0.2, 0.5, 0.3};
    CHECK(p.quantile(0, 0.5) == 1);
    CHECK(p.quantile(0, 0.51) == 2);
    CHECK(p.quantile(0, 0.9) == 3);
    CHECK(p.mean(0) == Approx(1.7));
    CHECK(p.drawn(0.1)[0] == 3);
    CHECK(p.drawn(0.65)[0] == 1);
    CHECK(p.drawn(0.7001)[0] == 2);
    const Prior no_range[]{{"rate", 0, 1, true}};
    CHECK_THROWS_WITH(approximate_posterior(no_range, [](auto, auto) { return 0.0; }, {}),
                      Catch::Equals("approximate_posterior: rate has no range to draw from"));
}

#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/regression_adjustment.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

double deviation(const Posterior& p) {
    double variance = 0;
    for (std::size_t i = 0; i < p.particles(); ++i) {
        variance += p.weights[i] * std::pow(p.particle(i)[0] - p.mean(0), 2);
    }
    return std::sqrt(variance);
}

}  // namespace

TEST_CASE("regression gives back the exact posterior of a normal mean under a tolerance of two deviations", "[abc]") {
    // Uniform draws from a wide prior kept within 2 sd of the data, as rejection would: the exact posterior is
    // Normal(1.3, .8); the kept ones have a variance larger by (2 sd)^2/3, more than twice as much.
    const double observed = 1.3, sd = 0.8, tolerance = 2 * sd;
    const Prior prior[]{{"mean", -30, 30}};
    Posterior kept;
    kept.dimensions = 1;
    kept.tolerance = tolerance;
    std::vector<double> summaries;
    for (std::uint32_t i = 0; kept.values.size() < 4000; ++i) {
        sim::Stream draw({19, 0, i, 0, 0}, 1);
        const double mean = -30 + 60 * draw.uniform(), seen = sim::normal(draw, mean, sd);
        if (std::abs(seen - observed) > tolerance) continue;
        kept.values.push_back(mean);
        kept.distances.push_back(std::abs(seen - observed));
        summaries.push_back(seen);
    }
    kept.weights.assign(kept.values.size(), 1.0 / 4000);
    CHECK(deviation(kept) > 1.4 * sd);
    const double data[]{observed};
    const Posterior adjusted = regression_adjusted(kept, prior, summaries, data);
    const double effective = adjusted.effective();
    CHECK(effective > 3000);
    CHECK(std::abs(adjusted.mean(0) - observed) < 4 * sd / std::sqrt(effective));
    CHECK(std::abs(deviation(adjusted) - sd) < 4 * sd / std::sqrt(2 * effective));
    CHECK(std::abs(adjusted.quantile(0, 0.9) - (observed + 1.2816 * sd)) < 4 * sd * 1.71 / std::sqrt(effective));

    // with a summary that never varies and one twice over, the same
    std::vector<double> more;
    for (const double s : summaries) more.insert(more.end(), {s, 5.0, 3 * s});
    const double more_data[]{observed, 4.0, 3 * observed};
    const Posterior same = regression_adjusted(kept, prior, more, more_data);
    for (std::size_t i = 0; i < same.particles(); i += 97) CHECK(same.values[i] == Approx(adjusted.values[i]));
}

TEST_CASE("an exactly linear summary moves every particle onto one value, within the prior", "[abc]") {
    const Prior priors[]{{"rate", 0.01, 1, true}};
    Posterior kept;
    kept.dimensions = 1;
    kept.tolerance = 1;
    std::vector<double> summaries;
    for (int i = 0; i < 20; ++i) {
        const double logit = -1 + 0.13 * i;
        kept.values.push_back(0.01 * std::pow(100, 1 / (1 + std::exp(-logit))));
        kept.weights.push_back(0.05);
        kept.distances.push_back(0.03 * i);
        summaries.push_back(2 - 3 * logit);
    }
    const double data[]{2 - 3 * 0.4};
    const Posterior adjusted = regression_adjusted(kept, priors, summaries, data);
    const double answer = 0.01 * std::pow(100, 1 / (1 + std::exp(-0.4)));
    for (std::size_t i = 0; i < 20; ++i) CHECK(adjusted.values[i] == Approx(answer).epsilon(1e-9));
    const double far[]{-400.0};
    for (const double value : regression_adjusted(kept, priors, summaries, far).values) {
        CHECK(value <= 1);
        CHECK(value >= 0.99);
    }
    CHECK_THROWS_AS(regression_adjusted(kept, priors, {}, data), std::invalid_argument);
    summaries[3] = NAN;
    CHECK_THROWS_WITH(regression_adjusted(kept, priors, summaries, data),
                      Catch::Equals("regression_adjusted: a summary is not a finite number"));
}

#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/abc.hpp"
#include "analysis/regression_adjustment.hpp"
#include "models/reference/bass.hpp"
#include "sim/math.hpp"
#include "sim/random.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

#ifdef CONCERT_SANITIZED
constexpr std::uint32_t data_sets = 10;
#else
constexpr std::uint32_t data_sets = 100;
#endif
constexpr std::uint32_t people = 211;
constexpr std::size_t weeks = 39;
const std::vector<Prior> priors{{"p", 0.005, 0.1, true}, {"q", 0.05, 0.8}};

/// Adopters at the end of weeks 0, 1, ..., of people who all know each other.
std::array<double, weeks + 1> adopters(std::span<const double> parameters, const sim::Site& site) {
    std::array<double, weeks + 1> count{};
    for (const double time : reference::bass_adoption_times({parameters[0], parameters[1]}, people, 0, site)) {
        if (time < weeks) ++count[static_cast<std::size_t>(time) + 1];
    }
    for (std::size_t t = 1; t <= weeks; ++t) count[t] += count[t - 1];
    return count;
}

/// Least squares for new adopters of a week = p R + q R A/(people - 1), with A adopters and R others at its beginning
/// (Bass 1969, his eq. 5 in the numbers left), weighted by 1 over the variance in the middle of the priors. Not
/// unbiased after a week of continuous time, nor need it be: the data's and a simulation's are compared.
struct LeastSquares {
    std::array<double, 2> estimate, error;
};

LeastSquares least_squares(const std::array<double, weeks + 1>& count) {
    double pp = 0, pq = 0, qq = 0, pn = 0, qn = 0;
    const auto each_week = [&](const auto& use) {
        for (std::size_t t = 0; t < weeks; ++t) {
            const double left = people - count[t], met = left * count[t] / (people - 1);
            if (left > 0) use(left, met, count[t + 1] - count[t], 1 / (0.022 * left + 0.4 * met));
        }
    };
    each_week([&](double left, double met, double fresh, double weight) {
        pp += weight * left * left;
        pq += weight * left * met;
        qq += weight * met * met;
        pn += weight * left * fresh;
        qn += weight * met * fresh;
    });
    const double determinant = pp * qq - pq * pq;
    if (!(determinant > 0)) return {{pn / pp, 0}, {1, 1}};  // nobody adopted before the last week
    double p_variance = 0, q_variance = 0;
    each_week([&](double left, double met, double fresh, double weight) {
        const double p_part = weight * (qq * left - pq * met) / determinant;
        const double q_part = weight * (pp * met - pq * left) / determinant;
        p_variance += p_part * p_part * (fresh + 0.5);
        q_variance += q_part * q_part * (fresh + 0.5);
    });
    return {{(qq * pn - pq * qn) / determinant, (pp * qn - pq * pn) / determinant},
            {std::sqrt(p_variance), std::sqrt(q_variance)}};
}

/// How often the intervals held the truth, parameter by parameter, and how wide they were beside those of the prior.
struct Coverage {
    std::array<int, 2> held{};
    std::array<double, 2> width{};

    void add(const Posterior& posterior, const std::array<double, 2>& truth) {
        for (std::size_t k = 0; k < 2; ++k) {
            const double low = posterior.quantile(k, 0.05), high = posterior.quantile(k, 0.95);
            held[k] += low <= truth[k] && truth[k] <= high;
            width[k] += k == 0 ? sim::log(high / low) / sim::log(20) : (high - low) / 0.75;
        }
    }

    /// Binomial(100, 0.9) is below 82 or above 97 for one seed in 110; ours is fixed. Intervals that knew nothing would
    /// hold 90 % too: these are under half as wide as the prior's own.
    void check() const {
        for (std::size_t k = 0; k < 2; ++k) {
            INFO("parameter " << k << " held " << held[k] << " of " << data_sets << ", width " << width[k] / data_sets);
            CHECK(held[k] >= (data_sets == 100 ? 82 : 6));
            CHECK(held[k] <= (data_sets == 100 ? 97 : 10));
            CHECK(width[k] / data_sets < 0.45);
        }
    }
};

}  // namespace

TEST_CASE("90 % intervals of Bass parameters hold the truth in 82 to 97 of 100 data sets made from the prior",
          "[abc]") {
    Coverage plain, adjusted;
    for (std::uint32_t k = 0; k < data_sets; ++k) {
        sim::Stream draw({2031, 0, k, 0, 0}, 200);
        const std::array<double, 2> truth{0.005 * sim::pow(20, draw.uniform()), 0.05 + 0.75 * draw.uniform()};
        const LeastSquares data = least_squares(adopters(truth, {2031, 0, k, 0, 0}));
        Remembered known;
        const Simulator simulate = remembered(
            [&](std::span<const double> parameters, std::uint32_t number) {
                const auto found = least_squares(adopters(parameters, {2031, k + 1, number, 0, 0})).estimate;
                return std::vector<double>(found.begin(), found.end());
            },
            known.memo());
        const Distance distance = scaled_distance({data.estimate.begin(), data.estimate.end()},
                                                  {data.error.begin(), data.error.end()}, simulate);
        const Posterior posterior = approximate_posterior(priors, distance, {500, 0.05, 60, 2031, k + 1});
        plain.add(posterior, truth);
        std::vector<double> summaries;
        for (const std::uint32_t number : posterior.numbers) {
            const auto of_particle = known.memo().find(number).value();
            summaries.insert(summaries.end(), of_particle.begin(), of_particle.end());
        }
        adjusted.add(regression_adjusted(posterior, priors, summaries, data.estimate), truth);
    }
    plain.check();
    adjusted.check();
    // the adjustment takes away what the tolerance had added
    for (std::size_t k = 0; k < 2; ++k) CHECK(adjusted.width[k] < plain.width[k]);
}

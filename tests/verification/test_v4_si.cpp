#include "contagion.hpp"
#include "ledger.hpp"
#include "models/reference/si.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

constexpr Person crowd = 61;

double harmonic(std::uint32_t n) {
    double sum = 0;
    for (std::uint32_t k = 1; k <= n; ++k) sum += 1.0 / k;
    return sum;
}

/// With k adopters each of the N-k others has hazard q k/(N-1): sum over k of (N-1)/(q k (N-k)) weeks until all have.
double expected_weeks(std::uint32_t n, double q) { return 2 * (n - 1.0) * harmonic(n - 1) / (q * n); }

/// The same for the model's weekly steps, exactly.
struct Duration {
    double mean = 0, sigma = 0;
};
Duration weekly(std::uint32_t n, double q) {
    Chain chain(n, n - 1.0, 0, q, 1);
    double mean = 0, square = 0;  // E[T] = sum of P(T > t), E[T^2] = sum of (2t+1) P(T > t)
    for (double t = 0; chain.all() < 1 - 1e-9; ++t) {
        mean += 1 - chain.all();
        square += (2 * t + 1) * (1 - chain.all());
        chain.step();
    }
    return {mean, std::sqrt(square - mean * mean)};
}

}  // namespace

TEST_CASE("V4: from one seed everybody has adopted after 2(N-1)H/(qN) weeks on average", "[verification]") {
    const double q = 0.043;
    const std::uint32_t replicates = sanitized ? 40 : 300;
    const Parameters p = everybody_talks(700, q);
    const GivenTies ties = complete(crowd);
    Organisation o = build_with_line(flat(crowd), &ties, p, 11, 0, 0);
    const Setup arm(p, appropriation_alone());
    Mean weeks;
    for (o.replicate = 0; o.replicate < replicates; ++o.replicate) {
        State s(o, arm);
        begin_alike(s);
        s.status[o.replicate % crowd] |= complies | is_sincere;  // people are alike: any will do
        std::uint32_t t = 0;
        for (; t < 700 && sincere_people(s) < crowd; ++t) advance(s);
        REQUIRE(t < 700);
        weeks.add(t);
    }
    const Duration exact = weekly(crowd, q);
    const double error = exact.sigma / std::sqrt(replicates), formula = expected_weeks(crowd, q);
    INFO("weeks " << weeks.value() << ", in weekly steps " << exact.mean << " +- " << error << ", formula " << formula);
    const std::string runs = std::to_string(replicates) + " runs of " + std::to_string(crowd) + " people, seed 11";
    verification::compared(
        {"V4", "weeks until all have adopted, exact weekly chain", exact.mean, weeks.value(), error, 0, runs});
    // Who adopts during a week counts from the next one: while adopters multiply by 1 + q a week instead of e^q this
    // costs ln(N)/q times q/2 weeks, and the last one is seen half a week late.
    CHECK(exact.mean - formula == Approx((std::log(crowd) + 1) / 2).margin(0.5));
    verification::compared({"V4", "weeks until all have adopted, 2(N−1)H/(βN)", formula, weeks.value(), error,
                            (std::log(crowd) + 1) / 2 + 0.5, runs});
    CHECK(formula == Approx(reference::si_expected_time_to_all(crowd, q)));
}

TEST_CASE("V4: the error of weekly steps vanishes with the hazard", "[verification]") {
    const auto relative = [](double q) { return weekly(29, q).mean / expected_weeks(29, q) - 1; };
    const double coarse = relative(0.08), fine = relative(0.04);
    INFO("relative error " << coarse << " and " << fine);
    CHECK(coarse < 0.03);
    verification::compared({"V4", "error of weekly steps at hazard 0.08 against 0.04: first order", 2, coarse / fine, 0,
                            0.15, "exact weekly chain of 29 people"});
}

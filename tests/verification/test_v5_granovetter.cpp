#include <algorithm>

#include "contagion.hpp"
#include "ledger.hpp"
#include "models/reference/threshold.hpp"
#include "sim/math.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;

namespace {

/// The N quantiles of Normal(0.25, sd), at the middles of N equal slices; uncut, so a few people need nobody.
std::vector<double> quantiles(std::uint32_t n, double sd) {
    std::vector<double> thresholds(n);
    for (std::uint32_t i = 0; i < n; ++i) thresholds[i] = 0.25 + sd * sim::normal_quantile((i + 0.5) / n);
    return thresholds;
}

constexpr Person crowd = 487;

/// Sincere people at rest when everybody over their threshold adopts the next week. A head who never adopts is one
/// more: so each of the others sees, like Granovetter's, the share of a crowd of 487, themselves not among the
/// adopters.
std::uint32_t at_rest(const std::vector<double>& thresholds, std::uint32_t& weeks) {
    Parameters p = everybody_talks(600, 1'000);  // a hazard of 1000 a week leaves nobody out
    p.response = static_cast<std::int64_t>(Response::threshold);
    const GivenTies ties = complete(crowd + 1);
    const Organisation o = build_with_line(flat(crowd + 1), &ties, p, 1978, 0, 0);
    const Setup arm(p, appropriation_alone());
    State s(o, arm);
    begin_alike(s);
    s.willingness[0] = 0;
    for (Person i = 0; i < crowd; ++i) s.threshold[1 + i] = static_cast<float>(thresholds[(i * 101) % crowd]);
    std::uint32_t before = 1;
    for (weeks = 0; before != sincere_people(s) || weeks < 2; ++weeks) {
        before = sincere_people(s);
        advance(s);
    }
    return before;
}

/// The same by counting: how many have a threshold of at most the share of those who have adopted.
std::uint32_t by_counting(const std::vector<double>& thresholds) {
    std::uint32_t adopters = 0, before = 1;
    while (before != adopters) {
        before = adopters;
        const double share = static_cast<double>(before) / static_cast<double>(thresholds.size());
        adopters = static_cast<std::uint32_t>(
            std::count_if(thresholds.begin(), thresholds.end(), [&](double t) { return t <= share; }));
    }
    return adopters;
}

}  // namespace

TEST_CASE("V5: of 5 000 people with thresholds Normal(0.25, sd) 5.48 % adopt at sd .1220 and all at .1225",
          "[verification]") {
    double r = 0;  // lowest solution of r = Phi((r - 0.25)/0.1220), from below
    for (int step = 0; step < 2'000; ++step) r = sim::normal_cdf((r - 0.25) / 0.1220);
    verification::compared(
        {"V5", "lowest solution of r = Φ((r − 0.25)/0.1220)", 0.0548, r, 0, 5e-5, "fixed-point iteration"});
    const double stuck = reference::granovetter_equilibrium(quantiles(5'000, 0.1220)) / 5'000.0;
    // Whole people stop short of r where the gap r - Phi is half a person: half a person over 1 - Phi'(r).
    const double z = (r - 0.25) / 0.1220, slope = std::exp(-z * z / 2) / std::sqrt(2 * 3.14159265358979) / 0.1220;
    INFO("r = " << r << ", of 5 000 people " << stuck << ", slope " << slope);
    CHECK(stuck <= r);
    verification::compared(
        {"V5", "share adopting, sd .1220", r, stuck, 0, 2 * 0.5 / 5'000 / (1 - slope), "5000 people"});
    verification::compared({"V5", "people adopting, sd .1225", 5'000,
                            static_cast<double>(reference::granovetter_equilibrium(quantiles(5'000, 0.1225))), 0, 0,
                            "5000 people"});
}

TEST_CASE("V5: E8 and E9 with thresholds come to rest at Granovetter's equilibrium, to the person", "[verification]") {
    for (const double sd : {0.09, 0.117, 0.1220, 0.1225, 0.13, 0.29}) {
        const auto thresholds = quantiles(crowd, sd);
        std::uint32_t weeks = 0;
        const std::uint32_t rest = at_rest(thresholds, weeks);
        INFO("sd " << sd << ": " << rest << " of " << crowd << " after " << weeks << " weeks");
        const std::string spread = std::to_string(sd).substr(0, 6);
        verification::compared({"V5", "people adopting by E8 and E9, sd " + spread,
                                static_cast<double>(reference::granovetter_equilibrium(thresholds)),
                                static_cast<double>(rest), 0, 0, std::to_string(crowd) + " people"});
        CHECK(rest == by_counting(thresholds));
        if (sd < 0.12) CHECK(rest < 0.06 * crowd);
        if (sd > 0.125) CHECK(rest > 0.8 * crowd);
    }
}

TEST_CASE("V5: Granovetter's hundred: thresholds 0, 1/N, 2/N ... take all one a week, one step missing stops all",
          "[verification]") {
    std::vector<double> thresholds(crowd);
    for (Person i = 0; i < crowd; ++i) thresholds[i] = (i - 0.25) / crowd;  // not on the edge, where rounding decides
    std::uint32_t weeks = 0;
    CHECK(at_rest(thresholds, weeks) == crowd);
    CHECK(weeks >= crowd);
    thresholds[41] = thresholds[42];
    verification::compared({"V5", "people adopting by E8 and E9 when threshold 41/N is missing", 41,
                            static_cast<double>(at_rest(thresholds, weeks)), 0, 0, std::to_string(crowd) + " people"});
}

#include "claims/shares.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "sim/random.hpp"
#include "sim/sobol_sequence.hpp"

using namespace concert::claims;
using concert::sim::Sobol;
using V = Verdict;

TEST_CASE("shares of verdicts and their standard errors") {
    std::vector<V> verdicts(64, V::refuted);
    for (std::size_t i = 0; i < 48; ++i) verdicts[i] = V::supported;
    const Shares shares = shares_of(verdicts);
    CHECK(shares.share(V::supported) == 0.75);
    CHECK(shares.share(V::refuted) == 0.25);
    CHECK(shares.share(V::undecided) == 0);
    // Agresti & Coull: p~ = (48 + z²/2)/(64 + z²), z = 1.959964
    const double z2 = 3.841459, p = (48 + z2 / 2) / (64 + z2);
    CHECK(shares.standard_error(V::supported) == Approx(std::sqrt(p * (1 - p) / (64 + z2))).epsilon(1e-5));
    CHECK(shares.standard_error(V::undecided) > 0.01);  // none of 64 is not certainly none at all
    CHECK(std::isnan(shares_of({}).share(V::supported)));
}

TEST_CASE("the standard error covers: of many designs, about 95 % of shares lie within two of them") {
    const std::size_t designs = 400, points = 64;
    const double truth = 0.3;
    std::size_t within = 0;
    for (std::uint32_t d = 0; d < designs; ++d) {
        std::vector<V> verdicts;
        concert::sim::Stream draw({77, d, 0, 0, 0}, 1);
        for (std::size_t i = 0; i < points; ++i) verdicts.push_back(draw.bernoulli(truth) ? V::supported : V::refuted);
        const Shares shares = shares_of(verdicts);
        within += std::abs(shares.share(V::supported) - truth) < 1.96 * shares.standard_error(V::supported) ? 1 : 0;
    }
    const double share = static_cast<double>(within) / designs;
    CHECK(share > 0.95 - 4 * std::sqrt(0.95 * 0.05 / designs));
}

TEST_CASE("the parameter that decides a verdict is found, the others are not") {
    constexpr std::size_t dimensions = 40, points = 64;
    const auto x = Sobol(dimensions, 5).points(0, points);
    std::vector<V> verdicts;
    for (std::size_t i = 0; i < points; ++i) {
        verdicts.push_back(x[i * dimensions + 7] > 0.6 ? V::supported : V::undecided);
    }
    const auto flips = flips_of(verdicts, x, dimensions);
    REQUIRE(!flips.empty());
    CHECK(flips[0].dimension == 7);
    CHECK(flips[0].difference > 1);
    CHECK(std::count_if(flips.begin(), flips.end(), [](const Flip& f) { return f.stands_out; }) <= 2);
}

TEST_CASE("where the verdict has nothing to do with the parameters, one stands out in about one study in twenty") {
    constexpr std::size_t dimensions = 40, points = 64, studies = 400;
    std::size_t named = 0;
    for (std::uint32_t s = 0; s < studies; ++s) {
        const auto x = Sobol(dimensions, s).points(0, points);
        std::vector<V> verdicts;
        concert::sim::Stream draw({78, s, 0, 0, 0}, 1);
        for (std::size_t i = 0; i < points; ++i) verdicts.push_back(draw.bernoulli(0.5) ? V::supported : V::refuted);
        named += flips_of(verdicts, x, dimensions).front().stands_out ? 1 : 0;
    }
    CHECK(static_cast<double>(named) / studies < 0.05 + 4 * std::sqrt(0.05 * 0.95 / studies));
}

TEST_CASE("no flips where a claim is supported everywhere, or nearly") {
    const auto x = Sobol(3, 1).points(0, 16);
    CHECK(flips_of(std::vector<V>(16, V::supported), x, 3).empty());
}

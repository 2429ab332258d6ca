#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "analysis/moran.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"
#include "survey.hpp"

using namespace concert;
using namespace concert::analysis;
using namespace survey;
using Answers = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

namespace {

/// The definition, on a dense matrix of weights with distances by Floyd and Warshall.
Moran brute_force(const Nominations& nominations, const std::vector<int>& times, int period, int farthest) {
    const std::size_t n = times.size();
    const double far = 1e9;
    std::vector<std::vector<double>> d(n, std::vector<double>(n, far)), w(n, std::vector<double>(n, 0));
    for (std::size_t i = 0; i < n; ++i) {
        d[i][i] = 0;
        for (const auto j : nominations.alters(i)) d[i][j] = 1;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
        }
    }
    double s0 = 0, s1 = 0, s2 = 0, mean = 0, second = 0, fourth = 0, product = 0;
    for (std::size_t i = 0; i < n; ++i) {
        double row = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (i != j && d[i][j] <= farthest) row += w[i][j] = 1 / d[i][j];
        }
        for (std::size_t j = 0; j < n && row > 0; ++j) w[i][j] /= row;
        s0 += row > 0;
    }
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) mean += x[i] = times[i] != never_adopted && times[i] <= period ? 1 : 0;
    const auto count = static_cast<double>(n);
    mean /= count;
    for (std::size_t i = 0; i < n; ++i) {
        const double z = x[i] - mean;
        second += z * z / count;
        fourth += z * z * z * z / count;
        double through = 0;
        for (std::size_t j = 0; j < n; ++j) {
            product += w[i][j] * z * (x[j] - mean);
            s1 += (w[i][j] + w[j][i]) * (w[i][j] + w[j][i]) / 2;
            through += w[i][j] + w[j][i];
        }
        s2 += through * through;
    }
    Moran m{};
    m.observed = product / (s0 * second);
    m.expected = -1 / (count - 1);
    const double top = count * ((count * count - 3 * count + 3) * s1 - count * s2 + 3 * s0 * s0) -
                       fourth / (second * second) * ((count * count - count) * s1 - 2 * count * s2 + 6 * s0 * s0);
    m.sd = std::sqrt(top / ((count - 1) * (count - 2) * (count - 3) * s0 * s0) - m.expected * m.expected);
    m.p = std::erfc(std::abs(m.observed - m.expected) / m.sd / std::sqrt(2.0));
    return m;
}

Nominations at_random(std::uint32_t people, std::uint32_t arcs, std::uint64_t seed) {
    Answers answers;
    for (std::uint32_t a = 0; a < arcs; ++a) {
        sim::Stream draw({seed, 0, 0, 0, a}, 1);
        const std::uint32_t ego = draw.below(people);
        answers.emplace_back(ego, draw.below(people));
    }
    return nominations_of(people, answers);
}

std::vector<int> times_at_random(std::uint32_t people, int periods, std::uint64_t seed) {
    sim::Stream draw({seed, 1, 0, 0, 0}, 1);
    std::vector<int> times(people);
    for (int& t : times) t = static_cast<int>(draw.below(static_cast<std::uint32_t>(periods) + 1));
    return times;
}

}  // namespace

TEST_CASE("Moran's I of both surveys is netdiffuseR's in every period", "[moran]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        const auto found = moran_by_period(observed.nominations, observed.times, observed.periods, 6);
        const auto rows = table(set, "reference_periods.csv");
        REQUIRE(rows.size() == found.size());
        for (std::size_t t = 0; t < rows.size(); ++t) {
            INFO(set << ", period " << t + 1);
            check_printed(found[t].observed, rows[t].at("moran_obs"));
            check_printed(found[t].expected, rows[t].at("moran_exp"));
            check_printed(found[t].sd, rows[t].at("moran_sd"));
            check_printed(found[t].p, rows[t].at("moran_p"));
        }
    }
}

TEST_CASE("Moran's I is that of the dense matrix, at any truncation and on any number of threads", "[moran]") {
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Nominations nominations = at_random(60, 90, seed);  // sparse: some name nobody
        const auto times = times_at_random(60, 4, seed);
        for (const int farthest : {1, 2, 3, 50}) {
            const auto reach = static_cast<std::uint16_t>(farthest);
            const auto found = moran_by_period(nominations, times, 4, reach);
            for (int t = 1; t <= 4; ++t) {
                INFO("seed " << seed << ", up to " << farthest << " steps, period " << t);
                const Moran expected = brute_force(nominations, times, t, farthest),
                            &m = found[static_cast<std::size_t>(t - 1)];
                CHECK(m.observed == Approx(expected.observed).epsilon(1e-10));
                CHECK(m.expected == expected.expected);
                CHECK(m.sd == Approx(expected.sd).epsilon(1e-10));
                CHECK(m.p == Approx(expected.p).epsilon(1e-9));
            }
        }
    }
    const Nominations large = at_random(10'000, 40'000, 7);
    const auto times = times_at_random(10'000, 3, 7);
    std::vector<double> bits;
    for (const int threads : {1, 2, 3, 8}) {
        const sim::Workers workers(threads);
        bits.push_back(moran_by_period(large, times, 3, 2)[1].observed);
        CHECK(bits.back() == bits.front());
    }
}

TEST_CASE("two cliques of which one adopts have I = 1; a ring in which every second adopts has I = -1", "[moran]") {
    Answers cliques, ring;
    for (std::uint32_t i = 0; i < 12; ++i) {
        for (std::uint32_t j = 0; j < 12; ++j) {
            if (i != j && i / 6 == j / 6) cliques.emplace_back(i, j);
        }
        ring.emplace_back(i, (i + 1) % 12);
        ring.emplace_back((i + 1) % 12, i);
    }
    std::vector<int> one_clique(12, never_adopted), every_second(12, never_adopted);
    for (std::size_t i = 0; i < 6; ++i) one_clique[i] = every_second[2 * i] = 1;
    CHECK(moran_by_period(nominations_of(12, cliques), one_clique, 1, 3)[0].observed == Approx(1));
    CHECK(moran_by_period(nominations_of(12, ring), every_second, 1, 1)[0].observed == Approx(-1));
    // beside them two steps away stand those like oneself, at half the weight: (2 (-1) + 2 (1/2)) / 3
    CHECK(moran_by_period(nominations_of(12, ring), every_second, 1, 2)[0].observed == Approx(-1.0 / 3));
}

TEST_CASE("where nobody or everybody has adopted, or nobody names anybody, there is no Moran's I", "[moran]") {
    const Nominations chain = nominations_of(5, Answers{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    const auto found = moran_by_period(chain, std::vector<int>{2, 2, 3, 3, 3}, 3, 2);
    CHECK(std::isnan(found[0].observed));
    CHECK_FALSE(std::isnan(found[1].observed));
    CHECK(std::isnan(found[2].p));
    CHECK(std::isnan(moran_by_period(nominations_of(5, Answers{}), std::vector<int>{1, 0, 0, 0, 0}, 1, 2)[0].sd));
}

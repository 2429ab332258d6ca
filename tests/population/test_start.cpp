#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "models/population/start.hpp"

using namespace concert::population;

namespace {

std::vector<std::uint32_t> numbers(std::size_t n) {
    std::vector<std::uint32_t> all(n);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

HeadTies no_ties(std::size_t n) {
    HeadTies ties;
    ties.first.assign(n + 1, 0);
    return ties;
}

HeadTies everybody_follows_everybody(std::uint32_t n) {
    HeadTies ties;
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint32_t j = 0; j < n; ++j) {
            if (i != j) ties.target.push_back(j);
        }
        ties.first.push_back(static_cast<std::uint32_t>(ties.target.size()));
    }
    return ties;
}

double bass(double p, double q, double t) {
    const double e = std::exp(-(p + q) * t);
    return (1 - e) / (1 + q / p * e);
}

}  // namespace

TEST_CASE("without imitation the week of the start is geometric with hazard p_o") {
    constexpr std::uint32_t n = 20'000;
    constexpr double p = 0.003;
    const HeadTies ties = no_ties(n);
    StartProcess process(ties, p, 0.04, draw_patience(numbers(n), 5, 0));
    double left = n;
    for (std::uint32_t week = 1; week <= 900; ++week) {
        left -= static_cast<double>(process.advance().size());
        const double expected = std::exp(-p * week);
        if (week % 100 != 0 && week != 1) continue;
        CHECK(std::abs(left / n - expected) < 4 * std::sqrt(expected * (1 - expected) / n));
    }
}

TEST_CASE("with complete ties and adoption at once, starts follow the Bass curve at the defaults of p_o and q_o") {
    constexpr std::uint32_t n = 1200, replicates = 20;
    const Parameters defaults;
    const double p = defaults.start_alone, q = defaults.start_imitation;
    const auto weeks = static_cast<std::size_t>(8 / (p + q));
    const HeadTies ties = everybody_follows_everybody(n);
    std::vector<double> sum(weeks + 1, 0), squares(weeks + 1, 0);
    for (std::uint32_t r = 0; r < replicates; ++r) {
        StartProcess process(ties, p, q, draw_patience(numbers(n), 1969, r));
        double adopters = 0;
        for (std::size_t week = 1; week <= weeks; ++week) {
            const auto starting = process.advance();
            for (const std::uint32_t i : starting) process.adopted(i);
            adopters += static_cast<double>(starting.size()) / n;
            sum[week] += adopters;
            squares[week] += adopters * adopters;
        }
    }
    double weekly = 0;  // the endless crowd, week by week
    for (std::size_t week = 1; week <= weeks; ++week) {
        weekly -= (1 - weekly) * std::expm1(-p - q * weekly);
        if (week % 50 != 0) continue;
        const double mean = sum[week] / replicates;
        const double error = std::sqrt((squares[week] / replicates - mean * mean) / (replicates - 1));
        INFO("week " << week << ": " << mean << " +- " << error << ", Bass " << bass(p, q, double(week)));
        CHECK(std::abs(mean - weekly) < 4 * error + 2.0 / n);
        CHECK(std::abs(weekly - bass(p, q, double(week))) < 2e-3);  // weeks are short beside 1/(p + q) = 233
    }
}

TEST_CASE("an organisation sees adopters from the week after they adopt, as the share of those it follows") {
    HeadTies ties;  // 0 follows 1 and 2
    ties.first = {0, 2, 2, 2};
    ties.target = {1, 2};
    StartProcess process(ties, 0.01, 0.1, {0.0101 + 0.06, 50, 50});
    CHECK(process.advance().empty());  // 0.01 passed
    process.adopted(1);
    CHECK(process.advance() == std::vector<std::uint32_t>{});   // 0.01 + 0.1/2 more: 0.07
    CHECK(process.advance() == std::vector<std::uint32_t>{0});  // beyond
    CHECK(process.advance().empty());                           // and not again
}

TEST_CASE("who is sure to start within some weeks does, if others only hurry it") {
    constexpr std::uint32_t n = 400;
    const HeadTies ties = draw_head_ties({}, std::vector<std::uint32_t>(n, 0), numbers(n), 4, 0);
    StartProcess process(ties, 0.002, 0.05, draw_patience(numbers(n), 4, 0));
    std::vector<char> started(n, 0);
    std::size_t announced = 0;
    for (int window = 0; window < 8; ++window) {
        const auto sure = process.sure_within(13);
        announced += sure.size();
        for (const std::uint32_t i : sure) CHECK_FALSE(started[i]);
        for (int week = 0; week < 13; ++week) {
            for (const std::uint32_t i : process.advance()) {
                started[i] = 1;
                process.adopted(i);
            }
        }
        for (const std::uint32_t i : sure) CHECK(started[i]);
    }
    CHECK(announced > n / 4);
}

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/reference/poisson_graph.hpp"

using namespace concert;

TEST_CASE("degrees of a random graph are Poisson", "[poisson_graph]") {
    const std::uint32_t people = 30'011;
    const double mean = 3.7;
    const sim::Network network = reference::poisson_graph(people, mean, {.seed = 11});
    CHECK(std::abs(static_cast<double>(network.ties()) - people * mean) < 4 * std::sqrt(2 * people * mean));

    std::array<double, 12> with_degree{};
    for (sim::Person i = 0; i < people; ++i) ++with_degree[std::min<std::size_t>(network.degree(i), 11)];
    double expected = people * std::exp(-mean);
    for (std::size_t k = 0; k < 11; ++k) {
        INFO("degree " << k << ": " << with_degree[k] << ", expected " << expected);
        // Two ends of a tie share it, which widens the spread of a count, at most by the factor used here.
        CHECK(std::abs(with_degree[k] - expected) < 4 * 1.6 * std::sqrt(expected));
        expected *= mean / static_cast<double>(k + 1);
    }
}

TEST_CASE("every pair of a small random graph is tied as often as any other", "[poisson_graph]") {
    const std::uint32_t people = 5, replicates = 20'000;
    std::array<std::array<int, 5>, 5> tied{};
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const sim::Network network = reference::poisson_graph(people, 1.3, {.seed = 11, .replicate = r});
        for (sim::Person i = 0; i < people; ++i) {
            for (const sim::Person j : network.neighbours(i)) ++tied[i][j];
        }
    }
    const double p = 1.3 / 4, sigma = std::sqrt(p * (1 - p) * replicates);
    for (std::size_t i = 0; i < people; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            INFO("pair " << i << ", " << j);
            CHECK(std::abs(tied[i][j] - p * replicates) < 4 * sigma);
        }
    }
}

TEST_CASE("the limits: no ties, all ties, nobody", "[poisson_graph]") {
    CHECK(reference::poisson_graph(50, 0, {}).ties() == 0);
    CHECK(reference::poisson_graph(50, 49, {}).ties() == 50 * 49);
    CHECK(reference::poisson_graph(50, 1e-30, {}).ties() == 0);
    CHECK(reference::poisson_graph(1, 0, {}).people() == 1);
    CHECK(reference::poisson_graph(0, 0, {}).people() == 0);
    CHECK_THROWS_WITH(reference::poisson_graph(50, 50, {}),
                      Catch::Equals("random graph of 50 people with mean degree 50.000000: the mean lies between 0 and "
                                    "the number of others"));
}

#include <catch2/catch.hpp>
#include <cmath>

#include "models/reference/si.hpp"

using namespace concert;

TEST_CASE("expected time to all: worked out by hand for 2, 3 and 4 people", "[si]") {
    CHECK(reference::si_expected_time_to_all(1, 0.7) == 0);
    CHECK(reference::si_expected_time_to_all(2, 0.7) == Approx(1 / 0.7));     // one pair
    CHECK(reference::si_expected_time_to_all(3, 0.7) == Approx(2 / 0.7));     // 1 x 2 and 2 x 1 pairs, half a rate each
    CHECK(reference::si_expected_time_to_all(4, 0.7) == Approx(2.75 / 0.7));  // 3 (1/3 + 1/4 + 1/3)
}

TEST_CASE("contagion on a complete graph takes 2(N-1)H/(beta N) on average", "[si]") {
    const std::uint32_t people = 203, replicates = 4'000;
    const double rate = 0.37;
    double sum = 0, squares = 0;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const double last = reference::si_adoption_times(people, rate, {.seed = 5, .replicate = r}).back();
        sum += last;
        squares += last * last;
    }
    const double mean = sum / replicates, error = std::sqrt((squares / replicates - mean * mean) / replicates);
    INFO("mean " << mean << " +- " << error);
    CHECK(std::abs(mean - reference::si_expected_time_to_all(people, rate)) < 4 * error);
}

TEST_CASE("in a large crowd contagion follows the logistic curve, once its start is known", "[si]") {
    const std::uint32_t people = 50'021;
    const double rate = 0.37;
    const auto times = reference::si_adoption_times(people, rate, {.seed = 5});
    const double start = times[people / 10 - 1];  // a tenth has adopted: what follows is hardly random
    for (const double share : {0.3, 0.5, 0.9}) {
        const double t = times[static_cast<std::size_t>(share * people) - 1] - start;
        CHECK(reference::si_share(0.1, rate, t) == Approx(share).margin(0.01));
    }
}

TEST_CASE("contagion without contacts has no expected end", "[si]") {
    CHECK_THROWS_WITH(reference::si_expected_time_to_all(9, 0),
                      Catch::Equals("contagion among 9 people at contact rate 0.000000: both must be above 0"));
}

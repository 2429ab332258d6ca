#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/reference/bass.hpp"

using namespace concert;
using reference::Bass;

namespace {
constexpr Bass awkward{.innovation = 0.0371, .imitation = 0.413};
}

TEST_CASE("the Bass curve starts at nobody, ends at everybody and solves its equation", "[bass]") {
    CHECK(reference::bass_share(awkward, 0) == 0);
    CHECK(reference::bass_share(awkward, 1e4) == Approx(1).epsilon(1e-14));
    for (const double t : {0.3, 2.7, 5.9, 13.1}) {
        const double h = 1e-5, share = reference::bass_share(awkward, t);
        const double slope = (reference::bass_share(awkward, t + h) - reference::bass_share(awkward, t - h)) / (2 * h);
        CHECK(slope == Approx((awkward.innovation + awkward.imitation * share) * (1 - share)).epsilon(1e-8));
    }
}

TEST_CASE("without imitation the Bass curve is 1 - e^-pt", "[bass]") {
    CHECK(reference::bass_share({0.17, 0}, 3.1) == Approx(1 - std::exp(-0.17 * 3.1)).epsilon(1e-14));
}

TEST_CASE("adoptions peak at ln(q/p)/(p+q), at once when imitation is the weaker", "[bass]") {
    const double peak = reference::bass_peak_time(awkward), h = 0.01;
    CHECK(peak == Approx(std::log(0.413 / 0.0371) / (0.413 + 0.0371)).epsilon(1e-14));
    const auto adoptions = [&](double t) {
        return reference::bass_share(awkward, t + h) - reference::bass_share(awkward, t - h);
    };
    CHECK(adoptions(peak) > adoptions(peak - 0.1));
    CHECK(adoptions(peak) > adoptions(peak + 0.1));
    CHECK(reference::bass_peak_time({0.3, 0.2}) == 0);
}

TEST_CASE("a large crowd of single adopters follows the Bass curve", "[bass]") {
    const std::uint32_t people = 20'011;
    const auto times = reference::bass_adoption_times(awkward, people, 0, {.seed = 7});
    REQUIRE(times.size() == people);
    CHECK(std::is_sorted(times.begin(), times.end()));
    for (const double t : {2.0, 5.3, 8.9, 14.0}) {
        const double share =
            static_cast<double>(std::upper_bound(times.begin(), times.end(), t) - times.begin()) / people;
        INFO("time " << t);
        // Early luck shifts the whole course: with N p first adoptions a time unit its spread is a few times 1/sqrt(N).
        CHECK(std::abs(share - reference::bass_share(awkward, t)) < 4 * 2.5 / std::sqrt(people));
    }
}

TEST_CASE("without imitation adoption times are independent exponentials", "[bass]") {
    const std::uint32_t people = 997, replicates = 400;
    double total = 0;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        for (const double t : reference::bass_adoption_times({0.17, 0}, people, 0, {.seed = 3, .replicate = r}))
            total += t;
    }
    const double n = people * replicates;
    CHECK(std::abs(total / n - 1 / 0.17) < 4 / 0.17 / std::sqrt(n));
}

TEST_CASE("the first adopters are there at once, and without any rate nobody follows", "[bass]") {
    const auto times = reference::bass_adoption_times({0, 0}, 5, 2, {});
    CHECK(times[1] == 0);
    CHECK(std::isinf(times[2]));
    CHECK(std::isinf(reference::bass_adoption_times({0, 0.5}, 5, 0, {})[0]));
    CHECK(reference::bass_adoption_times({0, 0.5}, 0, 0, {}).empty());
}

TEST_CASE("Bass rates that make no sense are refused", "[bass]") {
    CHECK_THROWS_WITH(reference::bass_share({0, 0.4}, 1),
                      Catch::Equals("Bass with innovation 0.000000 and imitation 0.400000: the curve needs innovation "
                                    "above 0 and imitation at least 0"));
    CHECK_THROWS_WITH(reference::bass_adoption_times({0.1, -0.4}, 5, 1, {}),
                      Catch::Equals("Bass with innovation 0.100000 and imitation -0.400000: rates cannot be negative"));
    CHECK_THROWS_WITH(reference::bass_adoption_times({0.1, 0.4}, 5, 6, {}),
                      Catch::Equals("6 initial adopters among 5 people"));
}

#include <catch2/catch.hpp>
#include <cmath>

#include "models/reference/bass.hpp"
#include "models/reference/mean_field.hpp"

using namespace concert::reference;

namespace {
constexpr MeanField two_states{0.0006, 0.03, 0.02, 0.35, 5};
}

TEST_CASE("mean field: between two stable resting points lies an unstable one, and nothing moves at any",
          "[mean_field]") {
    const auto points = resting_points(two_states);
    REQUIRE(points.size() == 3);
    CHECK(points[0].stable);
    CHECK_FALSE(points[1].stable);
    CHECK(points[2].stable);
    for (const RestingPoint& point : points) {
        CHECK(std::abs(two_states.rate(point.share)) < 1e-15);
        CHECK((two_states.slope(point.share) < 0) == point.stable);
    }
    // who starts on one side of the unstable point ends on that side
    CHECK(mean_field_share(two_states, points[1].share - 0.01, 5'000) == Approx(points[0].share).margin(1e-9));
    CHECK(mean_field_share(two_states, points[1].share + 0.01, 5'000) == Approx(points[2].share).margin(1e-9));
}

TEST_CASE("mean field: without doubt and with n = 1 and a huge threshold it is Bass's curve", "[mean_field]") {
    // g(D) = D/(D + theta) is D/theta when theta is large: q = r/theta
    const double theta = 1e7, p = 0.013, q = 0.21;
    const MeanField bass{p, q * theta, 0, theta, 1};
    for (const double t : {1.0, 7.0, 19.0, 40.0}) {
        CHECK(mean_field_share(bass, 0, t) == Approx(bass_share({p, q}, t)).epsilon(1e-5));
    }
}

TEST_CASE("mean field: without peers the share rests at a/(a + v), with none of its own at 0", "[mean_field]") {
    const auto alone = resting_points({0.004, 0, 0.009, 1e6, 1});
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].share == Approx(4.0 / 13).epsilon(1e-5));  // g is 1e-6 at most
    const auto nobody = resting_points({0, 0.03, 0.02, 0.35, 5});
    REQUIRE(nobody.size() == 3);
    CHECK(nobody[0].share == 0);
    CHECK(nobody[0].stable);
    CHECK(nobody[2].share == Approx(1).margin(0.01));
}

TEST_CASE("mean field: whole weeks rest where continuous time does, up to the square of the hazards", "[mean_field]") {
    for (const RestingPoint& point : resting_points(two_states)) {
        CHECK(std::abs(two_states.weekly_step(point.share) - point.share) < 0.02 * 0.02);
    }
    CHECK_THROWS_WITH(resting_points({-0.1, 0, 0, 1, 1}),
                      Catch::Equals("mean field: rates cannot be negative, the threshold must be above 0 and the "
                                    "exponent at least 1"));
}

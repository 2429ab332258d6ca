#include <catch2/catch.hpp>
#include <ctime>

#include "models/administration/build.hpp"
#include "models/administration/potential_ties.hpp"

/// How fast is a question for bench/; here only that drawing ties is not quadratic.
using namespace concert::administration;

namespace {

double seconds_a_person(std::int64_t people) {
    Parameters p;
    p.people = people;
    const concert::sim::Site site{1, 0, 0, 0, 0};
    const Hierarchy line = generated_hierarchy(p, site);
    const std::clock_t start = std::clock();
    const auto ties = draw_potential_ties(line, 0, p, site);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CHECK(static_cast<double>(ties.size()) == Approx(7.5 * static_cast<double>(people)).epsilon(0.001));
    return seconds / static_cast<double>(people);
}

}  // namespace

TEST_CASE("drawing potential ties costs about the same per person from 20 000 to a million people", "[.slow][slow]") {
    // a cost proportional to the square would be fifty times as high; memory that no longer fits the caches doubles it
    CHECK(seconds_a_person(1'000'000) < 10 * seconds_a_person(20'000));
}

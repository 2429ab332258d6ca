#include "analysis/emulated_sobol.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "sim/parallel.hpp"
#include "sim/sobol_sequence.hpp"
#include "variance_functions.hpp"

using namespace concert;
using namespace concert::analysis;
using namespace variance_functions;
using Groups = std::vector<std::size_t>;

namespace {

#ifdef CONCERT_SANITIZED
constexpr std::size_t runs = 150;  // every step of the search costs their cube
#else
constexpr std::size_t runs = 200;
#endif

}  // namespace

TEST_CASE("some 200 runs of Ishigami's function tell its Sobol indices", "[emulator]") {
    const Ishigami f;
    const auto x = sim::Sobol(3, 2).points(0, runs);
    const Emulator emulator = fit_emulator(x, outputs(f, x, 3), {.kernel = Kernel::squared_exponential, .starts = 1});
    CHECK(emulator.leave_one_out().q2 > 0.9);
    const auto indices = emulated_sobol(emulator, Groups{0, 1, 2});
    CHECK(indices.rows == 4096);
    CHECK(indices.variance == Approx(f.variance()).epsilon(0.05));
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(indices.groups[i].first.value == Approx(f.first()[i]).margin(0.03));
        CHECK(indices.groups[i].total.value == Approx(f.total()[i]).margin(0.03));
    }
    const auto together = emulated_sobol(emulator, Groups{0, 1, 0});
    CHECK(together.groups[0].first.value == Approx(1 - f.first()[1]).margin(0.03));
    CHECK(together.groups[0].total.value == Approx(1 - f.first()[1]).margin(0.03));
}

TEST_CASE("an emulated slope has indices as the squares of its coefficients, on any number of threads", "[emulator]") {
    // y = 2 u1 + u2: variance 4/12 + 1/12
    const auto x = sim::Sobol(2, 3).points(0, 30);
    const auto slope = [](std::span<const double> u) { return 2 * u[0] + u[1]; };
    const Emulator emulator = fit_emulator(x, outputs(slope, x, 2), {.kernel = Kernel::squared_exponential});
    const EmulatedSobolOptions options{.points = 1024, .seed = 5, .resamples = 100};
    const auto indices = emulated_sobol(emulator, Groups{0, 1}, options);
    CHECK(indices.groups[0].first.value == Approx(0.8).margin(0.01));
    CHECK(indices.groups[1].total.value == Approx(0.2).margin(0.01));
    CHECK(indices.groups[0].total.interval.lower < 0.8);
    CHECK(indices.groups[0].total.interval.upper > 0.8);
    const sim::Workers alone(1);
    const Emulator again = fit_emulator(x, outputs(slope, x, 2), {.kernel = Kernel::squared_exponential});
    CHECK(again.parameters().lengths == emulator.parameters().lengths);
    CHECK(again.parameters().nugget == emulator.parameters().nugget);
    CHECK(emulated_sobol(again, Groups{0, 1}, options).groups[0].first.value == indices.groups[0].first.value);
}

TEST_CASE("a constant has no indices, and every input needs its group", "[emulator]") {
    const auto x = sim::Sobol(2, 3).points(0, 10);
    const Emulator constant = fit_emulator(x, std::vector<double>(10, 0.1));
    const auto indices = emulated_sobol(constant, Groups{0, 1}, {.points = 64});
    CHECK(indices.variance == 0);
    CHECK(std::isnan(indices.groups[0].total.value));
    CHECK_THROWS_AS(emulated_sobol(constant, Groups{0}), std::invalid_argument);
    CHECK_THROWS_AS(emulated_sobol(constant, Groups{0, 2}), std::invalid_argument);
}

#include "analysis/emulator.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "sim/random.hpp"
#include "sim/samplers.hpp"
#include "sim/sobol_sequence.hpp"

using namespace concert;
using namespace concert::analysis;

namespace {

using Values = std::vector<double>;

double wave(const double* u) { return std::sin(6 * u[0]) + u[1] * u[1]; }

Values waves(const Values& x) {
    Values y;
    for (std::size_t i = 0; i < x.size(); i += 2) y.push_back(wave(x.data() + i));
    return y;
}

double matern(double r) { return (1 + std::sqrt(5.0) * r + 5 * r * r / 3) * std::exp(-std::sqrt(5.0) * r); }

/// Lower triangular root of the Matérn correlations of points with these lengths, by rows, in plain loops.
std::vector<Values> root_of_correlations(const Values& x, const Values& lengths) {
    const std::size_t d = lengths.size(), n = x.size() / d;
    std::vector<Values> l(n, Values(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double square = 0;
            for (std::size_t k = 0; k < d; ++k) square += std::pow((x[i * d + k] - x[j * d + k]) / lengths[k], 2);
            double sum = matern(std::sqrt(square)) + (i == j ? 1e-12 : 0);
            for (std::size_t k = 0; k < j; ++k) sum -= l[i][k] * l[j][k];
            l[i][j] = i == j ? std::sqrt(sum) : sum / l[j][j];
        }
    }
    return l;
}

/// A draw from the process of this root.
Values drawn(const std::vector<Values>& root, std::uint32_t number, double constant, double sd, double noise_sd) {
    sim::Stream draw({23, number, 0, 0, 0}, 1);
    Values z, y;
    for (std::size_t i = 0; i < root.size(); ++i) z.push_back(sim::normal(draw, 0, 1));
    for (const Values& row : root) {
        double sum = 0;
        for (std::size_t k = 0; k < row.size(); ++k) sum += row[k] * z[k];
        y.push_back(constant + sd * sum + sim::normal(draw, 0, noise_sd));
    }
    return y;
}

}  // namespace

TEST_CASE("the posterior of two runs is the one worked out by hand", "[emulator]") {
    // outputs 1 and 4 at 0.2 and 0.7, correlation r; weights of the runs at x: C⁻¹ k plus what is left, shared alike
    const double variance = 2.3, nugget = 0.17, length = 0.31;
    for (const Kernel kernel : {Kernel::squared_exponential, Kernel::matern_5_2}) {
        const auto correlation = [&](double distance) {
            const double s = distance / length;
            return kernel == Kernel::matern_5_2 ? matern(s) : std::exp(-s * s / 2);
        };
        const Emulator emulator(Values{0.2, 0.7}, Values{1, 4}, kernel, {{length}, variance, nugget});
        const double x = 0.31, r = correlation(0.5), k1 = correlation(x - 0.2), k2 = correlation(0.7 - x),
                     c = 1 + nugget;
        const double w1 = (c * k1 - r * k2) / (c * c - r * r), w2 = (c * k2 - r * k1) / (c * c - r * r);
        const double left = 1 - w1 - w2, information = 2 / (c + r);
        const Prediction at = emulator.predict(Values{x});
        CHECK(emulator.constant() == Approx(2.5));  // by symmetry
        CHECK(at.mean == Approx(w1 * 1 + w2 * 4 + left * 2.5).epsilon(1e-12));
        CHECK(emulator.mean(Values{x}) == at.mean);
        CHECK(at.sd ==
              Approx(std::sqrt(variance * (1 - w1 * k1 - w2 * k2 + left * left / information))).epsilon(1e-12));
        CHECK(emulator.noise_sd() == Approx(std::sqrt(variance * nugget)));
        // density of two normals: the sum of the two and their difference are independent
        const double quadratic = 1.5 * 1.5 * 2 / (c - r) / variance;
        const double determinant = variance * variance * (c * c - r * r);
        CHECK(emulator.log_likelihood() ==
              Approx(-(2 * std::log(2 * 3.14159265358979323846) + std::log(determinant) + quadratic) / 2));
    }
}

TEST_CASE("without noise the emulator goes through the runs and knows it", "[emulator]") {
    const Values x = sim::Sobol(2, 1).points(0, 30), y = waves(x);
    const Emulator emulator(x, y, Kernel::matern_5_2, {{0.4, 0.8}, 2, 0});
    for (std::size_t i = 0; i < y.size(); ++i) {
        const Prediction at = emulator.predict({x.data() + 2 * i, 2});
        CHECK(at.mean == Approx(y[i]).margin(1e-9));
        CHECK(at.sd < 1e-5);
    }
    CHECK(emulator.predict(Values{0.5, 5}).sd == Approx(std::sqrt(2.0)).epsilon(0.2));  // far away: nearly the prior
}

TEST_CASE("a run left out in closed form is the run left out", "[emulator]") {
    const Values x = sim::Sobol(2, 4).points(0, 20), y = waves(x);
    for (const double nugget : {0.0, 0.3}) {
        const Hyperparameters fixed{{0.35, 0.6}, 1.7, nugget};
        const LeaveOneOut all = Emulator(x, y, Kernel::matern_5_2, fixed).leave_one_out();
        double squares = 0, average = 0, spread = 0, within = 0;
        for (const double value : y) average += value / 20;
        for (std::size_t i = 0; i < y.size(); ++i) {
            Values others = x, outputs = y;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(2 * i),
                         others.begin() + static_cast<std::ptrdiff_t>(2 * i + 2));
            outputs.erase(outputs.begin() + static_cast<std::ptrdiff_t>(i));
            const Prediction at = Emulator(others, outputs, Kernel::matern_5_2, fixed).predict({x.data() + 2 * i, 2});
            const double sd = std::sqrt(at.sd * at.sd + 1.7 * nugget), error = y[i] - at.mean;
            CHECK(all.means[i] == Approx(at.mean).margin(1e-8));
            CHECK(all.sds[i] == Approx(sd).margin(1e-8));
            CHECK(all.standardised[i] == Approx(error / sd).margin(1e-7));
            squares += error * error;
            spread += (y[i] - average) * (y[i] - average);
            within += std::abs(error) < 1.959964 * sd ? 1 : 0;
        }
        CHECK(all.rmse == Approx(std::sqrt(squares / 20)).margin(1e-8));
        CHECK(all.q2 == Approx(1 - squares / spread).margin(1e-8));
        CHECK(all.coverage == within / 20);
    }
}

TEST_CASE("no hyperparameters nearby are likelier than those found", "[emulator]") {
    const Values x = sim::Sobol(2, 6).points(0, 40);
    const Values y = drawn(root_of_correlations(x, {0.3, 0.9}), 1, 10, 3, 0.5);
    for (const Kernel kernel : {Kernel::squared_exponential, Kernel::matern_5_2}) {
        const Emulator found = fit_emulator(x, y, {.kernel = kernel});
        for (const double factor : {0.98, 1.02}) {
            for (std::size_t k = 0; k < 4; ++k) {
                Hyperparameters other = found.parameters();
                (k < 2 ? other.lengths[k] : k == 2 ? other.variance : other.nugget) *= factor;
                CHECK(Emulator(x, y, kernel, other).log_likelihood() < found.log_likelihood() + 1e-6);
            }
        }
        CHECK(found.log_likelihood() > Emulator(x, y, kernel, {{0.3, 0.9}, 9, 0.25 / 9}).log_likelihood());
    }
}

TEST_CASE("an input that does nothing gets a long length, and a smooth function is learnt", "[emulator]") {
    const Values x = sim::Sobol(2, 8).points(0, 40);
    Values y;
    for (std::size_t i = 0; i < 40; ++i) y.push_back(std::sin(5 * x[2 * i]));
    const Emulator emulator = fit_emulator(x, y);
    CHECK(emulator.parameters().lengths[1] > 10 * emulator.parameters().lengths[0]);
    CHECK(emulator.leave_one_out().q2 > 0.99);
    CHECK(emulator.mean(Values{0.37, 0.5}) == Approx(std::sin(5 * 0.37)).margin(0.01));
}

TEST_CASE("of draws from a known process, 95 % of what was not run lies within 1.96 sd", "[emulator]") {
    constexpr std::size_t runs = 40, others = 40;
    constexpr std::uint32_t draws = 40;
    const double constant = 10, sd = 3, noise_sd = 0.5;
    const Values x = sim::Sobol(2, 9).points(0, runs + others), known(x.begin(), x.begin() + 2 * runs);
    const auto root = root_of_correlations(x, {0.3, 0.9});
    Values given, fitted;  // shares covered, draw by draw: within a draw they go together
    for (std::uint32_t d = 0; d < draws; ++d) {
        const Values y = drawn(root, d, constant, sd, noise_sd), outputs(y.begin(), y.begin() + runs);
        const std::array emulators{
            Emulator(known, outputs, Kernel::matern_5_2, {{0.3, 0.9}, sd * sd, noise_sd * noise_sd / (sd * sd)}),
            fit_emulator(known, outputs, {.starts = 1})};
        for (std::size_t e = 0; e < 2; ++e) {
            double within = 0;
            for (std::size_t i = runs; i < runs + others; ++i) {
                const Prediction at = emulators[e].predict({x.data() + 2 * i, 2});
                const double noisy = std::hypot(at.sd, emulators[e].noise_sd());
                within += std::abs(y[i] - at.mean) < 1.96 * noisy ? 1.0 / others : 0;
            }
            (e == 0 ? given : fitted).push_back(within);
        }
    }
    double mean = 0, fitted_mean = 0, squares = 0;
    for (const double share : given) mean += share / draws;
    for (const double share : fitted) fitted_mean += share / draws;
    for (const double share : given) squares += (share - mean) * (share - mean);
    CHECK(std::abs(mean - 0.95) < 4 * std::sqrt(squares / (draws - 1) / draws));
    CHECK(fitted_mean > 0.9);  // the error of the hyperparameters is not in the sd
    CHECK(fitted_mean < 0.98);
}

TEST_CASE("repeated runs of one point tell the noise", "[emulator]") {
    Values x, y;
    sim::Stream draw({29, 0, 0, 0, 0}, 1);
    for (int i = 0; i < 80; ++i) {
        x.push_back((i / 8) / 9.0);  // eight runs at each of ten points
        y.push_back(10 * x.back() + sim::normal(draw, 0, 0.7));
    }
    const Emulator emulator = fit_emulator(x, y);
    CHECK(emulator.noise_sd() == Approx(0.7).epsilon(4 / std::sqrt(2 * 80.0)));
    CHECK(std::abs(emulator.mean(Values{0.5}) - 5) < 4 * 0.7 / std::sqrt(16));
    CHECK_THROWS_AS(fit_emulator(x, y, {.nugget = 0.0}), std::invalid_argument);
    CHECK_THROWS_AS(Emulator(x, y, Kernel::matern_5_2, {{1}, 1, 0}), std::invalid_argument);
}

TEST_CASE("a constant is emulated by itself", "[emulator]") {
    const Values x = sim::Sobol(3, 1).points(0, 12);
    const Emulator emulator = fit_emulator(x, Values(12, 0.1));
    const Prediction at = emulator.predict(Values{0.3, 0.4, 0.9});
    CHECK(at.mean == 0.1);
    CHECK(at.sd == 0);
    const LeaveOneOut all = emulator.leave_one_out();
    CHECK(all.rmse == 0);
    CHECK(std::isnan(all.q2));
    CHECK(std::isnan(all.coverage));
    CHECK(std::isnan(emulator.log_likelihood()));
}

TEST_CASE("what cannot be emulated is refused in words", "[emulator]") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_WITH(fit_emulator(Values{0.5}, Values{1}), "emulator: at least two runs");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 1, 1}, Values{1, 2}), "emulator: 3 inputs are no rows for 2 outputs");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 0.1, 1, none}, Values{1, 2}),
                      "emulator: input 1 of run 1 is not in [0, 1]");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 1.5}, Values{1, 2}), "emulator: input 0 of run 1 is not in [0, 1]");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 1}, Values{1, none}), "emulator: the output of run 1 is not finite");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 1}, Values{1, 2}, {.starts = 0}), "fit_emulator: at least one start");
    CHECK_THROWS_WITH(fit_emulator(Values{0, 1}, Values{1, 2}, {.nugget = -1.0}),
                      "fit_emulator: the nugget is not negative");
    CHECK_THROWS_WITH(Emulator(Values{0, 1}, Values{1, 2}, Kernel::matern_5_2, {{1, 1}, 1, 0}),
                      "emulator: 2 lengths for 1 inputs");
    CHECK_THROWS_WITH(Emulator(Values{0, 1}, Values{1, 2}, Kernel::matern_5_2, {{0}, 1, 0}),
                      "emulator: lengths are positive");
    CHECK_THROWS_AS(fit_emulator(Values{0, 1}, Values{1, 2}).mean(Values{0.1, 0.2}), std::invalid_argument);
}

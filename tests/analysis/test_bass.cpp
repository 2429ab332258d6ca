#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "analysis/bass.hpp"

using namespace concert::analysis;

namespace {

std::vector<double> shares(const std::vector<int>& adopters, double people) {
    std::vector<double> curve;
    for (const int n : adopters) curve.push_back(n / people);
    return curve;
}

/// Cumulative adopters of data/medical_innovation (125 physicians) and data/brazilian_farmers (692), community "all".
const std::vector<double> physicians =
    shares({11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109}, 125);
const std::vector<double> farmers =
    shares({6, 8, 12, 18, 50, 53, 56, 70, 73, 163, 169, 211, 228, 269, 333, 388, 452, 497, 540}, 692);

std::vector<double> exact(double p, double q, double m, int periods) {
    std::vector<double> curve;
    for (int t = 1; t <= periods; ++t) curve.push_back(bass(p, q, m, t));
    return curve;
}

}  // namespace

TEST_CASE("the fits of medical innovation are netdiffuseR's") {
    const BassFit two = fit_bass(physicians, Ceiling::one);
    CHECK(two.p == Approx(0.0956697).epsilon(1e-4));
    CHECK(two.q == Approx(0.0620219).epsilon(1e-4));
    CHECK(two.m == 1);
    CHECK(two.rss == Approx(0.0103954).epsilon(1e-5));
    const BassFit three = fit_bass(physicians, Ceiling::fitted);
    CHECK(three.p == Approx(0.0838509).epsilon(1e-4));
    CHECK(three.q == Approx(0.189535).epsilon(1e-4));
    CHECK(three.m == Approx(0.882862).epsilon(1e-4));
    CHECK(three.rss == Approx(0.00560631).epsilon(1e-5));
    CHECK(three.rmse == Approx(std::sqrt(0.00560631 / 17)).epsilon(1e-5));
}

TEST_CASE("the fits of the Brazilian farmers are netdiffuseR's") {
    const BassFit two = fit_bass(farmers, Ceiling::one);
    CHECK(two.p == Approx(0.00379311).epsilon(1e-4));
    CHECK(two.q == Approx(0.285239).epsilon(1e-4));
    CHECK(two.rss == Approx(0.00889838).epsilon(1e-5));
    const BassFit three = fit_bass(farmers, Ceiling::fitted);
    CHECK(three.p == Approx(0.00415118).epsilon(1e-4));
    CHECK(three.q == Approx(0.235341).epsilon(1e-4));
    CHECK(three.m == Approx(1.27443).epsilon(1e-4));
    CHECK(three.rss == Approx(0.00686019).epsilon(1e-5));
}

TEST_CASE("an exact curve gives its own parameters back, slow or fast, with and without imitation") {
    const double known[][3] = {{0.003, 0.04, 0.63}, {0.02, 0.001, 0.9}, {1e-4, 0.11, 0.97}, {0.3, 0.7, 0.51}};
    for (const auto& [p, q, m] : known) {
        INFO("p " << p << ", q " << q << ", m " << m);
        const BassFit fit = fit_bass(exact(p, q, m, 156), Ceiling::fitted);
        CHECK(fit.p == Approx(p).epsilon(1e-5));
        CHECK(fit.q == Approx(q).epsilon(1e-4));
        CHECK(fit.m == Approx(m).epsilon(1e-6));
        CHECK(fit.rmse < 1e-9);
    }
}

TEST_CASE("the peak is ln(q/p)/(p+q), and at the start without more imitation than innovation") {
    CHECK(fit_bass(exact(0.003, 0.04, 1, 156), Ceiling::one).peak ==
          Approx(std::log(0.04 / 0.003) / 0.043).epsilon(1e-5));
    CHECK(fit_bass(exact(0.03, 0.01, 1, 156), Ceiling::one).peak == 0);
}

TEST_CASE("where nothing was adopted or too little is known there is no fit") {
    CHECK(std::isnan(fit_bass(std::vector<double>(50, 0.0), Ceiling::fitted).p));
    CHECK(std::isnan(fit_bass(std::vector<double>{0.1, 0.2, 0.3}, Ceiling::one).rss));
    CHECK(std::isnan(fit_bass(std::vector<double>{0.1, 0.2, std::nan(""), 0.4}, Ceiling::one).q));
}

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "analysis/curve_statistics.hpp"
#include "analysis/growth.hpp"
#include "survey.hpp"

using namespace concert::analysis;
using namespace survey;

TEST_CASE("an exact logistic or Gompertz curve gives its own parameters back, whole or cut short", "[growth]") {
    for (const Growth kind : {Growth::logistic, Growth::gompertz}) {
        const double known[][3] = {{0.63, 0.11, 50}, {1, 0.9, 8}, {0.4, 0.04, 130}, {0.95, 0.3, 2}};
        for (const auto& [m, rate, inflection] : known) {
            INFO(m << ", " << rate << ", " << inflection);
            std::vector<double> curve;
            for (int t = 1; t <= 156; ++t) {
                const double e = std::exp(-rate * (t - inflection));
                curve.push_back(kind == Growth::logistic ? m / (1 + e) : m * std::exp(-e));
            }
            const GrowthFit fit = fit_growth(kind, curve);
            CHECK(fit.m == Approx(m).epsilon(1e-5));
            CHECK(fit.rate == Approx(rate).epsilon(1e-5));
            CHECK(fit.inflection == Approx(inflection).epsilon(1e-5));
            CHECK(fit.rmse < 1e-7);
        }
    }
    CHECK(std::isnan(fit_growth(Growth::logistic, std::vector<double>(20, 0.0)).m));
    CHECK(std::isnan(fit_growth(Growth::gompertz, std::vector<double>{0.1, 0.2, 0.3}).rss));
}

TEST_CASE("no ceiling, rate or inflection near the fitted ones fits the surveys better", "[growth]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        std::vector<double> shares;
        for (const Period& period : adoption_curve(observed.times, observed.periods)) shares.push_back(period.share);
        for (const Growth kind : {Growth::logistic, Growth::gompertz}) {
            const GrowthFit fit = fit_growth(kind, shares);
            for (const double dm : {-0.01, 0.0, 0.01}) {
                for (const double dr : {-0.01, 0.0, 0.01}) {
                    for (const double dt : {-0.05, 0.0, 0.05}) {
                        double rss = 0;
                        for (std::size_t i = 0; i < shares.size(); ++i) {
                            const double off = growth(kind, fit.m + dm, fit.rate + dr, fit.inflection + dt,
                                                      static_cast<double>(i + 1)) -
                                               shares[i];
                            rss += off * off;
                        }
                        CHECK(rss >= fit.rss - 1e-12);
                    }
                }
            }
        }
    }
}

TEST_CASE("the statistics of a curve small enough to work out by hand", "[growth]") {
    const auto all = curve_statistics(std::vector<double>{0.125, 0.125, 0.5, 0.75, 0.875});
    CHECK(value_of(all, "new_share", 3) == 0.375);
    CHECK(value_of(all, "hazard", 1) == 0.125);
    CHECK(value_of(all, "hazard", 3) == Approx(0.375 / 0.875));
    CHECK(value_of(all, "hazard", 5) == 0.5);
    CHECK(value_of(all, "final_share") == 0.875);
    CHECK(value_of(all, "periods_to_10") == 1);
    CHECK(value_of(all, "periods_to_50") == 3);
    CHECK(std::isnan(value_of(all, "periods_to_90")));
    CHECK(value_of(all, "peak_period") == 3);
    CHECK(value_of(all, "peak_height") == 0.375);
}

TEST_CASE("the scalars of the published sets that a curve gives are the references'", "[growth]") {
    for (const std::string& set : sets) {
        const Observed observed(set);
        std::vector<double> shares;
        for (const Period& period : adoption_curve(observed.times, observed.periods)) shares.push_back(period.share);
        const auto all = curve_statistics(shares);
        const std::map<std::string, std::string> names{{"final_share", "final_share"},
                                                       {"first_period_share_ge_0.5", "periods_to_50"},
                                                       {"bass_p_netdiffuser", "bass1_p"},
                                                       {"bass_q_netdiffuser", "bass1_q"},
                                                       {"bass3_p", "bass_p"},
                                                       {"bass3_q", "bass_q"},
                                                       {"bass3_m", "bass_m"}};
        std::size_t checked = 0;
        for (const Row& row : table(set, "reference_scalars.csv")) {
            const auto name = names.find(row.at("statistic"));
            if (name == names.end()) continue;
            CHECK(value_of(all, name->second) == Approx(std::stod(row.at("value"))).epsilon(1e-4));
            ++checked;
        }
        CHECK(checked == names.size());
        CHECK(value_of(all, "bass_q_over_p") == value_of(all, "bass_q") / value_of(all, "bass_p"));
    }
}

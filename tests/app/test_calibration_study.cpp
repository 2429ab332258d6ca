#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>

#include "app/calibration_study.hpp"
#include "models/administration/table.hpp"

using namespace concert;
using namespace concert::app;

namespace {

#ifdef CONCERT_SANITIZED
constexpr std::int64_t particles = 40;
#else
constexpr std::int64_t particles = 160;
#endif
constexpr double true_rho = 0.053;

/// An office of 60 under pure collaboration, whose outcomes are those of many runs with a known strength of peers.
struct Office {
    scenarios::Study study;
    scenarios::Calibration asked;

    Office() {
        const auto& table = administration::model_table();
        study.seed = 11;
        study.base = table.defaults();
        const auto set = [&](const char* name, double value) { study.base[table.find_parameter(name)] = value; };
        set("people", 60);
        set("kappa", 1);
        set("mandate_weeks", 104);
        set("follow_up_weeks", 0);
        study.equations = table.equations_by_default();
        study.points = {{"", "", {}, 1, 0}};
        study.arms = {{"base", {}}};
        asked.priors = {{"rho_R", table.find_parameter("rho_R"), 1, 0.01, 0.4, true, false}};
        asked.particles = particles;
        asked.rounds = 12;
        asked.replicates = 5;
        asked.draws = 100;
        asked.curve = scenarios::CurveTarget{1, "", "D", {26, 52, 104}, {}, {0.02, 0.02, 0.02}};
        CandidateRuns truth(study, asked.priors);
        const double values[]{true_rho};
        asked.curve->values = truth.means(values, 3'000'000'000, 400, {{}, "D", asked.curve->weeks});
    }
};

/// A memo that tells how often something was simulated.
struct Counting {
    analysis::Remembered known;
    std::atomic<std::size_t> simulated = 0;
    analysis::Memo memo() {
        analysis::Memo inner = known.memo();
        const auto record = inner.record;
        inner.record = [this, record](std::uint32_t number, std::span<const double> parameters,
                                      std::span<const double> result) {
            ++simulated;
            record(number, parameters, result);
        };
        return inner;
    }
};

}  // namespace

TEST_CASE("a fit finds the strength of peers that made the curve, and predicts that curve", "[fit]") {
    const Office office;
    const Fitted fitted = fit_study(office.study, office.asked, analysis::Remembered().memo());
    const double low = fitted.posterior.quantile(0, 0.05), high = fitted.posterior.quantile(0, 0.95);
    INFO(low << " to " << high << ", tolerance " << fitted.posterior.tolerance);
    CHECK(low < true_rho);
    CHECK(high > true_rho);
    CHECK(high / low < 4);  // of a prior whose bounds are a factor of 40 apart
    REQUIRE(fitted.curve.size() == 105);
    REQUIRE(fitted.of_targets.size() == 3);
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(fitted.of_targets[k].q10 < office.asked.curve->values[k]);
        CHECK(fitted.of_targets[k].q90 > office.asked.curve->values[k]);
        const auto week = static_cast<std::size_t>(office.asked.curve->weeks[k]);
        CHECK(fitted.curve[week].median == fitted.of_targets[k].median);
    }
    CHECK(fitted.failures.empty());
}

TEST_CASE("a fit that is repeated simulates nothing twice, regression and predictive bands included", "[fit]") {
    Office office;
    office.asked.particles = 60;
    office.asked.rounds = 2;
    office.asked.draws = 7;
    office.asked.adjust = true;
    Counting counting;
    const Fitted first = fit_study(office.study, office.asked, counting.memo());
    CHECK(counting.simulated == first.posterior.simulations + 7);
    const Fitted second = fit_study(office.study, office.asked, counting.memo());
    CHECK(counting.simulated == first.posterior.simulations + 7);
    CHECK(second.curve.at(30).median == first.curve.at(30).median);
    CHECK(second.posterior.values == first.posterior.values);
    CHECK(second.posterior.weights == first.posterior.weights);
    office.asked.adjust = false;
    CHECK(fit_study(office.study, office.asked, counting.memo()).posterior.values != first.posterior.values);
}

TEST_CASE("values that do not fit together give no result and one reason, and are tried again", "[fit]") {
    Office office;
    const auto& table = administration::model_table();
    const std::size_t formal = table.find_parameter("formal_hours");
    CandidateRuns runs(office.study, {{"formal_hours", formal, 1, -1, 10, false, false}});
    const double hours[]{-0.5};  // between "not given" and 0
    analysis::Remembered known;
    const auto simulate =
        runs.noting_failures(analysis::remembered(
                                 [&](std::span<const double> values, std::uint32_t number) {
                                     return runs.means(values, number, 1, {{"D_withdrawal"}, "D", {3}});
                                 },
                                 known.memo()),
                             2);
    for (int i = 0; i < 2; ++i) {
        const auto result = simulate(hours, 0);
        CHECK(result.size() == 2);
        CHECK(std::all_of(result.begin(), result.end(), [](double value) { return std::isnan(value); }));
    }
    CHECK(known.size() == 0);
    CHECK(runs.failures().size() == 1);
    const double sound[]{5};
    CHECK_FALSE(std::isnan(simulate(sound, 1).at(0)));
    CHECK(known.size() == 1);
}

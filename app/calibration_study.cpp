#include "app/calibration_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/predictive.hpp"
#include "analysis/regression_adjustment.hpp"
#include "scenarios/errors.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Runs and evaluations of the predictive band are numbered from here; those of the calibration stay below.
constexpr std::uint32_t first_predictive = 0x80000000;

std::vector<Target> targets_of(const scenarios::Calibration& asked) {
    std::vector<Target> targets;
    targets.reserve(asked.values());
    for (const auto& target : asked.outcomes) targets.push_back({target.outcome, missing, target.value, target.sd});
    if (!asked.curve) return targets;
    const scenarios::CurveTarget& curve = *asked.curve;
    for (std::size_t k = 0; k < curve.weeks.size(); ++k) {
        targets.push_back({curve.measure, static_cast<double>(curve.weeks[k]), curve.values[k], curve.sds[k]});
    }
    return targets;
}

/// The curve must be one that runs have.
void check_curve(const scenarios::Study& study, const scenarios::CurveTarget& curve, const CandidateRuns& runs) {
    const auto known = runs.measures();
    if (std::find(known.begin(), known.end(), curve.measure) == known.end()) {
        const std::string hint = scenarios::did_you_mean(curve.measure, known);
        throw scenarios::StudyErrors(
            {fmt::format("{}:{}: measure = \"{}\" is no measure{}", study.file, curve.line, curve.measure,
                         hint.empty() ? "; there are " + scenarios::quoted_list(known) : hint)});
    }
    if (static_cast<std::size_t>(curve.weeks.back()) >= runs.weeks()) {
        throw scenarios::StudyErrors(
            {fmt::format("{}: week {} lies beyond the run, which ends with week {} "
                         "(mandate_weeks + follow_up_weeks)",
                         curve.file, curve.weeks.back(), runs.weeks() - 1)});
    }
}

/// The results of the particles' evaluations, one after the other.
std::vector<double> summaries_of(const analysis::Posterior& posterior, const analysis::Simulator& known) {
    std::vector<double> summaries;
    for (std::size_t i = 0; i < posterior.particles(); ++i) {
        const auto result = known(posterior.particle(i), posterior.numbers[i]);
        summaries.insert(summaries.end(), result.begin(), result.end());
    }
    return summaries;
}

analysis::Posterior sampled(const scenarios::Study& study, const scenarios::Calibration& asked,
                            const analysis::Simulator& simulate, const Fitted& fitted,
                            const std::function<void(std::size_t)>& each_round) {
    std::vector<double> observed, sds;
    for (const Target& target : fitted.targets) {
        observed.push_back(target.observed);
        sds.push_back(target.sd);
    }
    analysis::AbcOptions options;
    options.particles = static_cast<std::size_t>(asked.particles);
    options.least_acceptance = asked.least_acceptance;
    options.most_rounds = static_cast<std::size_t>(asked.rounds);
    options.seed = study.seed;
    std::size_t rounds = 0;
    auto posterior = analysis::approximate_posterior(fitted.priors, analysis::scaled_distance(observed, sds, simulate),
                                                     options, [&] {
                                                         if (each_round) each_round(++rounds);
                                                     });
    if (!asked.adjust || sim::interrupted() || std::isinf(posterior.tolerance)) return posterior;
    return analysis::regression_adjusted(posterior, fitted.priors, summaries_of(posterior, simulate), observed);
}

}  // namespace

std::vector<analysis::Bounds> bounds_of(const std::vector<scenarios::Range>& ranges) {
    std::vector<analysis::Bounds> bounds;
    bounds.reserve(ranges.size());
    for (const auto& range : ranges) {
        bounds.push_back({range.name, range.low, range.high, range.logarithmic, range.whole});
    }
    return bounds;
}

Fitted fit_study(const scenarios::Study& study, const scenarios::Calibration& asked, const analysis::Memo& memo,
                 const std::function<void(std::size_t rounds)>& each_round) {
    CandidateRuns runs(study, asked.priors);
    if (asked.curve) check_curve(study, *asked.curve, runs);
    Fitted fitted;
    fitted.priors = bounds_of(asked.priors);
    fitted.targets = targets_of(asked);
    fitted.measure = asked.curve ? asked.curve->measure : "D";
    Wanted wanted{{}, fitted.measure, {}};
    for (const auto& target : asked.outcomes) wanted.outcomes.push_back(target.outcome);
    if (asked.curve) wanted.weeks = asked.curve->weeks;
    const auto count = static_cast<std::uint32_t>(asked.replicates);
    const analysis::Simulator simulate = runs.noting_failures(
        analysis::remembered([&](std::span<const double> values,
                                 std::uint32_t number) { return runs.means(values, number * count, count, wanted); },
                             memo),
        wanted.size());
    try {
        fitted.posterior = sampled(study, asked, simulate, fitted, each_round);
    } catch (const analysis::NothingToCompare&) {
        const auto failures = runs.failures();
        throw scenarios::StudyErrors(
            {fmt::format("{}:{}: no run with parameters drawn from [calibration.priors] has all the values to be met{}",
                         study.file, asked.line, failures.empty() ? "" : "; " + failures.front())});
    }
    if (fitted.posterior.particles() > 0 && !sim::interrupted()) {
        Wanted all = wanted;
        for (std::size_t week = 0; week < runs.weeks(); ++week) all.weeks.push_back(static_cast<std::int64_t>(week));
        const analysis::Simulator predicted = runs.noting_failures(
            analysis::remembered(
                [&](std::span<const double> values, std::uint32_t number) {
                    return runs.means(values, first_predictive + (number - first_predictive) * count, count, all);
                },
                memo),
            all.size());
        analysis::PredictiveOptions options;
        options.draws = static_cast<std::size_t>(asked.draws);
        options.seed = study.seed;
        const auto bands = analysis::posterior_predictive(
            fitted.posterior,
            [&](std::span<const double> values, std::uint32_t draw) {
                return predicted(values, first_predictive + draw);
            },
            options);
        const auto end_of_targets = bands.begin() + static_cast<std::ptrdiff_t>(std::min(bands.size(), wanted.size()));
        fitted.of_targets.assign(bands.begin(), end_of_targets);
        fitted.curve.assign(end_of_targets, bands.end());
    }
    fitted.failures = runs.failures();
    return fitted;
}

}  // namespace concert::app

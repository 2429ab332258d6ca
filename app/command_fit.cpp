#include <fmt/format.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/folder.hpp"
#include "analysis/write_files.hpp"
#include "app/calibration_study.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/kept_search.hpp"
#include "app/language.hpp"
#include "app/search_report.hpp"
#include "sim/parallel.hpp"

/// concert fit: which parameters make runs that come close to what was observed.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> file_names{"posterior.csv", "predictive.csv", "fit.json",
                                                     "evaluations.sqlite", "evaluations.lock"};
constexpr std::array quantiles{0.05, 0.25, 0.5, 0.75, 0.95};

void write_posterior(const Fitted& fitted, const analysis::Sink& sink) {
    analysis::CsvWriter csv(sink);
    for (const char* column : {"evaluation", "weight", "distance"}) csv.text(column);
    for (const auto& prior : fitted.priors) csv.text(prior.name);
    csv.end();
    const auto& posterior = fitted.posterior;
    for (std::size_t i = 0; i < posterior.particles(); ++i) {
        csv.count(posterior.numbers[i]).value(posterior.weights[i]).value(posterior.distances[i]);
        for (const double value : posterior.particle(i)) csv.value(value);
        csv.end();
    }
}

void band_fields(analysis::CsvWriter& csv, const analysis::Band& b) {
    csv.count(b.n);
    for (const double value : {b.median, b.q10, b.q25, b.q75, b.q90}) csv.value(value);
}

void write_predictive(const Fitted& fitted, const analysis::Sink& sink) {
    analysis::CsvWriter csv(sink);
    for (const char* column : {"name", "week", "observed", "sd", "n", "median", "q10", "q25", "q75", "q90"}) {
        csv.text(column);
    }
    csv.end();
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    const auto row = [&](const std::string& name, double week, double observed, double sd, const analysis::Band& band) {
        csv.text(name).value(week).value(observed).value(sd);
        band_fields(csv, band);
        csv.end();
    };
    for (std::size_t k = 0; k < fitted.targets.size(); ++k) {
        const Target& target = fitted.targets[k];
        if (std::isnan(target.week)) row(target.name, target.week, target.observed, target.sd, fitted.of_targets[k]);
    }
    for (std::size_t week = 0; week < fitted.curve.size(); ++week) {
        double observed = missing, sd = missing;
        for (const Target& target : fitted.targets) {
            if (target.week != static_cast<double>(week)) continue;
            observed = target.observed;
            sd = target.sd;
        }
        row(fitted.measure, static_cast<double>(week), observed, sd, fitted.curve[week]);
    }
}

/// What was asked and found, for machines; no paths or times, so that the same fit gives the same bytes.
Json document(const scenarios::Study& study, const Fitted& fitted) {
    const scenarios::Calibration& asked = study.the_calibration();
    const auto& posterior = fitted.posterior;
    Json parameters = Json::array();
    for (std::size_t k = 0; k < fitted.priors.size(); ++k) {
        Json one{{"name", fitted.priors[k].name},
                 {"prior", {fitted.priors[k].lowest, fitted.priors[k].highest}},
                 {"scale", fitted.priors[k].logarithmic ? "log" : "linear"},
                 {"mean", posterior.mean(k)}};
        for (const double q : quantiles) one[fmt::format("q{:02.0f}", 100 * q)] = posterior.quantile(k, q);
        parameters.push_back(std::move(one));
    }
    Json targets = Json::array();
    for (std::size_t k = 0; k < fitted.targets.size(); ++k) {
        const Target& target = fitted.targets[k];
        const auto& band = fitted.of_targets[k];
        Json one{{"name", target.name}};
        if (!std::isnan(target.week)) one["week"] = target.week;
        one.update({{"observed", target.observed},
                    {"sd", target.sd},
                    {"median", band.median},
                    {"q10", band.q10},
                    {"q90", band.q90}});
        targets.push_back(std::move(one));
    }
    return {{"study", study.name},
            {"version", CONCERT_VERSION},
            {"seed", study.seed},
            {"particles", asked.particles},
            {"replicates", asked.replicates},
            {"draws", asked.draws},
            {"adjusted", asked.adjust},
            {"rounds", posterior.rounds},
            {"simulations", posterior.simulations},
            {"last_acceptance", posterior.acceptance},
            {"tolerance", posterior.tolerance},
            {"effective_particles", posterior.effective()},
            {"parameters", std::move(parameters)},
            {"targets", std::move(targets)}};
}

void tell(const Fitted& fitted, const fs::path& folder) {
    const auto& posterior = fitted.posterior;
    fmt::print("{:<28} {:>19} {:>10} {:>21}\n", say({"parameter", "paramètre"}), say({"prior", "a priori"}),
               say({"median", "médiane"}), say({"90% interval", "intervalle à 90 %"}));
    const std::string to = say({" to ", " à "});
    for (std::size_t k = 0; k < fitted.priors.size(); ++k) {
        fmt::print("{:<28} {:>19} {:>10} {:>21}\n", fitted.priors[k].name,
                   short_number(fitted.priors[k].lowest) + to + short_number(fitted.priors[k].highest),
                   short_number(posterior.quantile(k, 0.5)),
                   short_number(posterior.quantile(k, 0.05)) + to + short_number(posterior.quantile(k, 0.95)));
    }
    fmt::print("\n{:<28} {:>19} {:>10} {:>21}\n", say({"to be met", "à atteindre"}), say({"observed", "observé"}),
               say({"median", "médiane"}), say({"80% band", "bande à 80 %"}));
    for (std::size_t k = 0; k < fitted.targets.size(); ++k) {
        const Target& target = fitted.targets[k];
        const auto& band = fitted.of_targets[k];
        const std::string name = std::isnan(target.week)
                                     ? target.name
                                     : fmt::format("{}, {} {:.0f}", target.name, say({"week", "semaine"}), target.week);
        fmt::print("{:<28} {:>19} {:>10} {:>21}\n", name,
                   short_number(target.observed) + " ± " + short_number(target.sd), short_number(band.median),
                   short_number(band.q10) + to + short_number(band.q90));
    }
    fmt::print(
        fmt::runtime(say({"\nAfter {} rounds and {} simulations the particles are within {} standard deviations "
                          "of what was to be met; they count as {} of equal weight.\n",
                          "\nAprès {} tours et {} évaluations, les particules sont à moins de {} écarts types de "
                          "ce qui était à atteindre ; elles en valent {} de poids égal.\n"})),
        posterior.rounds, posterior.simulations, short_number(posterior.tolerance), std::lround(posterior.effective()));
    fmt::print("{}: {}\n", say({"Files", "Fichiers"}), folder.string());
}

}  // namespace

int fit(const SearchCommand& command, const Common& common) {
    const scenarios::Study study = study_with(command.study, "calibration");
    const fs::path folder =
        command.folder.empty() ? fs::path("results") / ("fit-" + study.name) : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force, file_names, "concert fit");
    const sim::Workers workers(command.study.threads);
    const StopOnInterrupt stop;
    KeptSearch kept(folder, "fit", study, command, common);
    const Fitted fitted = fit_study(study, study.the_calibration(), kept.memo(), [&](std::size_t rounds) {
        if (common.quiet) return;
        fmt::print(stderr, "concert: {} {}, {} {}\n", say({"round", "tour"}), rounds, kept.size(),
                   say({"evaluations", "évaluations"}));
    });
    if (kept.interrupted(common)) return Exit::interrupted;
    const Json answer = document(study, fitted);
    analysis::write_files(
        folder, {{std::string(file_names[0]), [&](const analysis::Sink& sink) { write_posterior(fitted, sink); }},
                 {std::string(file_names[1]), [&](const analysis::Sink& sink) { write_predictive(fitted, sink); }},
                 {std::string(file_names[2]), [&](const analysis::Sink& sink) { sink(answer.dump(2) + "\n"); }}});
    if (common.json) {
        fmt::print("{}\n", answer.dump(2));
    } else if (!common.quiet) {
        tell(fitted, folder);
    }
    tell_failures(fitted.failures);
    return Exit::done;
}

}  // namespace concert::app

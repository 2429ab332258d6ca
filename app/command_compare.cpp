#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

#include "analysis/comparison.hpp"
#include "analysis/console.hpp"
#include "analysis/curve_statistics.hpp"
#include "analysis/folder.hpp"
#include "analysis/hash.hpp"
#include "app/commands.hpp"
#include "app/compare_options.hpp"
#include "app/contagion_fit.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/observed_case.hpp"
#include "app/progress.hpp"
#include "app/simulated_curves.hpp"
#include "sim/parallel.hpp"

/// concert compare: an observed diffusion, and what is simulated of it.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t default_particles = 1000, default_replicates = 500, default_rewirings = 1000;
constexpr std::uint16_t default_steps = 6;
constexpr double usual_rounds = 14;  ///< of a fit, for the progress shown

using analysis::Comparison;

class Comparer {
public:
    Comparer(const CompareCommand& command, const Common& common, ObservedCase observed)
        : command_(command), common_(common), observed_(std::move(observed)) {
        const auto& all = observed_.data.curves.front();
        comparison_.name = observed_.name;
        comparison_.people = all.people;
        comparison_.periods = observed_.data.periods;
        for (const std::size_t adopters : all.adopters) comparison_.adopters += adopters;
    }

    Comparison run() {
        if (!command_.curve.folder.empty()) {
            lay_study();
        } else if (command_.fit) {
            fit();
        } else if (!command_.contagion.empty()) {
            lay_contagion();
        } else {
            comparison_.overlays.push_back({"", "all", shares_of(observed_.data.curves.front()), {}});
        }
        measure();
        return std::move(comparison_);
    }

private:
    void lay_study() {
        const SimulatedCurve curve = read_simulated(command_.curve, observed_.data.periods);
        comparison_.ensemble =
            fmt::format("{}: {}, {}, {}", curve.file, curve.group, curve.arm, command_.curve.measure);
        comparison_.runs = curve.runs;
        comparison_.overlays.push_back({curve.arm, "all", shares_of(observed_.data.curves.front()), curve.bands});
        const auto& overlay = comparison_.overlays.back();
        const auto agreement = analysis::agreement(overlay.observed, overlay.simulated);
        comparison_.agreements.push_back({curve.arm, "all", agreement});
        if (agreement.periods < overlay.observed.size()) {
            comparison_.notes.push_back(fmt::format(
                fmt::runtime(say({"the simulated weeks end before the data: {} of {} periods are compared",
                                  "les semaines simulées finissent avant les données : {} périodes sur {} sont "
                                  "comparées"})),
                agreement.periods, overlay.observed.size()));
        }
        for (const analysis::Band& b : curve.bands) {
            if (!std::isnan(b.median)) simulated_median_.push_back(b.median);
        }
    }

    void lay_contagion() {
        const reference::Contagion rule{command_.contagion[0], command_.contagion[1], command_.contagion[2]};
        comparison_.ensemble = fmt::format(
            fmt::runtime(
                say({"contagion on the observed network: external {}, peer {} a period, threshold {}; {} runs",
                     "contagion sur le réseau observé : externe {}, pairs {} par période, seuil {} ; {} simulations"})),
            rule.external, rule.peer, rule.threshold, replicates());
        runs_ = contagion_runs(observed_, rule, replicates(), command_.seed);
        lay_over(observed_, runs_, "contagion", {}, comparison_);
    }

    void fit() {
        const auto& communities = observed_.data.network->communities;
        const std::vector<bool> held = held_out(communities.size(), command_.seed);
        for (std::size_t c = 0; c < communities.size(); ++c) {
            (held[c] ? comparison_.held_out : comparison_.training).push_back(communities[c]);
        }
        comparison_.ensemble = fmt::format(
            fmt::runtime(say(
                {"contagion on the observed network, fitted by approximate Bayesian computation; {} runs a model",
                 "contagion sur le réseau observé, ajustée par calcul bayésien approché ; {} simulations par modèle"})),
            replicates());
        const FitOptions options{static_cast<std::size_t>(command_.particles.value_or(default_particles)), replicates(),
                                 command_.seed};
        Progress progress(Progress::form_for(common_.quiet, common_.json), 100 * usual_rounds * contagion_models);
        for (std::size_t m = 0; m < contagion_models; ++m) {
            double told = 0;
            Fit found = fit_contagion(observed_, static_cast<ContagionModel>(m), held, options, [&] {
                if (++told > usual_rounds) progress.expect_more(100);
                progress.done(100);
            });
            for (; told < usual_rounds; ++told) progress.done(100);
            if (StopOnInterrupt::happened()) return;
            lay_over(observed_, found.predictions, found.model.name, held, comparison_);
            comparison_.models.push_back(std::move(found.model));
            if (m == 0) runs_ = std::move(found.predictions);
        }
    }

    /// Peers alone learn nothing where no training community has anybody to start from.
    void note_untrained(const std::vector<bool>& held) {
        const auto& network = *observed_.data.network;
        for (std::size_t i = 0; i < network.times.size(); ++i) {
            if (network.times[i] == 1 && !held[network.community[i]]) return;
        }
        comparison_.notes.push_back(say(
            {"no training community has an adopter in period 1: \"peers\" cannot be fitted and predicts from its "
             "priors; "
             "another --seed splits otherwise",
             "aucune communauté d'ajustement n'a d'adoptant à la période 1 : « peers » ne peut être ajusté et prédit "
             "d'après ses lois a priori ; une autre --seed sépare autrement"}));
    }

    /// All statistics, of the data and where there are runs of these too.
    void measure() {
        if (StopOnInterrupt::happened()) return;
        if (!observed_.has_network()) {
            by_name(analysis::curve_statistics(shares_of(observed_.data.curves.front())));
            return;
        }
        const auto steps = static_cast<std::uint16_t>(command_.steps.value_or(default_steps));
        const auto observed = measured(observed_, observed_.data.network->times, steps);
        std::vector<std::vector<analysis::Measured>> simulated(runs_.size());
        sim::for_each_index(runs_.size(), [&](std::size_t r) { simulated[r] = measured(observed_, runs_[r], steps); });
        comparison_.runs = std::max(comparison_.runs, runs_.size());
        if (runs_.empty()) {
            by_name(observed);
        } else {
            comparison_.statistics = analysis::side_by_side(observed, simulated);
        }
        for (const auto& one : measured_once(
                 observed_, static_cast<std::size_t>(command_.rewirings.value_or(default_rewirings)), command_.seed)) {
            comparison_.statistics.push_back({one, {}});
        }
        comparison_.logit = logit_of(observed_, command_.observed.covariates, comparison_.notes);
        comparison_.persons = persons_of(observed_);
    }

    /// Of a study only the median curve is known: its statistics stand alone, without a band.
    void by_name(const std::vector<analysis::Measured>& observed) {
        const auto median = analysis::curve_statistics(simulated_median_);
        for (const analysis::Measured& one : observed) {
            analysis::ComparedStatistic both{one, {}};
            const double value = analysis::value_of(median, one.statistic, one.period);
            if (!simulated_median_.empty() && !std::isnan(value)) {
                const double none = std::numeric_limits<double>::quiet_NaN();
                both.simulated = analysis::Band{1, none, none, none, value, none, none, none, none};
            }
            comparison_.statistics.push_back(both);
        }
    }

    std::size_t replicates() const {
        return static_cast<std::size_t>(command_.replicates.value_or(default_replicates));
    }

    const CompareCommand& command_;
    const Common& common_;
    ObservedCase observed_;
    Comparison comparison_;
    std::vector<Times> runs_;
    std::vector<double> simulated_median_;
};

analysis::ComparisonProvenance provenance_of(const CompareCommand& command, const Common& common,
                                             const ObservedCase& observed) {
    analysis::ComparisonProvenance provenance{CONCERT_VERSION, CONCERT_COMPILER, common.command, command.seed, {}, {}};
    for (const std::string& file : observed.data.files) {
        provenance.inputs.emplace_back(file, analysis::sha256_of_file(file));
    }
    if (!command.curve.folder.empty()) {
        const std::string file = (fs::path(command.curve.folder) / "curves.csv").string();
        provenance.inputs.emplace_back(file, analysis::sha256_of_file(file));
        provenance.settings.emplace_back("weeks_per_period", fmt::format("{}", command.curve.weeks_per_period));
        provenance.settings.emplace_back("from_week", fmt::format("{}", command.curve.from_week));
    }
    provenance.settings.emplace_back("community", command.observed.community);
    provenance.settings.emplace_back("relations", fmt::format("{}", fmt::join(command.observed.relations, ",")));
    provenance.settings.emplace_back("covariates", fmt::format("{}", fmt::join(command.observed.covariates, ",")));
    provenance.settings.emplace_back("contagion", fmt::format("{}", fmt::join(command.contagion, " ")));
    provenance.settings.emplace_back("steps", fmt::format("{}", command.steps.value_or(default_steps)));
    provenance.settings.emplace_back("rewirings", fmt::format("{}", command.rewirings.value_or(default_rewirings)));
    return provenance;
}

}  // namespace

int compare(const CompareCommand& command, const Common& common) {
    const sim::Workers workers(command.threads);
    ObservedCase observed = observe(command.data, command.observed);
    check_together(command, observed.has_network(),
                   observed.has_network() && observed.data.network->communities.size() < 2);
    const fs::path folder =
        command.folder.empty() ? fs::path("results") / ("compare-" + observed.name) : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force, analysis::comparison_files(), "comparison");

    const StopOnInterrupt stop;
    const auto provenance = provenance_of(command, common, observed);
    const Comparison comparison = Comparer(command, common, std::move(observed)).run();
    if (StopOnInterrupt::happened()) {
        fmt::print(stderr, "concert: {}\n",
                   say({"interrupted; no results were written", "interrompu ; aucun résultat écrit"}));
        return Exit::interrupted;
    }
    const std::string hash = analysis::write_comparison(comparison, provenance, folder);
    if (common.json) {
        fmt::print("{}\n", analysis::comparison_json(comparison, folder.string(), hash));
    } else if (!common.quiet) {
        const analysis::Console console = analysis::console_of(STDOUT_FILENO);
        fmt::print("{}\n{}: {}\n", analysis::comparison_text(comparison, spoken(), console.unicode),
                   say({"Files", "Fichiers"}), folder.string());
        if (comparison.ensemble.empty() && !comparison.persons.empty()) {
            fmt::print("{}: concert compare {} --fit\n",
                       say({"Next, see whether peers alone could have done it",
                            "Ensuite, voir si les pairs seuls y suffiraient"}),
                       command.data);
        }
    }
    return Exit::done;
}

}  // namespace concert::app

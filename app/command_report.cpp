#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/charted_population.hpp"
#include "app/charted_study.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/reporting.hpp"
#include "app/study_again.hpp"
#include "scenarios/errors.hpp"

/// concert report: the report of a study that has been run.
namespace concert::app {

namespace {

namespace fs = std::filesystem;

/// Where results come from, as the manifest says it.
analysis::Provenance provenance_in(const nlohmann::ordered_json& manifest, const sim::ModelTable& model) {
    analysis::Provenance provenance;
    provenance.version = manifest.value("version", "");
    provenance.compiler = manifest.value("compiler", "");
    provenance.command = manifest.value("command", "");
    provenance.equations.assign(model.equations.size(), false);
    for (const auto& id : manifest.at("equations")) {
        const std::size_t row = model.find_equation(id.get<std::string>());
        if (row != sim::ModelTable::npos) provenance.equations[row] = true;
    }
    for (const auto& [file, digest] : manifest.at("inputs").items()) provenance.inputs.emplace_back(file, digest);
    return provenance;
}

/// The study itself where it can still be read: only the organisation that is shown needs it.
std::optional<scenarios::Study> source_of(const ChartedStudy& study, const Common& common) {
    try {
        return study_again(study.manifest, store::identity_of(study.stored.store->database()));
    } catch (const analysis::FileError& error) {
        if (!common.quiet) {
            fmt::print(stderr, "concert: {}: {}\n",
                       say({"the report shows no organisation", "le rapport ne montre pas d'organisation"}),
                       error.what());
        }
        return std::nullopt;
    }
}

/// The ledger of claims that was asked for, else the one there is; empty where there is none.
fs::path ledger_of(const ReportCommand& command) {
    const fs::path judged = "results/claims";
    if (!command.claims.empty()) return command.claims;
    return fs::exists(judged / "claims.csv") ? judged : fs::path();
}

/// Writes the report; the name of the study.
std::string report_study(const ReportCommand& command, const Common& common, const fs::path& file) {
    const ChartedStudy study = charted_study(command.folder);
    const auto source = source_of(study, common);
    const auto provenance = provenance_in(study.manifest, study.stored.study.model);
    Reported reported{study.stored.study, study.summary, provenance, study.manifest.value("result_hash", "")};
    reported.source = source ? &*source : nullptr;
    reported.claims = ledger_of(command);
    reported.languages = common.languages;
    write_report(reported, file);
    return study.stored.study.study;
}

std::string report_population(const ReportCommand& command, const Common& common, const fs::path& file) {
    if (!command.claims.empty()) {
        throw scenarios::StudyErrors({"concert report: --claims: the report of a population has no ledger of claims"});
    }
    const ChartedPopulation population = charted_population(command.folder);
    const auto provenance = provenance_in(population.manifest, population.results.model);
    write_report(ReportedPopulation{population.results, analysis::check_patterns(population.results), provenance,
                                    population.manifest.value("result_hash", ""), common.languages},
                 file);
    return population.results.study;
}

}  // namespace

int report(const ReportCommand& command, const Common& common) {
    const fs::path file = command.file.empty() ? fs::path(command.folder) / "report.html" : fs::path(command.file);
    const std::string study = holds_population(command.folder) ? report_population(command, common, file)
                                                               : report_study(command, common, file);
    if (common.json) {
        fmt::print("{}\n", nlohmann::ordered_json{{"study", study}, {"report", file.string()}}.dump(2));
    } else if (!common.quiet) {
        fmt::print("{}\n", file.string());
    }
    return Exit::done;
}

}  // namespace concert::app

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/charted_study.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/reporting.hpp"
#include "app/study_again.hpp"

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
        return study_again(study);
    } catch (const analysis::FileError& error) {
        if (!common.quiet) {
            fmt::print(stderr, "concert: {}: {}\n",
                       say({"the report shows no organisation", "le rapport ne montre pas d'organisation"}),
                       error.what());
        }
        return std::nullopt;
    }
}

}  // namespace

int report(const ReportCommand& command, const Common& common) {
    const ChartedStudy study = charted_study(command.folder);
    const fs::path file = command.file.empty() ? study.folder / "report.html" : fs::path(command.file);
    const auto source = source_of(study, common);
    const auto provenance = provenance_in(study.manifest, study.stored.study.model);
    const fs::path judged = "results/claims";
    Reported reported{study.stored.study, study.summary, provenance, study.manifest.value("result_hash", "")};
    reported.source = source ? &*source : nullptr;
    reported.claims = !command.claims.empty()             ? fs::path(command.claims)
                      : fs::exists(judged / "claims.csv") ? judged
                                                          : fs::path();
    reported.languages = common.languages;
    write_report(reported, file);
    if (common.json) {
        fmt::print("{}\n",
                   nlohmann::ordered_json{{"study", study.stored.study.study}, {"report", file.string()}}.dump(2));
    } else if (!common.quiet) {
        fmt::print("{}\n", file.string());
    }
    return Exit::done;
}

}  // namespace concert::app

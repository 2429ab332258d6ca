#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/chart_files.hpp"
#include "app/charted_study.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/organisation_shown.hpp"
#include "app/study_again.hpp"
#include "figures/catalogue.hpp"
#include "figures/ledger.hpp"
#include "scenarios/errors.hpp"

/// concert chart: the charts of a study as images and tables.
namespace concert::app {

namespace {

namespace fs = std::filesystem;

const std::string& in_language(const figures::Text& text, Language language) {
    return language == Language::french ? text.fr : text.en;
}

/// The one chart that is made from no results but from the study itself.
constexpr const char* the_organisation = "organisation";

std::size_t position_of(const std::string& label, const std::vector<std::string>& labels, const char* option) {
    const auto found = std::find(labels.begin(), labels.end(), label);
    if (found != labels.end()) return static_cast<std::size_t>(found - labels.begin());
    throw scenarios::StudyErrors({fmt::format("concert chart: {} \"{}\" is not in this study; there are {}", option,
                                              label, scenarios::quoted_list(labels))});
}

RunShown shown(const analysis::Results& study, const ChartCommand& command) {
    RunShown run = run_to_show(study);
    std::vector<std::string> points;
    points.reserve(study.points.size());
    for (const auto& point : study.points) points.push_back(point.label);
    if (!command.point.empty()) run.point = position_of(command.point, points, "--point");
    if (!command.arm.empty()) run.arm = position_of(command.arm, study.arms, "--arm");
    run.replicate = command.replicate.value_or(0);
    run.week = command.week;
    return run;
}

figures::Figure organisation_of(const ChartedStudy& study, const ChartCommand& command) {
    const auto version = study.material().version;
    try {
        return organisation_figure(study_again(study), study.stored.study, version, shown(study.stored.study, command));
    } catch (const std::invalid_argument& mistake) {
        throw scenarios::StudyErrors({std::string("concert chart: --week: ") + mistake.what()});
    }
}

/// The figures asked for, all that the results allow unless some are named. Throws scenarios::StudyErrors, saying of
/// each why there is none.
std::vector<figures::Figure> chosen(const ChartedStudy& study, const ChartCommand& command) {
    const figures::Material material = study.material();
    if (command.ids.empty()) return figures::figures_of(material);
    std::vector<figures::Figure> found;
    std::vector<std::string> mistakes;
    for (const std::string& id : command.ids) {
        if (id == the_organisation) {
            found.push_back(organisation_of(study, command));
            continue;
        }
        figures::Made made = figures::figure_called(material, id);
        if (auto* figure = std::get_if<figures::Figure>(&made)) {
            found.push_back(std::move(*figure));
        } else {
            mistakes.push_back("concert chart: " + std::get<figures::Unavailable>(made).why);
        }
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
    return found;
}

/// Every chart there is, what it shows, and of those that are missing why.
int list(const figures::Material& material, const Common& common) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const figures::Entry& entry : figures::catalogue(material)) {
        const figures::Made made = entry.make(material);
        const auto* missing = std::get_if<figures::Unavailable>(&made);
        if (common.json) {
            all.push_back({{"id", entry.id}, {"what", in_language(entry.what, spoken())}});
            if (missing) all.back()["missing"] = missing->why;
        } else {
            fmt::print("{:<26} {}\n", entry.id, in_language(entry.what, spoken()));
            if (missing) fmt::print("{:<26}   {}: {}\n", "", say({"not here", "absent ici"}), missing->why);
        }
    }
    const sim::Texts what{"the organisation itself in one run: --point, --arm, --replicate, --week",
                          "l'organisation elle-même dans une simulation\u00a0: --point, --arm, --replicate, --week"};
    if (common.json) {
        all.push_back({{"id", the_organisation}, {"what", say(what)}});
        fmt::print("{}\n", all.dump(2));
    } else {
        fmt::print("{:<26} {}\n", the_organisation, say(what));
    }
    return Exit::done;
}

/// Of the results of concert claims there is one chart.
std::vector<figures::Figure> of_claims(const ChartCommand& command) {
    figures::Made made = figures::ledger_figure(figures::ledger_in(command.folder));
    const auto* figure = std::get_if<figures::Figure>(&made);
    if (!figure) throw scenarios::StudyErrors({"concert chart: " + std::get<figures::Unavailable>(made).why});
    for (const std::string& id : command.ids) {
        if (id == figure->id) continue;
        throw scenarios::StudyErrors(
            {fmt::format("concert chart: \"{}\" is no chart of judged claims; there is \"{}\"", id, figure->id)});
    }
    return {*figure};
}

int list_of_claims(const ChartCommand& command, const Common& common) {
    for (const figures::Figure& figure : of_claims(command)) {
        if (common.json) {
            const nlohmann::ordered_json one{{"id", figure.id}, {"what", in_language(figure.title, spoken())}};
            fmt::print("{}\n", nlohmann::ordered_json::array({one}).dump(2));
        } else {
            fmt::print("{:<26} {}\n", figure.id, in_language(figure.title, spoken()));
        }
    }
    return Exit::done;
}

}  // namespace

int chart(const ChartCommand& command, const Common& common) {
    const bool one_run = !command.point.empty() || !command.arm.empty() || command.week || command.replicate;
    if (one_run && std::find(command.ids.begin(), command.ids.end(), the_organisation) == command.ids.end()) {
        throw scenarios::StudyErrors(
            {"concert chart: --point, --arm, --week and --replicate are of the chart \"organisation\"; name it"});
    }
    std::vector<figures::Figure> figures;
    if (fs::exists(fs::path(command.folder) / "claims.csv")) {
        if (command.list) return list_of_claims(command, common);
        figures = of_claims(command);
    } else {
        const ChartedStudy study = charted_study(command.folder);
        if (command.list) return list(study.material(), common);
        figures = chosen(study, command);
    }
    const fs::path folder = command.output.empty() ? fs::path(command.folder) / "charts" : fs::path(command.output);
    ChartRequest request{command.formats, {}, common.languages, command.dialect};
    if (request.languages.empty()) request.languages = {spoken()};
    for (const auto& [width, height] : command.sizes) request.sizes.push_back({width, height});
    const auto paths = write_charts(figures, request, folder);
    if (common.json) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const fs::path& path : paths) all.push_back(path.string());
        fmt::print("{}\n", all.dump(2));
    } else if (!common.quiet) {
        for (const fs::path& path : paths) fmt::print("{}\n", path.string());
    }
    return Exit::done;
}

}  // namespace concert::app

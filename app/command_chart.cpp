#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/chart_files.hpp"
#include "app/charted_population.hpp"
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
    const store::Identity kept = store::identity_of(study.stored.store->database());
    try {
        return organisation_figure(study_again(study.manifest, kept), study.stored.study, version,
                                   shown(study.stored.study, command));
    } catch (const std::invalid_argument& mistake) {
        throw scenarios::StudyErrors({std::string("concert chart: --week: ") + mistake.what()});
    }
}

/// The figures asked for, all that the results allow unless some are named; `other` makes those that are not in the
/// catalogue. Throws scenarios::StudyErrors, saying of each why there is none.
template <class Of>
std::vector<figures::Figure> chosen(const std::vector<figures::EntryOf<Of>>& entries, const Of& material,
                                    const std::vector<std::string>& ids,
                                    const std::function<std::optional<figures::Figure>(const std::string&)>& other) {
    if (ids.empty()) return figures::all_made(entries, material);
    std::vector<figures::Figure> found;
    std::vector<std::string> mistakes;
    for (const std::string& id : ids) {
        if (auto figure = other(id)) {
            found.push_back(std::move(*figure));
            continue;
        }
        figures::Made made = figures::made_called(entries, material, id);
        if (auto* figure = std::get_if<figures::Figure>(&made)) {
            found.push_back(std::move(*figure));
        } else {
            mistakes.push_back("concert chart: " + std::get<figures::Unavailable>(made).why);
        }
    }
    if (!mistakes.empty()) throw scenarios::StudyErrors(mistakes);
    return found;
}

/// A chart there is, and where it is missing why.
struct Listed {
    std::string id, what, missing = {};
};

template <class Of>
std::vector<Listed> listed(const std::vector<figures::EntryOf<Of>>& entries, const Of& material) {
    std::vector<Listed> all;
    for (const auto& entry : entries) {
        const figures::Made made = entry.make(material);
        const auto* missing = std::get_if<figures::Unavailable>(&made);
        all.push_back({entry.id, in_language(entry.what, spoken()), missing ? missing->why : ""});
    }
    return all;
}

int tell(const std::vector<Listed>& all, const Common& common) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const Listed& one : all) {
        json.push_back({{"id", one.id}, {"what", one.what}});
        if (!one.missing.empty()) json.back()["missing"] = one.missing;
        if (common.json) continue;
        fmt::print("{:<26} {}\n", one.id, one.what);
        if (!one.missing.empty()) {
            fmt::print("{:<26}   {}: {}\n", "", say({"not here", "absent ici"}), one.missing);
        }
    }
    if (common.json) fmt::print("{}\n", json.dump(2));
    return Exit::done;
}

/// What a folder of results can be drawn as: the list of it, or the figures asked for.
struct Source {
    std::function<std::vector<Listed>()> list;
    std::function<std::vector<figures::Figure>()> figures;
};

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

Source claims_source(const ChartCommand& command) {
    return {[&] {
                const auto figure = of_claims(command).front();
                return std::vector<Listed>{{figure.id, in_language(figure.title, spoken())}};
            },
            [&] { return of_claims(command); }};
}

Source population_source(const ChartCommand& command) {
    const auto population = std::make_shared<const ChartedPopulation>(charted_population(command.folder));
    return {[=] { return listed(figures::population_catalogue(), population->material()); },
            [=, &command] {
                return chosen(figures::population_catalogue(), population->material(), command.ids,
                              [](const std::string&) { return std::optional<figures::Figure>{}; });
            }};
}

Source study_source(const ChartCommand& command) {
    const auto study = std::make_shared<const ChartedStudy>(charted_study(command.folder));
    return {[=] {
                auto all = listed(figures::catalogue(study->material()), study->material());
                all.push_back({the_organisation,
                               say({"the organisation itself in one run: --point, --arm, --replicate, --week",
                                    "l'organisation elle-même dans une simulation\u00a0: --point, --arm, --replicate, "
                                    "--week"})});
                return all;
            },
            [=, &command] {
                const figures::Material material = study->material();
                return chosen(figures::catalogue(material), material, command.ids, [&](const std::string& id) {
                    return id == the_organisation ? std::optional(organisation_of(*study, command)) : std::nullopt;
                });
            }};
}

Source source_of(const ChartCommand& command) {
    if (fs::exists(fs::path(command.folder) / "claims.csv")) return claims_source(command);
    return holds_population(command.folder) ? population_source(command) : study_source(command);
}

}  // namespace

int chart(const ChartCommand& command, const Common& common) {
    const bool one_run = !command.point.empty() || !command.arm.empty() || command.week || command.replicate;
    if (one_run && std::find(command.ids.begin(), command.ids.end(), the_organisation) == command.ids.end()) {
        throw scenarios::StudyErrors(
            {"concert chart: --point, --arm, --week and --replicate are of the chart \"organisation\"; name it"});
    }
    const Source source = source_of(command);
    if (command.list) return tell(source.list(), common);
    const auto figures = source.figures();
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

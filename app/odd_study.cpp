#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "analysis/hash.hpp"
#include "app/design_words.hpp"
#include "app/language.hpp"
#include "app/odd.hpp"
#include "models/administration/table.hpp"

/// What the ODD document says of the study itself: question, arms, points, data.
namespace concert::app {

namespace {

using Kind = scenarios::OrganisationSource::Kind;

constexpr std::size_t most_listed = 12;

std::string replicates(std::int64_t n) {
    return fmt::format(
        fmt::runtime(n == 1 ? say({"{} replicate", "{} réplique"}) : say({"{} replicates", "{} répliques"})),
        grouped(n));
}

std::string settings_of(const scenarios::Study& study, const std::vector<scenarios::Setting>& settings) {
    std::string text;
    for (const auto& [parameter, value] : settings) {
        const auto& row = table_of(study).parameters[parameter];
        text +=
            fmt::format("{}`{} = {}`", text.empty() ? "" : ", ", row.name,
                        row.choices.empty() ? fmt::format("{}", value) : row.choices[static_cast<std::size_t>(value)]);
    }
    return text;
}

std::string arms(const scenarios::Study& study) {
    if (study.arms.size() == 1 && study.arms.front().settings.empty()) {
        return say({"There is one arm, with the values of the tables below.\n",
                    "Il y a une seule variante, avec les valeurs des tableaux ci-dessous.\n"});
    }
    std::string text = fmt::format(
        fmt::runtime(say({"The policies compared, {} arms:\n\n", "Les politiques comparées, {} variantes :\n\n"})),
        study.arms.size());
    for (const scenarios::Arm& arm : study.arms) text += fmt::format("- {}\n", settings_of(study, arm.settings));
    return text;
}

/// Points one by one, or, when there are many, by the group whose curves they share.
std::string point_list(const scenarios::Study& study, const std::vector<scenarios::Point>& points) {
    std::string text = fmt::format(
        fmt::runtime(points.size() == 1
                         ? say({"The organisation, {} point:\n\n", "L'organisation, {} point :\n\n"})
                         : say({"The organisations, {} points:\n\n", "Les organisations, {} points :\n\n"})),
        points.size());
    if (study.design) {
        const auto words = design_in_words(study);
        for (std::size_t i = 0; i < words.size(); ++i) text += fmt::format("{}{}\n", i == 0 ? "- " : "  - ", words[i]);
        return text + fmt::format("- {}\n", fmt::format(fmt::runtime(say({"{} each", "{} pour chacun"})),
                                                        replicates(points.front().replicates)));
    }
    if (points.size() <= most_listed) {
        for (const scenarios::Point& point : points) {
            text += fmt::format("- {}: {}{}{}\n", point.label, settings_of(study, point.settings),
                                point.settings.empty() ? "" : ", ", replicates(point.replicates));
        }
        return text;
    }
    std::vector<std::string> order;
    std::map<std::string, std::vector<const scenarios::Point*>> groups;
    for (const scenarios::Point& point : points) {
        if (groups[point.group].empty()) order.push_back(point.group);
        groups[point.group].push_back(&point);
    }
    for (const std::string& group : order) {
        const auto& members = groups[group];
        text += fmt::format(fmt::runtime(say({"- {}: {} points, {} each\n", "- {} : {} points, {} pour chacun\n"})),
                            group, members.size(), replicates(members.front()->replicates));
    }
    return text;
}

/// Who is followed, for how long, in which modes.
std::string population_of(const scenarios::PopulationSource& source) {
    std::string text =
        fmt::format(fmt::runtime(say({"A population of organisations, one in {}, followed for {} years; {}:\n\n",
                                      "Une population d'organisations, une sur {}, suivie pendant {} ans ; {} :\n\n"})),
                    source.one_in, source.horizon_years, replicates(source.replicates));
    for (const auto mode : source.modes) {
        text += mode == scenarios::PopulationSource::Mode::voluntary
                    ? say({"- `voluntary`: each starts by itself or follows those it is tied to\n",
                           "- `voluntary` : chacune commence d'elle-même ou suit celles auxquelles elle est liée\n"})
                    : say({"- `duty`: all start at once, under a duty without sanction\n",
                           "- `duty` : toutes commencent en même temps, sous une obligation sans sanction\n"});
    }
    return text;
}

std::string file_line(const std::string& path) {
    return fmt::format("- `{}`, SHA-256 `{}`\n", std::filesystem::path(path).filename().string(),
                       analysis::sha256_of_file(path));
}

/// From which past the arms part, and when.
std::string past_of(const scenarios::Study& study) {
    const std::int64_t week = study.the_branch().week;
    const std::string when =
        week == 0 ? say({"the burn-in", "les semaines qui précèdent le mandat"})
        : week > 0
            ? fmt::format(fmt::runtime(say({"week {} of the mandate", "la semaine {} du mandat"})), week)
            : fmt::format(fmt::runtime(say({"all but the last {} weeks of the burn-in",
                                            "les semaines qui précèdent le mandat, les {} dernières exceptées"})),
                          -week);
    std::string text = fmt::format(
        fmt::runtime(
            say({"The arms of a replicate share one past, which is run once, and part after {}: from the next "
                 "week on each follows its own parameters. What people are by then (thresholds, trust, "
                 "experience, backlogs, adoption) they keep.",
                 "Les variantes d'une réplique partagent un même passé, simulé une seule fois, et se séparent "
                 "après {} : dès la semaine suivante, chacune suit ses propres paramètres. Ce que les "
                 "personnes sont alors (seuils, confiance, expérience, retards, adoption), elles le gardent."})),
        when);
    if (!study.the_branch().before.empty()) {
        text += say({" In that past ", " Dans ce passé, "}) + settings_of(study, study.the_branch().before) + ".";
    }
    return text + "\n";
}

}  // namespace

std::string study_section(const scenarios::Study& study, const std::vector<scenarios::Point>& points) {
    std::string text =
        fmt::format(fmt::runtime(say({"The study `{}` asks: *{}*\n\n", "L'étude `{}` demande : *{}*\n\n"})), study.name,
                    spoken() == Language::french ? study.title_fr : study.title_en);
    text +=
        arms(study) + "\n" + (study.population ? population_of(*study.population) : point_list(study, points)) + "\n";
    if (study.branch) text += past_of(study) + "\n";
    if (study.precision) {
        text += fmt::format(
            fmt::runtime(
                say({"Replicates grow by {} at a time, alike in all arms of a point, until the 95 % interval "
                     "of `{}` is at most {} to either side, or {} are done.\n\n",
                     "Les répliques augmentent par {} à la fois, de même dans toutes les variantes d'un point, "
                     "jusqu'à ce que l'intervalle à 95 % de `{}` ne dépasse pas {} de part et d'autre, ou "
                     "qu'il y en ait {}.\n\n"})),
            study.precision->batch, study.precision->outcome, number(study.precision->half_width),
            study.precision->most);
    }
    text += fmt::format(
        fmt::runtime(say({"All random draws follow from the seed {}. Arms of one point share organisations, draws and "
                          "innovators, so that they differ by policy and not by luck.\n",
                          "Tous les tirages découlent de la graine {}. Les variantes d'un point partagent "
                          "organisations, tirages et innovateurs : elles diffèrent par la politique et non par la "
                          "chance.\n"})),
        study.seed);
    return text;
}

std::string input_section(const scenarios::Study& study, const std::vector<scenarios::Point>& points) {
    if (study.population && !study.population->employers.empty()) {
        return say({"The employers come from a table: label, branch, size, number. Everything inside them is "
                    "generated.\n\n",
                    "Les employeurs proviennent d'une table : nom, branche, taille, nombre. Tout ce qui est à "
                    "l'intérieur est engendré.\n\n"}) +
               file_line(study.population->employers);
    }
    if (study.population) {
        return say(
            {"The sizes of the employers follow published counts of the French public service, "
             "31 December 2023 (sources: docs/public-service.md); everything inside them is generated.\n",
             "Les tailles des employeurs suivent les effectifs publiés de la fonction publique française au "
             "31 décembre 2023 (sources : docs/public-service.md) ; tout ce qui est à l'intérieur est "
             "engendré.\n"});
    }
    if (study.source.kind == Kind::generated) {
        return say(
            {"No data enter: organisations are generated from the parameters, and nothing from outside changes "
             "during a run.\n",
             "Aucune donnée n'entre : les organisations sont engendrées à partir des paramètres, et rien "
             "d'extérieur ne change pendant une simulation.\n"});
    }
    const std::size_t people_row = administration::model_table().find_parameter("people");
    double people = 0;
    for (const scenarios::Point& point : points) {
        for (const auto& setting : point.settings) people += setting.parameter == people_row ? setting.value : 0;
    }
    const std::string in_all = grouped(static_cast<std::int64_t>(people));
    std::string text;
    if (study.source.kind == Kind::posts) {
        text = fmt::format(
            fmt::runtime(
                say({"Hierarchies come from published tables of posts: {} public bodies with {} people. Ties "
                     "and everything else are generated. Nothing from outside changes during a run.\n\n",
                     "Les hiérarchies proviennent de tables de postes publiées : {} organismes publics, {} "
                     "personnes. Les liens et tout le reste sont engendrés. Rien d'extérieur ne change pendant "
                     "une simulation.\n\n"})),
            points.size(), in_all);
        return text + file_line(study.source.posts) + file_line(study.source.bodies);
    }
    text = fmt::format(
        fmt::runtime(say({"Hierarchy, people and ties come from tables: one organisation of {} people. A tie of the "
                          "file works both ways; trust that the file does not give is drawn. Nothing from outside "
                          "changes during a run.\n\n",
                          "La hiérarchie, les personnes et les liens proviennent de tables : une organisation de {} "
                          "personnes. Un lien du fichier vaut dans les deux sens ; la confiance qu'il ne donne pas est "
                          "tirée. Rien d'extérieur ne change pendant une simulation.\n\n"})),
        grouped(points.empty() ? 0 : static_cast<std::int64_t>(people / static_cast<double>(points.size()))));
    return text + file_line(study.source.people) + file_line(study.source.ties);
}

}  // namespace concert::app

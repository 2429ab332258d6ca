#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/folder.hpp"
#include "analysis/pareto.hpp"
#include "analysis/write_files.hpp"
#include "app/calibration_study.hpp"
#include "app/candidate_runs.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/kept_search.hpp"
#include "app/language.hpp"
#include "app/search_report.hpp"
#include "sim/parallel.hpp"

/// concert pareto: the parameters of a study that are the best compromises between outcomes.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> file_names{"front.csv", "pareto.json", "evaluations.sqlite",
                                                     "evaluations.lock"};
constexpr std::size_t most_told = 20;  ///< points of the front on the terminal

struct Found {
    std::vector<analysis::Bounds> bounds;
    analysis::ParetoFront front;
    std::vector<std::string> failures;
};

Found searched(const scenarios::Study& study, const analysis::Memo& memo, bool quiet) {
    const scenarios::ParetoSearch& asked = study.the_pareto();
    CandidateRuns runs(study, asked.vary);
    Wanted wanted;
    std::vector<analysis::Objective> objectives;
    for (const auto& objective : asked.objectives) {
        wanted.outcomes.push_back(objective.outcome);
        objectives.push_back({objective.outcome, objective.maximise});
    }
    const auto replicates = static_cast<std::uint32_t>(asked.replicates);
    // all candidates have the same draws: they differ by their parameters and not by luck
    const analysis::Simulator simulate = runs.noting_failures(
        analysis::remembered(
            [&](std::span<const double> values, std::uint32_t) { return runs.means(values, 0, replicates, wanted); },
            memo),
        objectives.size());
    analysis::ParetoOptions options;
    options.population = static_cast<std::size_t>(asked.population);
    options.generations = static_cast<std::size_t>(asked.generations);
    options.seed = study.seed;
    Found found;
    found.bounds = bounds_of(asked.vary);
    std::size_t generation = 0;
    found.front = analysis::pareto_front(
        found.bounds, objectives, analysis::one_by_one(simulate, objectives.size()), options, [&](double hypervolume) {
            if (quiet) return;
            fmt::print(stderr, "concert: {} {}/{}, {} {}\n", say({"generation", "génération"}), generation++,
                       asked.generations, say({"hypervolume", "hypervolume"}), short_number(hypervolume));
        });
    found.failures = runs.failures();
    return found;
}

void write_front(const scenarios::Study& study, const Found& found, const analysis::Sink& sink) {
    analysis::CsvWriter csv(sink);
    csv.text("evaluation");
    for (const auto& bounds : found.bounds) csv.text(bounds.name);
    for (const auto& objective : study.the_pareto().objectives) csv.text(objective.outcome);
    csv.end();
    for (const auto& point : found.front.points) {
        csv.count(point.number);
        for (const double value : point.values) csv.value(value);
        for (const double value : point.objectives) csv.value(value);
        csv.end();
    }
}

/// What was asked and found, for machines; no paths or times, so that the same search gives the same bytes.
Json document(const scenarios::Study& study, const Found& found) {
    const scenarios::ParetoSearch& asked = study.the_pareto();
    Json varied = Json::array(), objectives = Json::array(), points = Json::array();
    for (const auto& bounds : found.bounds) {
        varied.push_back({{"name", bounds.name},
                          {"range", {bounds.lowest, bounds.highest}},
                          {"scale", bounds.logarithmic ? "log" : "linear"}});
    }
    for (const auto& objective : asked.objectives) {
        objectives.push_back({{"outcome", objective.outcome}, {"direction", objective.maximise ? "max" : "min"}});
    }
    for (const auto& point : found.front.points) {
        points.push_back({{"values", point.values}, {"objectives", point.objectives}});
    }
    return {{"study", study.name},
            {"version", CONCERT_VERSION},
            {"seed", study.seed},
            {"population", asked.population},
            {"generations", asked.generations},
            {"replicates", asked.replicates},
            {"evaluations", found.front.evaluations},
            {"vary", std::move(varied)},
            {"objectives", std::move(objectives)},
            {"reference", found.front.reference},
            {"hypervolume", found.front.hypervolume},
            {"front", std::move(points)}};
}

void tell(const scenarios::Study& study, const Found& found, const fs::path& folder) {
    std::vector<std::string> columns;
    columns.reserve(found.bounds.size() + study.the_pareto().objectives.size());
    for (const auto& bounds : found.bounds) columns.push_back(bounds.name);
    for (const auto& objective : study.the_pareto().objectives) {
        columns.push_back(objective.outcome + (objective.maximise ? " ↑" : " ↓"));
    }
    const auto cell = [&](std::size_t k, const std::string& text) {
        fmt::print("{}{:>{}}", k == 0 ? "" : "  ", text, std::max<std::size_t>(8, columns[k].size()));
    };
    for (std::size_t k = 0; k < columns.size(); ++k) cell(k, columns[k]);
    fmt::print("\n");
    const auto& points = found.front.points;
    const std::size_t told = std::min(points.size(), most_told);
    for (std::size_t i = 0; i < told; ++i) {  // evenly along the front
        const auto& point = points[told < 2 ? 0 : i * (points.size() - 1) / (told - 1)];
        for (std::size_t k = 0; k < point.values.size(); ++k) cell(k, short_number(point.values[k]));
        for (std::size_t k = 0; k < point.objectives.size(); ++k) {
            cell(point.values.size() + k, short_number(point.objectives[k]));
        }
        fmt::print("\n");
    }
    fmt::print(
        fmt::runtime(say({"{} compromises that none of {} candidates betters in all respects; {} are shown.\n",
                          "{} compromis qu'aucun de {} candidats n'améliore à tous égards ; {} sont montrés.\n"})),
        points.size(), found.front.evaluations, told);
    fmt::print("{}: {}\n", say({"Files", "Fichiers"}), folder.string());
}

}  // namespace

int pareto(const SearchCommand& command, const Common& common) {
    const scenarios::Study study = study_with(command.study, "pareto");
    const fs::path folder =
        command.folder.empty() ? fs::path("results") / ("pareto-" + study.name) : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force, file_names, "concert pareto");
    const sim::Workers workers(command.study.threads);
    const StopOnInterrupt stop;
    KeptSearch kept(folder, "pareto", study, command, common);
    const Found found = searched(study, kept.memo(), common.quiet);
    if (kept.interrupted(common)) return Exit::interrupted;
    const Json answer = document(study, found);
    analysis::write_files(
        folder, {{std::string(file_names[0]), [&](const analysis::Sink& sink) { write_front(study, found, sink); }},
                 {std::string(file_names[1]), [&](const analysis::Sink& sink) { sink(answer.dump(2) + "\n"); }}});
    if (common.json) {
        fmt::print("{}\n", answer.dump(2));
    } else if (!common.quiet) {
        tell(study, found, folder);
    }
    tell_failures(found.failures);
    return found.front.points.empty() ? Exit::some_failed : Exit::done;
}

}  // namespace concert::app

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/overrides.hpp"
#include "scenarios/study_file.hpp"

/// The section [pareto]; and what it and [calibration] ask of the rest of the study.
namespace concert::scenarios {

namespace {

void read_objective(StudyFile& file, const toml::node& node, const std::vector<std::string>& outcomes,
                    ParetoSearch& search) {
    const int line = static_cast<int>(node.source().begin.line);
    const toml::table* table = node.as_table();
    ParetoObjective objective{"", true};
    std::string direction;
    for (const Entry& part : table ? entries_of(*table) : std::vector<Entry>{}) {
        if (part.key == "outcome") {
            objective.outcome = file.text(part).value_or("?");
            if (objective.outcome != "?") check_outcome(file, part.line, objective.outcome, outcomes);
        } else if (part.key == "direction") {
            direction = file.text(part).value_or("?");
            objective.maximise = direction == "max";
            if (direction != "max" && direction != "min" && direction != "?") {
                file.complain(part, "is not one of \"max\", \"min\"" + did_you_mean(direction, {"max", "min"}));
            }
        } else {
            file.unknown_key(part, {"outcome", "direction"});
        }
    }
    if (objective.outcome.empty() || direction.empty()) {
        file.errors.add(line, "an objective is { outcome = \"...\", direction = \"max\" } (or \"min\")");
    }
    const auto same = [&](const ParetoObjective& other) { return other.outcome == objective.outcome; };
    if (std::any_of(search.objectives.begin(), search.objectives.end(), same)) {
        file.errors.add(line, fmt::format("objectives names \"{}\" twice", objective.outcome));
    }
    search.objectives.push_back(std::move(objective));
}

void read_objectives(StudyFile& file, const Entry& entry, const std::vector<std::string>& outcomes,
                     ParetoSearch& search) {
    const toml::array* list = file.list(entry);
    if (!list) return;
    for (const toml::node& node : *list) read_objective(file, node, outcomes, search);
    if (list->size() > 3) {
        file.errors.add(entry.line, fmt::format("objectives are at most three; there are {}", list->size()));
    }
}

}  // namespace

std::optional<ParetoSearch> read_pareto(StudyFile& file, const toml::table& root,
                                        const std::vector<std::string>& outcomes) {
    const std::vector<Entry> section = file.section(root, "pareto");
    if (section.empty()) return std::nullopt;
    ParetoSearch search;
    search.line = section.front().line;
    bool has_vary = false, has_objectives = false;
    for (const Entry& entry : section) {
        if (entry.key == "vary") {
            has_vary = !is_empty_table(entry);
            search.vary = read_ranges(file, inner_section(file, entry, "pareto"));
        } else if (entry.key == "objectives") {
            has_objectives = true;
            read_objectives(file, entry, outcomes, search);
        } else if (entry.key == "population") {
            const auto size = file.whole(entry, 4, 100'000);
            if (size && *size % 4 != 0) file.complain(entry, "is not a multiple of 4");
            search.population = size.value_or(4);
        } else if (entry.key == "generations") {
            search.generations = file.whole(entry, 1, 10'000).value_or(1);
        } else if (entry.key == "replicates") {
            search.replicates = file.whole(entry, 1, most_replicates).value_or(1);
        } else {
            file.unknown_key(entry, {"vary", "objectives", "population", "generations", "replicates"});
        }
    }
    if (!has_vary) {
        file.errors.add(search.line, "[pareto] needs [pareto.vary] with at least one parameter, name = [low, high]");
    }
    if (!has_objectives) {
        file.errors.add(search.line,
                        "[pareto] needs objectives, for example [{ outcome = \"D_withdrawal\", direction = \"max\" }]");
    }
    return search;
}

void check_search(StudyFile& file, const Study& study, const Overrides& overrides, const std::string& section, int line,
                  const std::vector<Range>& varied) {
    if (study.population) {
        file.errors.add(line, fmt::format("[{}] has no place beside [population]", section));
        return;
    }
    if (study.source.kind == OrganisationSource::Kind::posts) {
        file.errors.add(line, fmt::format("[{}] takes one organisation, and posts files hold many", section));
    } else if (study.points.size() > 1) {
        file.errors.add(line,
                        fmt::format("[{}] takes one organisation, and [points] has {}", section, study.points.size()));
    }
    if (study.arms.size() > 1) {
        file.errors.add(line, fmt::format("[{}] takes one arm, and the study has {}", section, study.arms.size()));
    }
    for (const Range& range : varied) {
        const std::string set = set_by(overrides, file.model, range.parameter);
        if (set.empty()) continue;
        file.errors.add_elsewhere(
            fmt::format("--set {} has no place here: [{}] varies this parameter (line {})", set, section, range.line));
    }
}

}  // namespace concert::scenarios

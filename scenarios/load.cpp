#include "scenarios/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "scenarios/design_request.hpp"
#include "scenarios/overrides.hpp"
#include "scenarios/study_file.hpp"
#include "scenarios/text_file.hpp"

namespace concert::scenarios {

namespace {

toml::table parse(const std::string& text, const std::string& path) {
    try {
        return toml::parse(text, path);
    } catch (const toml::parse_error& error) {
        throw StudyErrors({fmt::format("{}:{}: {}", path, error.source().begin.line, error.description())});
    }
}

void read_title(StudyFile& file, const toml::table& root, Study& study) {
    for (const Entry& entry : file.section(root, "title")) {
        if (entry.key == "en" || entry.key == "fr") {
            if (const auto text = file.text(entry)) (entry.key == "en" ? study.title_en : study.title_fr) = *text;
        } else {
            file.unknown_key(entry, {"en", "fr"});
        }
    }
    if (study.title_en.empty()) study.title_en = study.title_fr.empty() ? study.name : study.title_fr;
    if (study.title_fr.empty()) study.title_fr = study.title_en;
}

/// Seed, and whatever stands at the top of the file without being a section of ours.
void read_top(StudyFile& file, const toml::table& root, Study& study) {
    static const std::vector<std::string> known{"title",        "seed",          "parameters", "equations",   "arms",
                                                "points",       "organisations", "population", "precision",   "output",
                                                "alternatives", "claim",         "redraw",     "judge",       "holds",
                                                "fails",        "design",        "branch",     "calibration", "pareto"};
    for (const Entry& entry : entries_of(root)) {
        if (entry.key == "seed") {
            if (const auto seed = file.whole(entry, 0, INT64_MAX)) study.seed = static_cast<std::uint64_t>(*seed);
        } else if (file.model.find_parameter(entry.key) != sim::ModelTable::npos) {
            file.errors.add(entry.line,
                            fmt::format("\"{}\" is a parameter; put it under [parameters] (one value), [arms] "
                                        "or [points] (a list)",
                                        entry.key));
        } else if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            file.unknown_key(entry, known);
        }
    }
}

/// What the file says must fit where the organisations come from.
void check_source(StudyFile& file, const Study& study, const std::vector<Entry>& points) {
    using Kind = OrganisationSource::Kind;
    if (study.source.kind == Kind::posts && !points.empty()) {
        file.errors.add(points.front().line,
                        "[points] has no place here: the points are the bodies of [organisations]");
    }
    const auto people = file.claimed.find(people_parameter(file.model));
    if (study.source.kind != Kind::generated && people != file.claimed.end()) {
        file.errors.add(people->second.line,
                        fmt::format("\"{}\" has no place here: the files of [organisations] say how "
                                    "many people there are",
                                    people->second.key));
    }
}

/// Values that are each allowed but do not fit together, in any arm of any point; each is reported once.
void check_together(StudyFile& file, const Study& study, const Overrides& overrides) {
    if (!file.model.conflicts || !file.errors.empty()) return;
    std::vector<Point> points = study.points;
    if (points.empty()) points.emplace_back();
    std::vector<std::pair<std::size_t, std::string>> told;
    for (const Point& point : points) {
        for (const Arm& arm : study.arms) {
            std::vector<double> values = study.base;
            for (const auto* settings : {&point.settings, &arm.settings}) {
                for (const Setting& setting : *settings) values[setting.parameter] = setting.value;
            }
            for (const sim::Conflict& conflict : file.model.conflicts(values, study.equations)) {
                const std::size_t parameter = file.model.find_parameter(conflict.parameter);
                const sim::ParameterRow& row = file.model.parameters[parameter];
                if (std::find(told.begin(), told.end(), std::pair(parameter, conflict.text)) != told.end()) continue;
                told.emplace_back(parameter, conflict.text);
                const std::string set = set_by(overrides, file.model, parameter);
                const auto entry = file.claimed.find(parameter);
                if (!set.empty()) {
                    file.errors.add_elsewhere(fmt::format("--set {} {}", set, conflict.text));
                } else {
                    const bool in_file = entry != file.claimed.end();
                    file.errors.add(in_file ? entry->second.line : 0,
                                    fmt::format("{} = {} {}", in_file ? entry->second.key : std::string(row.name),
                                                written(row, values[parameter]), conflict.text));
                }
            }
        }
    }
}

/// What [calibration] and [pareto] ask of the study around them, and what the command line changes in them.
void check_searches(StudyFile& file, const Overrides& overrides, Study& study) {
    if (study.calibration) {
        check_search(file, study, overrides, "calibration", study.calibration->line, study.calibration->priors);
        study.calibration->replicates = overrides.replicates.value_or(study.calibration->replicates);
        check_runs(file, *study.calibration);
    }
    if (study.pareto) {
        check_search(file, study, overrides, "pareto", study.pareto->line, study.pareto->vary);
        study.pareto->replicates = overrides.replicates.value_or(study.pareto->replicates);
    }
}

}  // namespace

Study load_study(const std::string& path, const sim::ModelTable& inside, const Overrides& overrides,
                 const std::vector<std::string>& outcomes, const sim::ModelTable* population,
                 const std::vector<std::string>& judged) {
    Study study;
    study.file = path;
    study.name = std::filesystem::path(path).stem().string();
    study.text = read_text(path);
    const toml::table root = parse(study.text, path);
    const sim::ModelTable& model = population && root.contains("population") ? *population : inside;
    study.base = model.defaults();
    study.equations = model.equations_by_default();

    StudyFile file{model, ErrorList(path), {}, population};
    read_top(file, root, study);
    read_title(file, root, study);
    read_parameters(file, file.section(root, "parameters"), study);
    read_equations(file, file.section(root, "equations"), study);
    std::optional<DesignRequest> design = read_design(file, root);
    std::vector<Axis> arms = read_arms(file, file.section(root, "arms"));
    const std::vector<Alternatives> alternatives = read_alternatives(file, file.section(root, "alternatives"));
    const std::vector<Entry> points_section = file.section(root, "points");
    PointColumns points = read_points(file, points_section);
    read_organisations(file, file.section(root, "organisations"), study);
    read_precision(file, file.section(root, "precision"), outcomes, study);
    read_output(file, file.section(root, "output"), study);
    read_branch(file, root, study);
    check_source(file, study, points_section);
    read_population(file, root, study);

    study.calibration = read_calibration(file, root, outcomes);
    study.pareto = read_pareto(file, root, outcomes);
    study.claim = read_claim(file, root, axes_of(arms, alternatives, model), judged);

    if (design) check_design(file, root, *design, study, arms, alternatives);
    apply(overrides, model, population, study, arms, alternatives, points, design ? &*design : nullptr, file.errors);
    study.axes = axes_of(arms, alternatives, model);
    study.arms = arms_of(arms, alternatives, model, file.errors);
    if (design) {
        if (file.errors.empty()) make_design(file, *design, study);
    } else if (study.source.kind != OrganisationSource::Kind::posts && !study.population) {
        study.points = points_of(points, model, file.errors);
    }
    check_searches(file, overrides, study);
    check_together(file, study, overrides);
    file.errors.throw_if_any();
    return study;
}

}  // namespace concert::scenarios

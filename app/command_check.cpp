#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/design_words.hpp"
#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/population_study.hpp"
#include "app/preparation.hpp"
#include "app/study_options.hpp"
#include "models/administration/table.hpp"
#include "sim/parallel.hpp"

/// concert check: is the study sound, and how much work is it?
namespace concert::app {

namespace {

void tell_next(const StudyOptions& command, const Common& common) {
    if (common.quiet) return;
    fmt::print(stderr, "{}: concert run {}\n", say({"The study is sound. Next", "L'étude est correcte. Ensuite"}),
               arguments_of(command));
}

void tell_work(double person_weeks, double seconds, int threads, const sim::Texts& sentence) {
    fmt::print(fmt::runtime(say(sentence)),
               person_weeks < 1e7 ? fmt::format("{:.1f}", person_weeks / 1e6)
                                  : grouped(static_cast<std::int64_t>(person_weeks / 1e6)),
               duration(seconds), threads);
}

int check_population(const scenarios::Study& study, const StudyOptions& command, const Common& common, int threads) {
    const PopulationPlan plan = plan_of_population(study, employers_of(study));
    if (common.json) {
        const nlohmann::ordered_json answer{{"study", study.name},
                                            {"organisations", plan.organisations},
                                            {"people", plan.people},
                                            {"arms", plan.arms},
                                            {"replicates", plan.replicates},
                                            {"person_weeks_at_most", plan.person_weeks},
                                            {"seconds_estimated", plan.seconds(threads)}};
        fmt::print("{}\n", answer.dump(2));
        return Exit::done;
    }
    fmt::print("{}\n{}\n", spoken() == Language::french ? study.title_fr : study.title_en, headline(study, plan));
    tell_work(plan.person_weeks, plan.seconds(threads), threads,
              {"at most {} million person-weeks, {} on {} thread(s)\n",
               "au plus {} millions de personnes-semaines, {} sur {} fil(s)\n"});
    tell_next(command, common);
    return Exit::done;
}

/// The equations that the study switches, "E11, E12", to `on`.
std::string switched(const scenarios::Study& study, bool on) {
    std::vector<std::string_view> ids;
    const auto rows = administration::model_table().equations;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (study.equations[k] == on && rows[k].on_by_default != on) ids.push_back(rows[k].id);
    }
    return fmt::format("{}", fmt::join(ids, ", "));
}

std::vector<std::string_view> equations_on(const scenarios::Study& study) {
    std::vector<std::string_view> ids;
    const auto rows = administration::model_table().equations;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (study.equations[k]) ids.push_back(rows[k].id);
    }
    return ids;
}

constexpr std::size_t points_shown = 5;

void tell_design(const scenarios::Study& study) {
    const auto words = design_in_words(study);
    for (std::size_t i = 0; i < words.size(); ++i) fmt::print("{}{}\n", i == 0 ? "  " : "    ", words[i]);
    for (const std::string& line : first_points(study, points_shown)) fmt::print("    {}\n", line);
}

nlohmann::ordered_json design_as_json(const scenarios::Study& study) {
    const scenarios::Design& design = study.the_design();
    nlohmann::ordered_json answer{{"kind", scenarios::name_of(design.kind)},
                                  {"size", design.size},
                                  {"points_tried", design.tried},
                                  {"points", study.points.size()},
                                  {"factors", nlohmann::ordered_json::array()},
                                  {"groups", nlohmann::ordered_json::object()},
                                  {"derived", nlohmann::ordered_json::object()},
                                  {"constraints", design.constraints}};
    for (const auto& factor : design.factors) {
        answer["factors"].push_back({{"name", factor.name},
                                     {"low", factor.low},
                                     {"high", factor.high},
                                     {"logarithmic", factor.logarithmic},
                                     {"whole", factor.whole}});
    }
    for (const auto& derived : design.derived) {
        answer["derived"][administration::model_table().parameters[derived.parameter].name] = derived.formula;
    }
    for (const auto& group : design.groups) {
        for (const std::size_t factor : group.factors) {
            answer["groups"][group.name].push_back(design.factors[factor].name);
        }
    }
    return answer;
}

/// Throws scenarios::StudyErrors where the arms cannot part from the past of [branch].
void check_branch(const scenarios::Study& study) {
    if (!study.branch) return;
    const Organisations organisations(study);
    Preparation preparation(study, organisations);
    for (std::size_t point = 0; point < organisations.points().size(); ++point) preparation.prepare(point);
}

}  // namespace

int check(const StudyOptions& command, const Common& common) {
    const scenarios::Study study = load(command);
    const int threads = command.threads > 0 ? command.threads : sim::hardware_threads();
    if (study.population) return check_population(study, command, common, threads);
    check_branch(study);
    const Plan plan = plan_of(study);
    if (common.json) {
        nlohmann::ordered_json answer{{"study", study.name},
                                      {"points", plan.points},
                                      {"arms", plan.arms},
                                      {"equations", equations_on(study)},
                                      {"runs", plan.runs},
                                      {"runs_may_grow", plan.grows},
                                      {"person_weeks", plan.person_weeks},
                                      {"seconds_estimated", plan.seconds(threads)},
                                      {"bytes_estimated", plan.bytes}};
        if (study.design) answer["design"] = design_as_json(study);
        fmt::print("{}\n", answer.dump(2));
        return Exit::done;
    }
    fmt::print("{}\n", spoken() == Language::french ? study.title_fr : study.title_en);
    fmt::print("{}\n", headline(study, plan));
    if (study.design) tell_design(study);
    for (const scenarios::Arm& arm : study.arms) fmt::print("  {} {}\n", say({"arm", "variante"}), arm.label);
    if (const std::string ids = switched(study, true); !ids.empty()) {
        fmt::print("  {} {}\n", say({"equations switched on:", "équations activées\u00a0:"}), ids);
    }
    if (const std::string ids = switched(study, false); !ids.empty()) {
        fmt::print("  {} {}\n", say({"equations switched off:", "équations désactivées\u00a0:"}), ids);
    }
    tell_work(
        plan.person_weeks, plan.seconds(threads), threads,
        {"{} million person-weeks, {} on {} thread(s)\n", "{} millions de personnes-semaines, {} sur {} fil(s)\n"});
    fmt::print("{} {}\n", storage(plan.bytes), say({"on disk", "sur disque"}));
    tell_next(command, common);
    return Exit::done;
}

}  // namespace concert::app

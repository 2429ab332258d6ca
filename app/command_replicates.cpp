#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/outcomes.hpp"
#include "analysis/point_runs.hpp"
#include "analysis/replicates.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/outcome_option.hpp"
#include "app/stored_study.hpp"

/// concert replicates: how many replicates are enough, by the running interval of an outcome.
namespace concert::app {

namespace {

using analysis::Estimate;

/// What one row is about: a mean of an arm, or of its paired difference from the first arm.
struct Subject {
    std::string point, arm, against;
    std::vector<double> values;
    std::size_t missing = 0;  ///< runs without a value ("never", failed): they narrow nothing
};

std::vector<double> finite(const std::vector<double>& values) {
    std::vector<double> kept;
    for (const double value : values) {
        if (std::isfinite(value)) kept.push_back(value);
    }
    return kept;
}

std::vector<Subject> subjects_of(const analysis::Results& study, std::size_t outcome) {
    std::vector<Subject> subjects;
    for (std::size_t point = 0; point < study.points.size(); ++point) {
        const analysis::PointRuns runs(study, point);
        const auto add = [&](std::size_t arm, const std::string& against, const std::vector<double>& all) {
            Subject subject{study.points[point].label, study.arms[arm], against, finite(all), 0};
            subject.missing = all.size() - subject.values.size() + (against.empty() ? runs.failed(arm) : 0);
            subjects.push_back(std::move(subject));
        };
        for (std::size_t arm = 0; arm < study.arms.size(); ++arm) {
            add(arm, "", analysis::sample(runs, arm, outcome));
            if (arm > 0) add(arm, study.arms[0], analysis::paired_sample(runs, arm, 0, outcome));
        }
    }
    return subjects;
}

double half_width(const Estimate& mean) { return (mean.interval.upper - mean.interval.lower) / 2; }

nlohmann::ordered_json json_of(const Subject& subject, double wanted) {
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (const Estimate& mean : analysis::running_means(subject.values)) {
        steps.push_back({{"n", mean.n}, {"mean", mean.value}, {"half_width", half_width(mean)}});
    }
    return {{"point", subject.point},
            {"arm", subject.arm},
            {"against", subject.against},
            {"runs", subject.values.size()},
            {"missing", subject.missing},
            {"needed", analysis::replicates_needed(subject.values, wanted)},
            {"running", steps}};
}

void show(const Subject& subject, double wanted) {
    const std::string title = subject.against.empty()
                                  ? fmt::format("{}, {}", subject.point, subject.arm)
                                  : fmt::format("{}, {} − {}", subject.point, subject.arm, subject.against);
    const std::size_t needed = analysis::replicates_needed(subject.values, wanted), there = subject.values.size();
    if (needed == 0) {
        fmt::print("{}: {}\n", title, say({"too few runs with a value", "trop peu de simulations avec une valeur"}));
        return;
    }
    fmt::print(
        "{}: {}{}\n", title,
        fmt::format(fmt::runtime(say({"±{} needs about {} replicates, {} are there: {}",
                                      "±{} demande environ {} répliques, {} sont là\u00a0: {}"})),
                    wanted, grouped(static_cast<std::int64_t>(needed)), grouped(static_cast<std::int64_t>(there)),
                    needed <= there ? say({"enough", "assez"}) : say({"not enough", "pas assez"})),
        subject.missing == 0
            ? ""
            : fmt::format(fmt::runtime(say({" ({} runs have no value)", " ({} simulations sans valeur)"})),
                          subject.missing));
    for (const Estimate& mean : analysis::running_means(subject.values)) {
        fmt::print("  n = {:<7} {:>9.4f} ± {:.4f}\n", mean.n, mean.value, half_width(mean));
    }
}

}  // namespace

int replicates(const ReplicatesCommand& command, const Common& common) {
    const std::size_t outcome = outcome_called(command.outcome);
    const StoredStudy stored = stored_study(command.folder);
    const auto subjects = subjects_of(stored.study, outcome);
    const auto& row = analysis::outcome_table()[outcome];
    if (common.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Subject& subject : subjects) list.push_back(json_of(subject, command.half_width));
        fmt::print(
            "{}\n",
            nlohmann::ordered_json{
                {"outcome", row.name}, {"unit", row.unit}, {"half_width", command.half_width}, {"subjects", list}}
                .dump(2));
        return Exit::done;
    }
    fmt::print(
        "{} ({}): {}\n{}\n\n", row.name, row.unit, say(row.text),
        say({"Mean with its 95% interval (Student) as replicates are added; differences are paired by replicate.",
             "Moyenne et intervalle à 95 % (Student) à mesure que s'ajoutent les répliques ; différences "
             "appariées par réplique."}));
    for (const Subject& subject : subjects) show(subject, command.half_width);
    return Exit::done;
}

}  // namespace concert::app

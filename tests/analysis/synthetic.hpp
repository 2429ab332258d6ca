#pragma once
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "analysis/outcomes.hpp"
#include "analysis/results.hpp"

/// Results made up so that the answers are known.
namespace synthetic {

using namespace concert;

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::size_t weeks = 261, withdrawal = 156;

inline constexpr std::array<std::string_view, 2> places{"random", "top"};
inline constexpr std::array parameters{
    sim::ParameterRow{"people", "N", "persons", 500, 1, 1e7, true, "build", {"people", "personnes"}, "test", {}},
    sim::ParameterRow{"kappa", "kappa", "share", 0.5, 0, 1, false, "E2", {"share", "part"}, "test", {}},
    sim::ParameterRow{"place", "place", "", 0, 0, 1, true, "build", {"place", "place"}, "test", places},
};
inline constexpr std::array equations{sim::EquationRow{"E1", "exceptions", {"exceptions", "exceptions"}},
                                      sim::EquationRow{"E2", "routing", {"routing", "orientation"}}};
inline constexpr std::array measures{analysis::Measure{"D", "share", 0, 1, 1.0, {"sincere", "sincères"}}};

/// An empty study with these points (label, group) and arms.
inline analysis::Results study(const std::vector<std::pair<std::string, std::string>>& points,
                               const std::vector<std::string>& arms) {
    analysis::Results results;
    results.study = "sizes";
    results.title_en = "Who adopts faster?";
    results.title_fr = "Qui adopte plus vite\u202f?";
    results.seed = 42;
    results.model = {"administration", parameters, equations};
    results.measures = {measures.begin(), measures.end()};
    results.runs = std::make_shared<analysis::HeldRuns>();
    results.groups = {"all", "role=manager"};
    for (const auto& [label, group] : points) results.points.push_back({label, group});
    results.arms = arms;
    for (std::size_t i = 0; i < points.size() * arms.size(); ++i) {
        results.cases.push_back({{50, 0.25 * static_cast<double>(i % arms.size()), 1}, weeks, withdrawal, 50});
    }
    return results;
}

/// The runs of a made-up study, to be added to and changed. Copies of a study share them.
inline analysis::HeldRuns& held(const analysis::Results& results) {
    return const_cast<analysis::HeldRuns&>(dynamic_cast<const analysis::HeldRuns&>(*results.runs));
}
inline std::vector<analysis::Run>& runs_of(const analysis::Results& results) { return held(results).list; }

/// A run whose D rises in a straight line to `level` at withdrawal and stays there; managers are at half of it.
inline void add_run(analysis::Results& results, std::size_t point, std::size_t arm, std::size_t replicate,
                    double level) {
    analysis::Run run{point, arm, replicate, "", std::vector<double>(analysis::outcome_table().size(), no_value),
                      {},    {},  0};
    const auto adoption = [&](std::size_t week) {
        return level * static_cast<double>(std::min(week, withdrawal)) / static_cast<double>(withdrawal);
    };
    for (std::size_t week = 0; week < weeks; ++week) run.adoption.push_back(static_cast<float>(adoption(week)));
    for (std::size_t group = 0; group < results.groups.size(); ++group) {
        for (std::size_t week = 0; week < weeks; week += results.every) {
            run.curves.push_back(static_cast<float>((group == 0 ? 1.0 : 0.5) * adoption(week)));
        }
    }
    run.outcomes[analysis::find_outcome("D_withdrawal")] = level;
    run.outcomes[analysis::find_outcome("D_2y")] = level;
    const double half = std::ceil(static_cast<double>(withdrawal) * 0.5 / level);
    run.outcomes[analysis::find_outcome("weeks_to_50")] = level >= 0.5 ? half : no_value;
    runs_of(results).push_back(run);
    held(results).sort();
}

}  // namespace synthetic

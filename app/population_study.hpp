#pragma once
#include <cstdint>
#include <string>

#include "analysis/evaluations.hpp"
#include "analysis/population.hpp"
#include "app/run_study.hpp"
#include "models/population/employers.hpp"
#include "scenarios/study.hpp"

/// Studies of a population of organisations: from the study to its results.
namespace concert::app {

inline constexpr const char* population_file = "population.sqlite";  ///< of a folder of results: the runs

/// The organisations that the study simulates; throws scenarios::StudyErrors when its file has mistakes.
population::Employers employers_of(const scenarios::Study& study);

/// How much work a population is, at most: as if every organisation started at once.
struct PopulationPlan {
    std::size_t organisations = 0, arms = 0;
    std::int64_t people = 0, replicates = 0;
    double person_weeks = 0;
    double seconds(int threads) const;  ///< rough: 100 ns a person-week and thread
};
PopulationPlan plan_of_population(const scenarios::Study& study, const population::Employers& employers);

/// "public-service.toml — 441 organisations, 58 000 agents × 2 arms × 20 replicates"
std::string headline(const scenarios::Study& study, const PopulationPlan& plan);

/// Runs all arms and replicates but those that `memo` holds, by their number: arm times replicates + replicate. When
/// sim::interrupted() is set meanwhile, runs that have not begun are left out.
analysis::PopulationResults run_population(const scenarios::Study& study, const population::Employers& employers,
                                           const RunOptions& options, const analysis::Memo& memo = {});

}  // namespace concert::app

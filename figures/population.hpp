#pragma once
#include <string>
#include <vector>

#include "analysis/population.hpp"
#include "figures/entry.hpp"

/// The figures of a population of organisations: who adopts over the years, by size and by branch.
namespace concert::figures {

struct PopulationMaterial {
    const analysis::PopulationResults& results;
    std::string version;  ///< of the program that made the results
};

using PopulationEntry = EntryOf<PopulationMaterial>;

/// Every figure there is of a population, those that its results do not allow among them, in the order of a report.
std::vector<PopulationEntry> population_catalogue();

/// "by choice", "under a duty", with what else an arm sets: in the middle of a sentence.
Text arm_text(const PopulationMaterial& material, std::size_t arm);
/// "after 30 years": when the study ends.
Text horizon_text(const PopulationMaterial& material);
/// "441 organisations with 58,000 agents, one employer in 100".
Text population_text(const PopulationMaterial& material);

}  // namespace concert::figures

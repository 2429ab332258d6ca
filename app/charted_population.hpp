#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/population.hpp"
#include "figures/population.hpp"

/// A finished population of organisations as its results folder holds it: what charts and reports are made from.
namespace concert::app {

struct ChartedPopulation {
    std::filesystem::path folder;
    analysis::PopulationResults results;
    nlohmann::ordered_json manifest;

    figures::PopulationMaterial material() const { return {results, manifest.at("version").get<std::string>()}; }
};

/// Whether the folder holds the results of a population.
bool holds_population(const std::filesystem::path& folder);

/// Nothing is simulated: all runs come from the folder, what they are runs of from the study file. Throws
/// analysis::FileError when the study is not finished, or its file is gone or has changed.
ChartedPopulation charted_population(const std::string& folder);

}  // namespace concert::app

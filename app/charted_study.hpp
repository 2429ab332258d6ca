#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/summary.hpp"
#include "app/stored_study.hpp"
#include "figures/material.hpp"

/// A finished study as its results folder holds it: what charts and reports are made from.
namespace concert::app {

struct ChartedStudy {
    std::filesystem::path folder;
    StoredStudy stored;
    analysis::Summary summary;
    nlohmann::ordered_json manifest;

    figures::Material material() const { return {stored.study, summary, manifest.at("version").get<std::string>()}; }
};

/// Throws analysis::FileError when the folder holds no finished study: interrupted, of a population, or none at all.
ChartedStudy charted_study(const std::string& folder);

}  // namespace concert::app

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

/// What a folder of results says of how they were made. Throws analysis::FileError when the study is not finished.
nlohmann::ordered_json manifest_in(const std::filesystem::path& folder);

/// Throws analysis::FileError when the folder holds no finished study.
ChartedStudy charted_study(const std::string& folder);

}  // namespace concert::app

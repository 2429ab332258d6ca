#pragma once
#include <filesystem>

#include "analysis/sensitivity.hpp"

namespace concert::app {

/// Writes sensitivity.csv and sensitivity_weeks.csv beside the other results of a designed study.
void write_sensitivity_files(const analysis::Results& results, const std::vector<analysis::ContrastIndices>& all,
                             const std::filesystem::path& folder);

/// Removes what an earlier study left in the folder.
void remove_sensitivity_files(const std::filesystem::path& folder);

}  // namespace concert::app

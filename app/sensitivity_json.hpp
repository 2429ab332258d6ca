#pragma once
#include <filesystem>
#include <nlohmann/json_fwd.hpp>

#include "analysis/emulation.hpp"
#include "analysis/sensitivity.hpp"

/// The answer of concert sensitivity for machines.
namespace concert::app {

/// The indices of one outcome, for every arm and difference that has a value of it.
nlohmann::ordered_json indices_json(const analysis::Results& study, const std::vector<analysis::ContrastIndices>& all,
                                    std::size_t outcome, const std::filesystem::path& folder);

/// The emulators of one outcome: how well they predict, and their indices.
nlohmann::ordered_json emulators_json(const analysis::Results& study, const std::vector<analysis::Emulation>& all,
                                      std::size_t outcome, const std::filesystem::path& folder);

}  // namespace concert::app

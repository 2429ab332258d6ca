#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/claims_study.hpp"
#include "claims/report.hpp"
#include "claims/store.hpp"

/// From what has been judged to files and answers.
namespace concert::app {

/// A claim with its verdicts, place by place.
claims::ClaimReport entry_of(const scenarios::Study& study, std::vector<claims::Judged> judged);

/// All claims of a study at these places, out of the store.
claims::Report report_of(const ClaimsStudy& study, const claims::Store& store, std::vector<claims::Place> places);

/// Writes the tables and manifest.json into a folder, all or none; returns the hash of the tables.
std::string write_tables(const claims::Report& report, const ClaimsStudy& study, const std::string& command,
                         const std::filesystem::path& folder);

/// The answer for machines, one JSON object.
std::string answer_of(const claims::Report& report, const std::filesystem::path& folder, const std::string& hash);

}  // namespace concert::app

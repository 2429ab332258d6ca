#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "analysis/csv.hpp"
#include "app/commands.hpp"
#include "scenarios/study.hpp"

/// What the commands that search over parameters have in common.
namespace concert::app {

/// The study of the options, without its arms' and points' work; throws scenarios::StudyErrors when it has no
/// [section].
scenarios::Study study_with(const StudyOptions& options, const std::string& section);

/// A number in three significant digits, in the language spoken; "–" for NaN.
std::string short_number(double value);

/// Writes files into a folder, all of them whole before the first takes its name. Throws analysis::FileError.
using Writer = std::function<void(const analysis::Sink&)>;
void write_files(const std::filesystem::path& folder, std::span<const std::pair<std::string, Writer>> files);

/// One line for each reason why runs could not be made; nothing when there is none.
void tell_failures(const std::vector<std::string>& failures);

}  // namespace concert::app

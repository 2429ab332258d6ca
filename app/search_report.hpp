#pragma once
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "scenarios/study.hpp"

/// What the commands that search over parameters have in common.
namespace concert::app {

/// The study of the options, without its arms' and points' work; throws scenarios::StudyErrors when it has no
/// [section].
scenarios::Study study_with(const StudyOptions& options, const std::string& section);

/// A number in three significant digits, in the language spoken; "–" for NaN.
std::string short_number(double value);

/// One line for each reason why runs could not be made; nothing when there is none.
void tell_failures(const std::vector<std::string>& failures);

}  // namespace concert::app

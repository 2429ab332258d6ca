#pragma once
#include <filesystem>
#include <string>

#include "app/commands.hpp"
#include "scenarios/study.hpp"

namespace concert::app {

/// The study that the options name, with what they change. A name that is no file here is looked up among the installed
/// scenarios. Throws scenarios::StudyErrors.
scenarios::Study load(const StudyOptions& options);

/// A file or folder of studies: as named if there is one here, else among the installed scenarios, else as named.
std::string study_path(const std::string& name);

/// The end of a command that does the same to this study: file and changes, quoted for the shell.
std::string arguments_of(const StudyOptions& options);

/// A word as a shell takes it.
std::string quoted(const std::string& word);

}  // namespace concert::app

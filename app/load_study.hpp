#pragma once
#include <string>

#include "scenarios/load.hpp"

namespace concert::app {

/// The study in the file at `path`, read against the tables of the models that can run it, with what is changed in it.
/// Throws scenarios::StudyErrors.
scenarios::Study load_study(const std::string& path, const scenarios::Overrides& overrides);

}  // namespace concert::app

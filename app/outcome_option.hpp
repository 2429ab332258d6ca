#pragma once
#include <cstddef>
#include <string>

namespace concert::app {

/// The outcome that an option --outcome names, by its position in the table. Throws scenarios::StudyErrors, with the
/// nearest name or all there are.
std::size_t outcome_called(const std::string& name);

}  // namespace concert::app

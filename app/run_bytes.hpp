#pragma once
#include <string>
#include <vector>

#include "app/units.hpp"

/// Units and runs as bytes, to be sent from one process of a job to another one of the same program.
namespace concert::app {

std::string bytes_of(const std::vector<Unit>& units);
std::string bytes_of(const std::vector<analysis::Run>& runs);

/// Throw std::invalid_argument when the bytes are not what bytes_of has made.
std::vector<Unit> units_in(const std::string& bytes);
std::vector<analysis::Run> runs_in(const std::string& bytes);

}  // namespace concert::app

#pragma once
#include <exception>
#include <string>

namespace concert::app {

/// Why a run failed, in words.
std::string reason_of(const std::exception& thrown);

}  // namespace concert::app

#pragma once
#include <map>
#include <string>

namespace concert::scenarios {

/// What a study file says, key by key ("points.people" -> "[ 20, 100 ]"), however it is laid out and commented.
/// The text must be one that load_study has read.
std::map<std::string, std::string> flattened(const std::string& text);

}  // namespace concert::scenarios

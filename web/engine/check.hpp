#pragma once
#include <string>

#include "web/engine/answer.hpp"

namespace concert::engine {

/// `concert check`: is the study sound, and how much work is it? Answers with its plan.
Status check(const std::string& file);

}  // namespace concert::engine

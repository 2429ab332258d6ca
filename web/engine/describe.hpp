#pragma once
#include "web/engine/answer.hpp"

namespace concert::engine {

/// Answers with the tables of the model: parameters, equations, outcomes, measures, with their words in both languages.
Status describe();

}  // namespace concert::engine

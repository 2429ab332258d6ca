#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "scenarios/study.hpp"

/// The design of a study in words, in the language spoken. The study must have one.
namespace concert::app {

/// What kind of design it is, what it varies and how, what follows from what, what constrains it and how many of the
/// points tried were kept: a heading, then one line each.
std::vector<std::string> design_in_words(const scenarios::Study& study);

/// The first `most` points, a line each below a heading: label, then what is varied and derived, in columns.
std::vector<std::string> first_points(const scenarios::Study& study, std::size_t most);

}  // namespace concert::app

#pragma once
#include <vector>

#include "figures/page.hpp"

/// The answer of a study in a sentence and three numbers.
namespace concert::figures {

/// The group that speaks for the study: the largest organisations among those with the most runs.
std::size_t speaking_group(const Material& material);

/// Never empty: says that runs are too few, or that no difference is clear, where that is so.
Text answer(const Material& material);

/// At most three, each with its interval: the level and the difference at the end of the mandate, the weeks to half.
std::vector<KeyNumber> key_numbers(const Material& material);

}  // namespace concert::figures

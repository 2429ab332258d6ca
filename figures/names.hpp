#pragma once
#include "analysis/results.hpp"
#include "analysis/summary.hpp"
#include "figures/words.hpp"

/// What the labels of a study say to a reader: "kappa=0.5" is "50% collaboration (κ = 0.5)".
namespace concert::figures {

struct Name {
    Text full;       ///< beside a line, above a panel
    Text brief;      ///< in the middle of a sentence, with its article in French
    Text bare = {};  ///< of groups: the same without the article
};

/// Of an arm, or of a point that is told from others by its parameters, by its label.
Name name_of(std::string_view label, const sim::ModelTable& model);
/// Of a group of points, as a place: "organisations of 500 people" in a sentence. The points of a design drawn from
/// ranges are one group, "design".
Name group_name(std::string_view label, const sim::ModelTable& model);
/// Of a part of the staff: "distance=farthest".
Text population_name(std::string_view population);

/// Number in the unit of parameter `row`, as in a label.
Text value_text(const sim::ParameterRow& row, double value);
/// Symbol as in equations, or the name where a row has none.
std::string symbol_of(const sim::ParameterRow& row);

}  // namespace concert::figures

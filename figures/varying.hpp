#pragma once
#include <vector>

#include "figures/material.hpp"

/// Which parameters a study varies, and over which values.
namespace concert::figures {

struct Varying {
    std::size_t parameter;       ///< by the model's table
    bool by_arm, by_point;       ///< what it differs between
    std::vector<double> levels;  ///< rising
    bool numeric;                ///< not a choice between words
};
/// Whether the points of every group have the same value: those of a design drawn from ranges do not.
bool same_in_groups(const Material& material, std::size_t parameter);

/// In the order of the table.
std::vector<Varying> varying_of(const analysis::Results& results);

/// A parameter as the title of an axis: "share of collaboration (κ)".
Text axis_title(const sim::ParameterRow& row);
/// The same in a sentence, after "by": "the share of collaboration (κ)".
Text after_by(const sim::ParameterRow& row);
/// What a parameter means, with its symbol in front: "κ: share of ..."; up to the first semicolon.
Text meaning_of(const sim::ParameterRow& row);
/// The axis, with its format.
Axis parameter_axis(const analysis::Results& results, const Varying& varying);
/// What a parameter means, cut at the first comma: short enough for a label; with its symbol.
Text short_meaning(const sim::ParameterRow& row);

}  // namespace concert::figures

#pragma once
#include "figures/influence.hpp"

/// What figures of indices have in common.
namespace concert::figures {

using analysis::ContrastIndices;
using analysis::OutputIndices;

/// Which indices a kind of design has.
struct Kind {
    bool sobol;                ///< else Morris
    std::string_view leading;  ///< the index that orders and titles
};
Kind kind_of(const Material& material);

/// What a group of parameters is called.
Text group_text(const Material& material, std::size_t group);
/// What its parameters mean, in full.
Text group_meaning(const Material& material, std::size_t group);
/// NaN where there is none.
analysis::Estimate index_of(const OutputIndices& output, std::size_t group, std::string_view index);
/// Null where the outcome has no indices.
const OutputIndices* of_outcome(const ContrastIndices& contrast, std::size_t outcome);
/// An arm, or a difference of two, as a panel.
Key contrast_key(const Material& material, const analysis::Contrast& contrast);
/// Groups by their leading index of D at withdrawal under the first arm, the largest first.
std::vector<std::size_t> ordered_groups(const Material& material, const Indices& indices);

}  // namespace concert::figures

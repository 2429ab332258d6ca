#pragma once
#include "analysis/results.hpp"
#include "app/organisations.hpp"
#include "app/preparation.hpp"

namespace concert::app {

/// Everything that is known of a study before its runs: points, arms, every parameter of every case, what was repaired
/// in hierarchies, the rules of break-even.
analysis::Results described(const scenarios::Study& study, const Organisations& organisations,
                            Preparation& preparation);

/// Positions, among the groups of the model, of those whose curves the study keeps.
std::vector<std::size_t> kept_groups(const scenarios::Study& study);

}  // namespace concert::app

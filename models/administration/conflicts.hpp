#pragma once
#include "models/administration/parameters.hpp"
#include "sim/parameters.hpp"

/// Values that are each in range but do not fit together: what would be without effect, or has no meaning.
namespace concert::administration {

/// Every conflict of one arm, each with the parameter it is reported at; empty when there is none.
std::vector<sim::Conflict> conflicts_of(const Parameters& p, const Equations& on);

}  // namespace concert::administration

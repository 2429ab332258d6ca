#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/parameters.hpp"

/// Where claims are judged: one quasi-random design of all assumed parameters, which serves every claim.
namespace concert::claims {

/// Rows of the table whose source begins with "assumed": the design varies these and no others.
std::vector<std::size_t> assumed_parameters(const sim::ModelTable& model);

/// Where a parameter may go.
struct Range {
    double lowest, highest;
    bool logarithmic;  ///< spread evenly over the logarithm: where highest/lowest exceeds 10
    bool whole;
};
Range full_range(const sim::ParameterRow& row);
/// Default ± 50 %, within the full range.
Range near_range(const sim::ParameterRow& row);

/// The value at `u` in [0, 1) of a range.
double value_at(const Range& range, double u);

}  // namespace concert::claims

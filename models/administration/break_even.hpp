#pragma once
#include <string>

#include "models/administration/setup.hpp"

/// Two rules of thumb that follow from the parameters, to be shown with every result.
namespace concert::administration {

struct BreakEven {
    double lateral_cost;   ///< hours per exception solved sideways: 2 h_L/(s_L w), w = π0 + (1 − π0)t at mean trust
    double vertical_cost;  ///< hours per exception solved upwards: h_V/(s_V(1 − e))
    double served_per_superior;  ///< exceptions a superior can serve in a week before the mandate: F^x/h_V, without
                                 ///< team cost
};

BreakEven break_even(const Setup& arm);

/// In words, with numbers, in English or French.
std::string in_words(const BreakEven& rules, bool french);

}  // namespace concert::administration

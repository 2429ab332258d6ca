#pragma once
#include <cstddef>
#include <string>

namespace concert::scenarios {

/// A parameter that a search may vary between two values, both allowed.
struct Range {
    std::string name;       ///< as the file writes it
    std::size_t parameter;  ///< position in the model's table
    int line;               ///< of the study file
    double low = 0, high = 0;
    bool logarithmic = false;  ///< equal ratios are equally far
    bool whole = false;        ///< whole numbers only
};

}  // namespace concert::scenarios

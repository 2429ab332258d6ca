#pragma once
#include <cstddef>

namespace concert::scenarios {

/// One parameter given another value than the study's base: position in the model's table, value.
struct Setting {
    std::size_t parameter;
    double value;
    bool operator==(const Setting&) const = default;
};

}  // namespace concert::scenarios

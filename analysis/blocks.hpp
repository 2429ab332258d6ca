#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace concert::analysis {

/// A share as a block, from 0 (▁) to 1 (█); a blank where there is none.
inline std::string_view block(double share) {
    constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (std::isnan(share)) return " ";
    return blocks[static_cast<std::size_t>(std::clamp(std::floor(share * 8), 0.0, 7.0))];
}

}  // namespace concert::analysis

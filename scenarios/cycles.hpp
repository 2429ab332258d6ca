#pragma once
#include <cstddef>
#include <vector>

namespace concert::scenarios {

inline constexpr std::size_t no_superior = static_cast<std::size_t>(-1);

/// The circles of a hierarchy in which `superior[i]` stands above i: each once, from its lowest member upwards. O(n).
std::vector<std::vector<std::size_t>> cycles_of(const std::vector<std::size_t>& superior);

}  // namespace concert::scenarios

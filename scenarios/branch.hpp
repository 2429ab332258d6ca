#pragma once
#include <cstdint>
#include <vector>

#include "scenarios/setting.hpp"

namespace concert::scenarios {

/// The arms of a replicate share one past: it is run once, and they part after week `week`.
struct Branch {
    std::int64_t week = 0;             ///< of the mandate; 0: the end of the burn-in, negative: weeks before it
    std::vector<Setting> before = {};  ///< of the shared past, beside the study's base and the point's own
};

}  // namespace concert::scenarios

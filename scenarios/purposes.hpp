#pragma once
#include <cstdint>

namespace concert::scenarios {

/// What the random numbers of designs are for. Numbers are never reused; they lie apart from those of the models.
enum class Purpose : std::uint8_t { Stratum = 140, Trajectory = 141 };

}  // namespace concert::scenarios

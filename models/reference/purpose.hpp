#pragma once
#include <cstdint>

namespace concert::reference {

/// What the random numbers of these models are for. Numbers are never reused.
enum class Purpose : std::uint8_t { AdoptionWait = 1, RandomPair = 2, Patience = 110 };

}  // namespace concert::reference

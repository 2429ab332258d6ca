#pragma once
#include "models/administration/odd.hpp"

namespace concert::population {

/// What the ODD document says of E16, for studies of a population.
const administration::ProcessText& odd_text();

}  // namespace concert::population

#pragma once
#include "figures/material.hpp"

/// Who knows of the practice, complies with it, has made it their own, week by week.
namespace concert::figures {

enum class State { aware, complying, sincere };
enum class Panels { by_arm, by_size };

/// Of a study with one group of points, both ways are one panel with a series an arm.
Made adoption(const Material& material, State state, Panels panels);

/// "adoption", "adoption-aware-by-size".
std::string adoption_id(State state, Panels panels);

}  // namespace concert::figures

#pragma once
#include "figures/material.hpp"

/// The best compromises between spread, permanence and quality: every arm (of a study with one arm, every point) as a
/// dot, those that no other dominates marked. Id "front".
namespace concert::figures {

Made front(const Material& material);

}  // namespace concert::figures

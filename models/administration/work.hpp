#pragma once
#include "models/administration/state.hpp"

/// E5 Work: W_i ~ Normal(load·H, load·H) in hours (the variance equals the mean, as for many small tasks), cut at 0,
/// plus the rework of unresolved exceptions; q ← max(0, q + W − H'), H' = H less what coordination took of it;
/// overloaded when q > H; quality = min(1, H'/(q + W)) with the q found at the start of the week (Lipsky 1980).
namespace concert::administration {

/// The week's work of the people of a part.
void work(State& s, Part& part);

}  // namespace concert::administration

#pragma once
#include <cstdint>

namespace concert::analysis {

/// What the random numbers of the statistics are for. Numbers are never reused; they lie apart from those of the
/// models.
enum class Purpose : std::uint8_t {
    Rewiring = 111,
    PriorDraw = 112,
    PriorMove = 113,
    PosteriorDraw = 150,
    ParetoStart = 151,
    ParetoParents = 152,
    ParetoCrossover = 153,
    ParetoMutation = 154,
    Bootstrap = 155
};

}  // namespace concert::analysis

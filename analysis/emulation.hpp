#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/csv.hpp"
#include "analysis/emulated_sobol.hpp"
#include "analysis/emulator.hpp"
#include "analysis/point_values.hpp"
#include "analysis/texts.hpp"

/// Emulators of a designed study: what an outcome would be between the points that were run, and which factors decide
/// it, from hundreds of points instead of tens of thousands.
namespace concert::analysis {

/// Points beyond which an emulator is refused: its cost grows with their cube.
inline constexpr std::size_t most_emulated_points = 1000;

/// An emulator of the mean over replicates of one outcome, under one arm or for one difference.
struct Emulation {
    Contrast contrast;
    std::size_t outcome = 0;
    std::size_t left_out = 0;  ///< points where the outcome does not exist or never happened
    Emulator emulator;
    LeaveOneOut leave_one_out;
    SobolIndices indices;
};

/// One for every arm and every difference from the first. Throws std::invalid_argument when the study has no design of
/// factors with coordinates, more than most_emulated_points points, or fewer than two with a value.
std::vector<Emulation> emulate(const Results& results, std::size_t outcome);

/// emulator.csv: leave-one-out errors, length scales and indices of every emulation.
void write_emulator(const Results& results, const std::vector<Emulation>& all, const Sink& sink);

/// surface.csv: mean and standard deviation over a grid of two factors, the others at the middle of their ranges.
void write_surface(const Results& results, const std::vector<Emulation>& all, std::size_t across, std::size_t up,
                   const Sink& sink);

std::string emulation_text(const Results& results, const std::vector<Emulation>& all, Language language,
                           std::size_t columns);

}  // namespace concert::analysis

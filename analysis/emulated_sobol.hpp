#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "analysis/emulator.hpp"
#include "analysis/sobol_indices.hpp"

namespace concert::analysis {

struct EmulatedSobolOptions {
    std::size_t points = 4096;  ///< rows of A; (groups + 2) times as many evaluations of the emulator
    std::uint64_t seed = 1;     ///< of the shift of the Sobol sequence, and of the bootstrap
    std::size_t resamples = 0;  ///< of the bootstrap over the points
};

/// Sobol indices of the emulator's mean (Oakley & O'Hagan 2004, J. R. Statist. Soc. B 66; Marrel et al. 2009, Reliab.
/// Eng. Syst. Saf. 94, "predictor only"), inputs uniform on [0, 1], on a Saltelli design over points of a shifted Sobol
/// sequence. `group_of[i]` is the group of input i, counted from 0. Noise of the runs does not enter. Intervals tell
/// the error of the points alone, not that of the emulator: for that, see leave_one_out(). The same bits on any number
/// of threads. Throws std::invalid_argument when `group_of` does not name the group of every input, or a group has
/// none.
SobolIndices emulated_sobol(const Emulator& emulator, std::span<const std::size_t> group_of,
                            const EmulatedSobolOptions& options = {});

}  // namespace concert::analysis

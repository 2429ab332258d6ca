#include "analysis/emulated_sobol.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/saltelli_design.hpp"
#include "sim/parallel.hpp"
#include "sim/sobol_sequence.hpp"

namespace concert::analysis {

SobolIndices emulated_sobol(const Emulator& emulator, std::span<const std::size_t> group_of,
                            const EmulatedSobolOptions& options) {
    const std::size_t d = emulator.dimensions();
    if (group_of.size() != d) {
        throw std::invalid_argument("emulated_sobol: groups of " + std::to_string(group_of.size()) + " inputs for " +
                                    std::to_string(d));
    }
    const auto design = saltelli_design(sim::Sobol(2 * d, options.seed).points(0, options.points), group_of);
    std::vector<double> outputs(design.size() / d);
    sim::for_each_index(outputs.size(), [&](std::size_t i) { outputs[i] = emulator.mean({design.data() + i * d, d}); });
    return sobol_indices(outputs, groups_of(group_of), {options.resamples, options.seed});
}

}  // namespace concert::analysis

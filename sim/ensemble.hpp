#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "sim/parallel.hpp"

/// Replicates of one point under all its arms, on one pool: small runs side by side, large ones split by people. Arms
/// of a replicate share what `build` returns.
namespace concert::sim {

/// Set by whoever wants the ensemble to stop: units not yet begun are left out.
inline std::atomic<bool>& interrupted() {
    static std::atomic<bool> flag{false};
    return flag;
}

/// Runs replicates [first, last) × arms. `build(replicate)` makes what the arms share; `run(shared, replicate, arm)`
/// does one unit and stores its result; `failed(replicate, arm, what)` is told of a unit that threw; `finished()` is
/// called after each unit, from any thread. Units that fail do not stop the others.
template <class Build, class Run, class Failed>
void run_replicates(std::size_t first, std::size_t last, std::size_t arms, const Build& build, const Run& run,
                    const Failed& failed, const std::function<void()>& finished) {
    for_each_index(last - first, [&](std::size_t k) {
        if (interrupted()) return;
        const std::size_t replicate = first + k;
        try {
            const auto shared = build(replicate);
            for_each_index(arms, [&](std::size_t arm) {
                if (interrupted()) return;
                try {
                    run(shared, replicate, arm);
                } catch (const std::exception& error) {
                    failed(replicate, arm, error.what());
                }
                finished();
            });
        } catch (const std::exception& error) {
            for (std::size_t arm = 0; arm < arms; ++arm) {
                failed(replicate, arm, error.what());
                finished();
            }
        }
    });
}

}  // namespace concert::sim

#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>

#include "sim/parallel.hpp"

/// Many runs on one pool: small ones side by side, large ones split by people.
namespace concert::sim {

/// Set by whoever wants the ensemble to stop: what has not begun is left out.
inline std::atomic<bool>& interrupted() {
    static std::atomic<bool> flag{false};
    return flag;
}

/// Calls work(0), work(1), ..., work(n - 1), begun in this order, as many at once as there are threads. When
/// interrupted() is set, those not yet begun are left out.
template <class Work>
void for_each_in_order(std::size_t n, const Work& work) {
    std::atomic<std::size_t> next{0};
    for_each_index(std::min(n, static_cast<std::size_t>(allowed_threads())), [&](std::size_t) {
        for (std::size_t i = next++; i < n && !interrupted(); i = next++) work(i);
    });
}

}  // namespace concert::sim

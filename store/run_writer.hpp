#pragma once
#include <chrono>
#include <mutex>
#include <vector>

#include "store/run_store.hpp"

/// Runs gathered from many threads and written together.
namespace concert::store {

/// A batch is written when it has grown large or old enough, or holds a run that took long: what a killed study loses
/// is at most the last half second, or one short run for each thread.
class RunWriter {
public:
    explicit RunWriter(RunStore& store) : store_(store) {}

    /// From any thread. Throws analysis::FileError when a batch cannot be written.
    void add(analysis::Run run);
    /// Writes what is left.
    void flush();

private:
    void write(const std::vector<analysis::Run>& batch);

    RunStore& store_;
    std::mutex gathering_, writing_;
    std::vector<analysis::Run> batch_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace concert::store

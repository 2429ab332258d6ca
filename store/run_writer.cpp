#include "store/run_writer.hpp"

#include <utility>

namespace concert::store {
namespace {

constexpr std::size_t most_runs = 512, most_values = std::size_t{4} << 20;
constexpr std::chrono::milliseconds longest{500};

}  // namespace

void RunWriter::add(analysis::Run run) {
    std::vector<analysis::Run> full;
    {
        const std::lock_guard lock(gathering_);
        const std::size_t values = run.curves.size() + run.adoption.size();
        const bool short_run = std::chrono::duration<double>(run.seconds) < longest;  // another one will end soon
        batch_.push_back(std::move(run));
        const auto now = std::chrono::steady_clock::now();
        const bool small = batch_.size() < most_runs && batch_.size() * values < most_values;
        if (small && short_run && now - last_ < longest) return;
        full.swap(batch_);
        last_ = now;
    }
    write(full);
}

void RunWriter::flush() {
    std::vector<analysis::Run> rest;
    {
        const std::lock_guard lock(gathering_);
        rest.swap(batch_);
    }
    write(rest);
}

void RunWriter::write(const std::vector<analysis::Run>& batch) {
    if (batch.empty()) return;
    const std::lock_guard lock(writing_);
    store_.add(batch);
}

}  // namespace concert::store

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "bench/organisation.hpp"

/// Bytes per person of an organisation and its state, ties included (mean degree 15), as the allocator counts them. The
/// record of weekly counts has the same size whatever N, and is shown apart.
namespace concert::bench {
namespace {

double allocated() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

void memory(benchmark::State& state) {
    const auto p = parameters(state.range(0), static_cast<double>(state.range(1)) / 100);
    const administration::Setup setup(p);
    double built_bytes = 0, state_bytes = 0, record_bytes = 0;
    for (auto _ : state) {
        const double before = allocated();
        const auto built = organisation(p);
        const double after_build = allocated();
        administration::State s(built, setup);
        for (int week = 0; week < 120; ++week) administration::advance(s);
        built_bytes = after_build - before;
        record_bytes = static_cast<double>(s.counts.values.capacity() * sizeof(s.counts.values[0]));
        state_bytes = allocated() - after_build - record_bytes;
    }
    const auto people = static_cast<double>(p.people);
    state.counters["organisation_bytes/person"] = built_bytes / people;
    state.counters["state_bytes/person"] = state_bytes / people;
    state.counters["record_bytes"] = record_bytes;
    state.counters["bytes/person"] = (built_bytes + state_bytes) / people;
}

BENCHMARK(memory)
    ->ArgNames({"N", "kappa%"})
    ->ArgsProduct({{10'000, 100'000}, {0, 50, 100}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace concert::bench

#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/ensemble.hpp"

/// Many small organisations side by side, each built and run for 364 weeks: replicates per second against threads.
namespace concert::bench {
namespace {

void replicates(benchmark::State& state) {
    const auto p = parameters(state.range(0), 0.5);
    const sim::Workers workers(static_cast<int>(state.range(1)));
    const administration::Setup setup(p);
    constexpr std::size_t batch = 200;
    for (auto _ : state) {
        sim::run_replicates(
            0, batch, 1, [&](std::size_t r) { return organisation(p, static_cast<std::uint32_t>(r)); },
            [&](const administration::Organisation& built, std::size_t, std::size_t) {
                benchmark::DoNotOptimize(administration::run(built, setup));
            },
            [](std::size_t, std::size_t, const std::string&) {}, [] {});
    }
    state.counters["replicates/s"] = benchmark::Counter(
        static_cast<double>(batch) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(replicates)
    ->ArgNames({"N", "threads"})
    ->ArgsProduct({{20, 50, 500}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace concert::bench

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
        sim::for_each_in_order(batch, [&](std::size_t r) {
            const administration::Organisation built = organisation(p, static_cast<std::uint32_t>(r));
            benchmark::DoNotOptimize(administration::run(built, setup));
        });
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

#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"

/// Building an organisation: tree, ties, distances, innovators. Linear in N.
namespace concert::bench {
namespace {

void build_organisation(benchmark::State& state) {
    const auto p = parameters(state.range(0), 0.5);
    std::uint32_t replicate = 0;
    for (auto _ : state) benchmark::DoNotOptimize(organisation(p, replicate++));
    state.counters["us/person"] = benchmark::Counter(static_cast<double>(p.people * state.iterations()) * 1e-6,
                                                     benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(build_organisation)
    ->ArgName("N")
    ->Arg(50)
    ->Arg(500)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace concert::bench

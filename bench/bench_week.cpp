#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/parallel.hpp"

/// A whole run of 364 weeks, the state made anew each time: cost per person-week against N, kappa and threads.
namespace concert::bench {
namespace {

void whole_run(benchmark::State& state) {
    const auto p = parameters(state.range(0), static_cast<double>(state.range(1)) / 100);
    const sim::Workers workers(static_cast<int>(state.range(2)));
    const administration::Setup setup(p);
    const auto built = organisation(p);
    for (auto _ : state) benchmark::DoNotOptimize(administration::run(built, setup));
    const double weeks = person_weeks(p) * static_cast<double>(state.iterations());
    state.counters["person_weeks/s"] = benchmark::Counter(weeks, benchmark::Counter::kIsRate);
    state.counters["ns/person_week"] =
        benchmark::Counter(weeks * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(whole_run)
    ->ArgNames({"N", "kappa%", "threads"})
    ->ArgsProduct({{20, 50, 100, 500, 2'500, 10'000, 50'000, 100'000, 1'000'000}, {50}, {1}})
    ->Args({10'000, 0, 1})
    ->Args({10'000, 100, 1})
    ->Args({100'000, 50, 2})
    ->Args({1'000'000, 50, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace concert::bench

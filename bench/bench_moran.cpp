#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <vector>

#include "analysis/moran.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"

/// Moran's I of 20 periods at once, on a random network in which everybody names ten others: seconds, and the most
/// memory that the process ever held (so run the sizes from small to large).
namespace concert::bench {
namespace {

void moran(benchmark::State& state) {
    const auto people = static_cast<std::uint32_t>(state.range(0));
    const sim::Workers workers(static_cast<int>(state.range(2)));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> answers;
    std::vector<int> times(people);
    for (std::uint32_t i = 0; i < people; ++i) {
        sim::Stream draw({1, 0, 0, 0, i}, 1);
        times[i] = static_cast<int>(draw.below(26));
        if (times[i] > 20) times[i] = analysis::never_adopted;
        for (int k = 0; k < 10; ++k) answers.emplace_back(i, draw.below(people));
    }
    const analysis::Nominations nominations = analysis::nominations_of(people, answers);
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            analysis::moran_by_period(nominations, times, 20, static_cast<std::uint16_t>(state.range(1))));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["MB_at_most"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

BENCHMARK(moran)
    ->ArgNames({"people", "steps", "threads"})
    ->ArgsProduct({{100'000, 400'000}, {2, 3}, {1, 2}})
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace concert::bench

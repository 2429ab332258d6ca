#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "sim/parallel.hpp"

/// A whole run of 364 weeks, the state made anew each time: cost per person-week against N, kappa and threads, and with
/// the equations that are off by default.
namespace concert::bench {
namespace {

/// The usual equations, one more of those off by default, or all of them.
enum More { usual, with_value, with_steps, with_posture, with_tasks, with_all };

administration::Equations equations(std::int64_t more) {
    administration::Equations on;
    on.value = more == with_value || more == with_all;
    on.steps = more == with_steps || more == with_all;
    on.posture = more == with_posture || more == with_all;
    on.tasks = more == with_tasks || more == with_all;
    return on;
}

void time_runs(benchmark::State& state, const administration::Equations& on) {
    const auto p = parameters(state.range(0), static_cast<double>(state.range(1)) / 100);
    const sim::Workers workers(static_cast<int>(state.range(2)));
    const administration::Setup setup(p, on);
    const auto built = organisation(p);
    for (auto _ : state) benchmark::DoNotOptimize(administration::run(built, setup));
    const double weeks = person_weeks(p) * static_cast<double>(state.iterations());
    state.counters["person_weeks/s"] = benchmark::Counter(weeks, benchmark::Counter::kIsRate);
    state.counters["ns/person_week"] =
        benchmark::Counter(weeks * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void whole_run(benchmark::State& state) { time_runs(state, {}); }

void with_equations(benchmark::State& state) { time_runs(state, equations(state.range(3))); }

BENCHMARK(whole_run)
    ->ArgNames({"N", "kappa%", "threads"})
    ->ArgsProduct({{20, 50, 100, 500, 2'500, 10'000, 50'000, 100'000, 1'000'000}, {50}, {1}})
    ->Args({10'000, 0, 1})
    ->Args({10'000, 100, 1})
    ->Args({100'000, 50, 2})
    ->Args({1'000'000, 50, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

BENCHMARK(with_equations)
    ->ArgNames({"N", "kappa%", "threads", "more"})
    ->ArgsProduct({{500}, {50}, {1}, {usual, with_value, with_steps, with_posture, with_tasks, with_all}})
    ->Args({10'000, 50, 1, usual})
    ->Args({10'000, 50, 1, with_all})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace concert::bench

#include <benchmark/benchmark.h>

#include "bench/organisation.hpp"
#include "models/administration/adoption.hpp"
#include "sim/parallel.hpp"

/// The adoption phase alone (E6 to E10 without turnover), in the state of several weeks of one run.
namespace concert::bench {
namespace {

void adoption_phase(benchmark::State& state) {
    const auto p = parameters(state.range(0), 0.5);
    const sim::Workers workers(1);
    const administration::Setup setup(p);
    const auto built = organisation(p);
    administration::State s(built, setup);
    for (const auto week = static_cast<std::uint32_t>(p.burn_in_weeks + state.range(1)); s.week < week;) {
        administration::advance(s);
    }
    for (auto _ : state) {
        for (administration::Part& part : s.parts) administration::adopt(s, part);
        for (administration::Part& part : s.parts) {
            administration::count_compliance(s, part);
            administration::lock_in(s, part);
        }
    }
    state.counters["ns/person_week"] = benchmark::Counter(static_cast<double>(p.people * state.iterations()) * 1e-9,
                                                          benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(adoption_phase)
    ->ArgNames({"N", "week"})
    ->ArgsProduct({{10'000}, {5, 26, 78, 130, 182, 234}})
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace concert::bench

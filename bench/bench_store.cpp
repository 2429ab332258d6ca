#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "analysis/outcomes.hpp"
#include "analysis/summary.hpp"
#include "app/run_study.hpp"
#include "app/store_keeper.hpp"
#include "models/administration/table.hpp"
#include "scenarios/load.hpp"
#include "sim/parallel.hpp"

/// A study from its file to its kept runs: what the store costs beside keeping runs in memory, and what memory a sweep
/// takes against the number of its runs.
namespace concert::bench {
namespace {

namespace fs = std::filesystem;

scenarios::Study study_of(const fs::path& folder, const std::string& text) {
    const fs::path file = folder / "bench.toml";
    std::ofstream(file) << text;
    return scenarios::load_study(file.string(), administration::model_table());
}

fs::path scratch() {
    const fs::path folder = fs::temp_directory_path() / ("concert-bench-" + std::to_string(getpid()));
    fs::create_directories(folder);
    return folder;
}

/// Runs the study into a new store if one is asked for, else into memory; sums it up if that is asked for.
void run(const scenarios::Study& source, bool stored, bool summed_up, const fs::path& folder) {
    const app::Organisations organisations(source);
    app::Preparation preparation(source, organisations);
    analysis::Results results = app::described(source, organisations, preparation);
    app::Units units(source, preparation, results);
    const auto into = [&](app::Keeper& kept) {
        run_units(source, organisations, results, {}, {0, true, false}, app::on_threads(units), kept);
    };
    if (stored) {
        store::RunStore::remove(folder / "study.sqlite");
        const auto store =
            std::make_shared<store::RunStore>(folder / "study.sqlite", store::Identity{{"seed", "1"}}, results);
        app::KeptInStore kept(*store);
        into(kept);
        results.runs = store;
    } else {
        app::KeptInMemory kept;
        into(kept);
        results.runs = kept.shared();
    }
    if (summed_up) benchmark::DoNotOptimize(analysis::summarise(results));
}

/// N = 50 for 364 weeks, by default: replicates a second, in memory (0) and into a store (1), on two threads.
void study(benchmark::State& state) {
    const fs::path folder = scratch();
    const auto source = study_of(folder, "[points]\npeople = [50]\nreplicates = 2000\n[arms]\nkappa = [0.5]\n");
    const sim::Workers workers(2);
    for (auto _ : state) run(source, state.range(0) == 1, false, folder);
    state.counters["replicates/s"] =
        benchmark::Counter(2000 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    fs::remove_all(folder);
}

/// The most memory that a process takes which runs a sweep of this many runs and sums it up, in MiB.
double peak_of_sweep(std::int64_t points) {
    const pid_t child = fork();
    if (child == 0) {
        const fs::path folder = scratch();
        const auto source = study_of(folder,
                                     "[parameters]\npeople = 4\nburn_in_weeks = 1\nmandate_weeks = 20\nfollow_up_weeks "
                                     "= 0\n[output]\nevery = 10\n"
                                     "[arms]\nkappa = [0.5]\n[design]\nkind = \"sobol\"\nreplicates = 100\npoints = " +
                                         std::to_string(points) + "\n[design.vary]\nattention = [0.1, 0.9]\n");
        run(source, true, true, folder);
        fs::remove_all(folder);
        _exit(0);
    }
    rusage used{};
    int status = 0;
    wait4(child, &status, 0, &used);
    return status == 0 ? static_cast<double>(used.ru_maxrss) / 1024 : 0;
}

void sweep_memory(benchmark::State& state) {
    double peak = 0;
    for (auto _ : state) peak = peak_of_sweep(state.range(0) / 100);
    if (peak == 0) state.SkipWithError("the sweep did not end well");
    state.counters["peak_MiB"] = peak;
}

BENCHMARK(study)->ArgName("stored")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sweep_memory)
    ->ArgName("runs")
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace concert::bench

#include "app/run_study.hpp"

#include "app/progress.hpp"
#include "app/waves.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {

Work on_threads(Units& units) {
    return [&units](const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep) {
        sim::for_each_in_order(wave.size(), [&](std::size_t i) { units.run(wave[i], keep); });
    };
}

void run_units(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
               const Shard& shard, const RunOptions& options, const Work& work, Keeper& keeper) {
    Waves waves(source, organisations, study, shard, keeper);
    // runs of a study are mostly as long as one another, so people alone measure the work well enough
    const auto people = [&](std::size_t point) { return study.at(point, 0).people; };
    Progress progress(Progress::form_for(options.quiet, options.json_progress), 0);
    for (auto wave = waves.next(); !wave.empty() && !sim::interrupted(); wave = waves.next()) {
        for (const Unit& unit : wave) {
            progress.expect_more(people(unit.point) * static_cast<double>(unit.arms.size()), unit.arms.size());
        }
        work(wave, [&](analysis::Run run) {
            const std::size_t point = run.point;
            const bool failed = !run.error.empty();
            keeper.keep(std::move(run));
            progress.done(people(point), failed, study.points[point].label);
        });
        keeper.settle();
    }
}

analysis::Results run_study(const scenarios::Study& source, const RunOptions& options) {
    const sim::Workers workers(options.threads);
    const Organisations organisations(source);
    Preparation preparation(source, organisations);
    analysis::Results results = described(source, organisations, preparation);
    Units units(source, preparation, results);
    KeptInMemory kept;
    run_units(source, organisations, results, {}, options, on_threads(units), kept);
    kept.settle();
    results.runs = kept.shared();
    return results;
}

}  // namespace concert::app

#pragma once
#include "analysis/results.hpp"
#include "app/waves.hpp"
#include "scenarios/study.hpp"

/// From a study to its runs, in waves: the replicates of every point, then, where an interval is asked for, more of
/// those points where it is not reached.
namespace concert::app {

struct RunOptions {
    int threads = 0;             ///< 0: as many as the machine offers
    bool quiet = false;          ///< no progress on stderr
    bool json_progress = false;  ///< progress as lines of JSON
};

/// How the units of a wave are done: each of them once, in about this order, `keep` called with every run.
using Work = std::function<void(const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep)>;

/// On the threads of this process.
Work on_threads(Units& units);

/// Does what `keeper` does not hold yet. `study` as described(); its runs are not looked at. Returns early when
/// sim::interrupted() is set; then some runs are missing.
void run_units(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
               const Shard& shard, const RunOptions& options, const Work& work, Keeper& keeper);

/// A whole study, its runs kept in memory. Throws scenarios::StudyErrors when its files hold mistakes.
analysis::Results run_study(const scenarios::Study& source, const RunOptions& options);

}  // namespace concert::app

#pragma once
#include "analysis/results.hpp"
#include "scenarios/study.hpp"

/// From a study to its results: organisations are built, runs done in parallel, counts reduced to outcomes and curves.
namespace concert::app {

struct RunOptions {
    int threads = 0;             ///< 0: as many as the machine offers
    bool quiet = false;          ///< no progress on stderr
    bool json_progress = false;  ///< progress as lines of JSON
};

/// Runs a study. Throws scenarios::StudyErrors when its files hold mistakes. When sim::interrupted() is set meanwhile,
/// the runs not yet begun are left out.
analysis::Results run_study(const scenarios::Study& study, const RunOptions& options);

}  // namespace concert::app

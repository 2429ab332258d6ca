#pragma once
#include "analysis/csv.hpp"
#include "analysis/results.hpp"
#include "store/run_store.hpp"

/// Tidy tables of what a store holds, in the order (point, arm, replicate).
namespace concert::store {

/// A row a run: seed, every parameter, every outcome, how long it took and when it was done. The last two columns are
/// the only ones that another machine or a study that was stopped would write differently.
void export_runs(const RunStore& store, const analysis::Results& study, analysis::Dialect dialect,
                 const analysis::Sink& sink);

/// A row a run, population, measure and week kept.
void export_curves(const RunStore& store, const analysis::Results& study, analysis::Dialect dialect,
                   const analysis::Sink& sink);

/// A row a run and week: D of everybody, week by week.
void export_adoption(const RunStore& store, const analysis::Results& study, analysis::Dialect dialect,
                     const analysis::Sink& sink);

}  // namespace concert::store

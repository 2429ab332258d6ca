#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/patterns.hpp"
#include "analysis/population.hpp"
#include "analysis/writers.hpp"

/// The files of a population's results.
namespace concert::analysis {

/// One row an organisation, arm and replicate.
void write_organisations(const PopulationResults& results, const Sink& sink);
/// Bands over replicates by group, arm, measure and week.
void write_adoption(const PopulationResults& results, const Sink& sink);
/// One row a check of a pattern.
void write_patterns(const PopulationResults& results, const std::vector<Check>& checks, const Sink& sink);
/// The adoption curve of every replicate.
void write_every_replicate(const PopulationResults& results, const Sink& sink);

/// Writes organisations.csv, adoption.csv, patterns.csv and manifest.json (and all_runs.csv) into `folder`, all or
/// none, and removes what other kinds of studies left there. Returns the result hash. Throws FileError.
std::string write_population(const PopulationResults& results, const std::vector<Check>& checks,
                             const Provenance& provenance, const WriteOptions& options,
                             const std::filesystem::path& folder);

/// SHA-256 over the bytes of organisations.csv, adoption.csv and patterns.csv, without writing them.
std::string population_hash(const PopulationResults& results, const std::vector<Check>& checks);

}  // namespace concert::analysis

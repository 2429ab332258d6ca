#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "analysis/csv.hpp"
#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "analysis/results.hpp"
#include "analysis/summary.hpp"

/// The files of results/<study>/.
namespace concert::analysis {

struct WriteOptions {
    bool force = false;                     ///< write beside files that are not ours
    bool all_runs = false;                  ///< all_runs.csv as well: D of every run
    std::vector<std::string> curve_groups;  ///< "role", "distance": kept beside "all"; for the manifest
};

/// Where results come from; goes into manifest.json only, outside the result hash.
struct Provenance {
    std::string version, compiler, command;
    std::vector<double> base;     ///< value of every parameter before points and arms change it
    std::vector<bool> equations;  ///< which are on, by the model's table
    std::vector<std::pair<std::string, std::string>> inputs;  ///< path, SHA-256
    std::string started, finished;                            ///< ISO 8601
    double seconds = 0;
};

/// Writes runs.csv, curves.csv, summary.csv, manifest.json (and all_runs.csv) into `folder`, creating it. Every file is
/// written whole before the first takes its name, so after a failure the older results are still there.
/// Returns the result hash. Throws FileError.
std::string write_results(const Results& results, const Summary& summary, const Provenance& provenance,
                          const WriteOptions& options, const std::filesystem::path& folder);

/// SHA-256 over the bytes of runs.csv, curves.csv and summary.csv, without writing them.
std::string result_hash(const Results& results, const Summary& summary);

void write_runs(const Results& results, const Sink& sink);
void write_curves(const Results& results, const Summary& summary, const Sink& sink);
void write_all_runs(const Results& results, const Sink& sink);
void write_summary(const Results& results, const Summary& summary, const Sink& sink);
std::string manifest(const Results& results, const Summary& summary, const Provenance& provenance,
                     const WriteOptions& options, const std::string& hash);

}  // namespace concert::analysis

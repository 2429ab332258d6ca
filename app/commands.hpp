#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/language.hpp"
#include "app/simulated_curves.hpp"
#include "scenarios/load.hpp"
#include "scenarios/observed.hpp"

/// The commands of the program, one file each. A command returns the exit code.
namespace concert::app {

/// Exit codes, as the man page lists them.
enum Exit : int { done = 0, some_failed = 1, bad_usage = 2, file_error = 3, interrupted = 130 };

class Cluster;

/// What every command knows.
struct Common {
    bool quiet = false;                ///< nothing on stderr but errors
    bool json = false;                 ///< stdout is one JSON object
    std::string command;               ///< the command line, to run it again
    std::vector<Language> languages;   ///< that --lang names; empty: it was not given
    const Cluster* cluster = nullptr;  ///< the job this process belongs to; of several ranks only for commands that can
};

struct StudyOptions {
    std::string file;
    scenarios::Overrides overrides;
    int threads = 0;  ///< 0: as many as the machine offers
};

struct RunCommand {
    StudyOptions study;
    std::string folder;       ///< empty: results/<study>
    std::string shard;        ///< "2/8"; empty: the whole study
    std::string checkpoints;  ///< folder of the pasts that arms share; empty: they are not kept
    bool force = false, all_runs = false, fresh = false, retry_failed = false;
    bool no_report = false;
    bool dry_run = false;  ///< say what would be run, as check does, and run nothing
};

struct ExportCommand {
    std::string folder;          ///< of results, or a file of a store
    std::string table = "runs";  ///< runs, curves or adoption
    std::string dialect = "en";  ///< "fr": semicolons, decimal commas
    std::string file;            ///< empty: standard output
};

struct MergeCommand {
    std::string folder;              ///< where study.sqlite is to be
    std::vector<std::string> parts;  ///< files or folders; empty: the shards in that folder
};

struct ReplicatesCommand {
    std::string folder;  ///< of results
    std::string outcome = "D_withdrawal";
    double half_width = 0.01;  ///< of the 95 % interval, in the outcome's unit
};

struct SensitivityCommand {
    std::string folder;  ///< of results
    std::string outcome = "D_withdrawal";
    bool emulator = false;
    std::vector<std::string> surface;  ///< two factors; empty: none
};

struct ChartCommand {
    std::string folder;            ///< of results
    std::vector<std::string> ids;  ///< of figures; empty: all there are
    std::vector<std::string> formats{"svg"};
    std::vector<std::pair<int, int>> sizes{{1200, 675}};  ///< px
    std::string dialect;                                  ///< of CSV; empty: that of the language
    std::string output;                                   ///< folder; empty: charts/ in that of the results
    bool list = false;
    std::string point, arm;  ///< of the organisation shown; empty: the program chooses
    std::optional<std::size_t> week, replicate;
};

struct ReportCommand {
    std::string folder;  ///< of results
    std::string claims;  ///< results of concert claims; empty: results/claims, where it is there
    std::string file;    ///< empty: report.html in the folder
};

struct StudioCommand {
    int port = 0;  ///< 0: any free one
    bool no_browser = false;
};

struct OddCommand {
    StudyOptions study;
    std::string file;  ///< empty: standard output
};

struct ClaimsCommand {
    std::string folder = "scenarios/claims";  ///< of the claims
    std::vector<std::string> only;            ///< ids; empty: all
    std::vector<std::string> at;              ///< NAME=VALUE: judge there and nowhere else
    std::optional<std::int64_t> points, replicates;
    std::uint64_t seed = 20240401;
    int threads = 0;
    std::string output = "results/claims";
    bool thorough = false, list = false, both_ways = false, force = false;
};

struct CalibrateCommand {
    std::int64_t people = 50, replicates = 2000;
    std::uint64_t seed = 20260201;
    int threads = 0;
    std::string output;  ///< empty: nothing is written
};

/// fit and pareto.
struct SearchCommand {
    StudyOptions study;
    std::string folder;  ///< empty: results/fit-<study>, results/pareto-<study>
    bool force = false, fresh = false;
};

struct ExplainCommand {
    std::string name;  ///< empty: everything
};

struct CompareCommand {
    std::string data;
    scenarios::ObservedOptions observed;
    CurveChoice curve;              ///< of a study; no folder: none
    std::vector<double> contagion;  ///< external, peer, threshold; empty: none
    bool fit = false;
    std::optional<int> particles, replicates, rewirings, steps;
    std::uint64_t seed = 1;
    int threads = 0;     ///< 0: as many as the machine offers
    std::string folder;  ///< empty: results/compare-<data>
    bool force = false;
};

int run(const RunCommand& command, const Common& common);
/// The part of the other ranks of a job in the same: they do what rank 0 hands out.
int serve(const RunCommand& command, const Cluster& cluster);
/// The same for a study of a population.
int run_population(const RunCommand& command, const Common& common, const scenarios::Study& study);
int check(const StudyOptions& command, const Common& common);
int export_tables(const ExportCommand& command, const Common& common);
int merge(const MergeCommand& command, const Common& common);
int replicates(const ReplicatesCommand& command, const Common& common);
int sensitivity(const SensitivityCommand& command, const Common& common);
int claims(const ClaimsCommand& command, const Common& common);
int fit(const SearchCommand& command, const Common& common);
int pareto(const SearchCommand& command, const Common& common);
int calibrate(const CalibrateCommand& command, const Common& common);
int explain(const ExplainCommand& command, const Common& common);
int chart(const ChartCommand& command, const Common& common);
int report(const ReportCommand& command, const Common& common);
int studio(const StudioCommand& command, const Common& common);
int odd(const OddCommand& command, const Common& common);
int verify(const StudyOptions& command, const Common& common);
int compare(const CompareCommand& command, const Common& common);

}  // namespace concert::app

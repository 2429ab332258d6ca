#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/console.hpp"
#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/sensitivity.hpp"
#include "analysis/terminal.hpp"
#include "analysis/writers.hpp"
#include "app/cluster.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/provenance.hpp"
#include "app/run_study.hpp"
#include "app/sensitivity_files.hpp"
#include "app/shards.hpp"
#include "app/study_identity.hpp"
#include "app/study_options.hpp"
#include "sim/parallel.hpp"

/// concert run: the study is run, summed up, written and told.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

/// One line for each reason why runs failed, with the first run it happened to.
void tell_failures(const analysis::Results& results) {
    std::vector<std::string> told;
    results.runs->each([&](const analysis::Run& run) {
        if (run.error.empty() || std::find(told.begin(), told.end(), run.error) != told.end()) return;
        fmt::print(stderr, "concert: {}, {}, {} {}: {}\n", results.points[run.point].label, results.arms[run.arm],
                   say({"replicate", "réplique"}), run.replicate, run.error);
        told.push_back(run.error);
    });
}

/// The answer, where the files are, and what to type next.
void tell(const analysis::Results& results, const analysis::Summary& summary, const RunCommand& command,
          const fs::path& folder) {
    const analysis::Console console = analysis::console_of(STDOUT_FILENO);
    fmt::print("{}\n",
               analysis::report_text(results, summary, spoken(), console.columns, console.color, console.unicode));
    fmt::print("{}: {}\n", say({"Files", "Fichiers"}), folder.string());
    fmt::print("{}: concert verify {}\n",
               say({"Next, see that any number of threads gives the same",
                    "Ensuite, voir que tout nombre de fils donne le même résultat"}),
               arguments_of(command.study));
}

void tell_json(const analysis::Results& results, const analysis::Summary& summary, const fs::path& folder,
               const std::string& hash) {
    const nlohmann::ordered_json answer{{"study", results.study},
                                        {"folder", folder.string()},
                                        {"result_hash", hash},
                                        {"runs", summary.runs},
                                        {"failed", summary.failed}};
    fmt::print("{}\n", answer.dump(2));
}

/// What the store holds already, where it holds anything.
void tell_held(std::size_t held, std::size_t forgotten) {
    if (forgotten > 0) {
        fmt::print(stderr, "concert: {}\n",
                   fmt::format(fmt::runtime(say({"{} failed runs are done again", "{} simulations en échec refaites"})),
                               grouped(static_cast<std::int64_t>(forgotten))));
    }
    if (held > 0) {
        fmt::print(stderr, "concert: {}\n",
                   fmt::format(fmt::runtime(say({"{} runs are there already and are not done again",
                                                 "{} simulations déjà faites, qui ne sont pas refaites"})),
                               grouped(static_cast<std::int64_t>(held))));
    }
}

/// What to type to go on.
void tell_interrupted(std::size_t runs, const Common& common) {
    fmt::print(stderr, "concert: {}\n  {}\n",
               fmt::format(fmt::runtime(say({"interrupted; {} runs are kept; to go on, run the same command again:",
                                             "interrompu ; {} simulations conservées ; pour continuer, relancez la "
                                             "même commande :"})),
                           grouped(static_cast<std::int64_t>(runs))),
               common.command);
}

/// Throws scenarios::StudyErrors when the study has no pasts to keep, analysis::FileError where they cannot be kept.
void keep_pasts(const RunCommand& command, const scenarios::Study& source, Units& units) {
    if (command.checkpoints.empty()) return;
    if (!source.branch) {
        throw scenarios::StudyErrors({source.file +
                                      ": --checkpoints needs a section [branch], which says where the arms "
                                      "part"});
    }
    std::error_code error;
    fs::create_directories(command.checkpoints, error);
    if (error) {
        throw analysis::FileError(command.checkpoints, "cannot create the folder", error.value(),
                                  "name another folder for --checkpoints");
    }
    units.keep_pasts_in(command.checkpoints);
}

int threads_of(const RunCommand& command, const Cluster& cluster) {
    return command.study.threads > 0 ? command.study.threads : cluster.threads();
}

}  // namespace

int serve(const RunCommand& command, const Cluster& cluster) {
    std::string reason;
    try {
        const scenarios::Study source = load(command.study);
        if (source.population) throw std::runtime_error("a population runs in one process");
        const StopOnInterrupt stop(StopOnInterrupt::Notice::none);
        const sim::Workers workers(threads_of(command, cluster));
        const Organisations organisations(source);
        Preparation preparation(source, organisations);
        const analysis::Results study = described(source, organisations, preparation);
        Units units(source, preparation, study);
        keep_pasts(command, source, units);
        cluster.serve(units, sim::allowed_threads());
        return Exit::done;
    } catch (const std::exception& error) {
        reason = error.what();
    }
    cluster.cannot_serve(reason);
    return Exit::done;  // rank 0 says what is wrong
}

int run(const RunCommand& command, const Common& common) {
    if (command.dry_run) return check(command.study, common);
    const Start start = now();
    const scenarios::Study source = load(command.study);
    const Cluster& cluster = *common.cluster;
    if (source.population && cluster.size() > 1) {
        throw scenarios::StudyErrors(
            {source.file + ": a study with [population] runs in one process; start it without mpirun or srun"});
    }
    if (source.population) return run_population(command, common, source);
    const std::string& table = source.source.posts.empty() ? source.source.people : source.source.posts;
    if (!common.quiet && !table.empty()) fmt::print(stderr, "concert: {} {}\n", say({"reading", "lecture de"}), table);
    const Plan plan = plan_of(source);
    const auto shard = shard_of(command.shard);
    if (!common.quiet) fmt::print(stderr, "concert: {}\n", headline(source, plan));

    const fs::path folder = command.folder.empty() ? fs::path("results") / source.name : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force);
    const fs::path file = folder / (shard ? shard_file(*shard) : study_file);
    if (command.fresh) store::RunStore::remove(file);

    const sim::Workers workers(threads_of(command, cluster));
    const Organisations organisations(source);
    Preparation preparation(source, organisations);
    analysis::Results results = described(source, organisations, preparation);
    const auto held = std::make_shared<store::RunStore>(file, identity_of(source, command.study), results);
    results.runs = held;
    const std::size_t forgotten = command.retry_failed ? held->forget_failures() : 0;
    if (!common.quiet) tell_held(held->size(), forgotten);

    const StopOnInterrupt stop;
    Units units(source, preparation, results);
    keep_pasts(command, source, units);
    KeptInStore kept(*held);
    run_units(source, organisations, results, shard.value_or(Shard{}),
              {command.study.threads, common.quiet, common.json},
              cluster.size() > 1 ? cluster.hand_out() : on_threads(units), kept);
    if (StopOnInterrupt::happened()) {
        tell_interrupted(held->size(), common);
        return Exit::interrupted;
    }
    if (shard) return tell_shard(*shard, *held, folder);

    const analysis::Summary summary = analysis::summarise(results);
    const analysis::WriteOptions options{command.force, command.all_runs, source.curve_groups};
    const std::string hash =
        analysis::write_results(results, summary, provenance_of(source, common, start), options, folder);

    std::string influences;
    remove_sensitivity_files(folder);
    if (results.design && results.design->has_indices()) {
        const auto all = analysis::sensitivity_of(results);
        write_sensitivity_files(results, all, folder);
        influences = sensitivity_text(results, all, analysis::find_outcome("D_withdrawal"), spoken(), 100);
    }

    if (common.json) {
        tell_json(results, summary, folder, hash);
    } else if (!common.quiet) {
        if (!influences.empty()) fmt::print("{}\n", influences);
        tell(results, summary, command, folder);
    }
    if (summary.failed == 0) return Exit::done;
    tell_failures(results);
    fmt::print(stderr,
               fmt::runtime(say({"concert: {} of {} runs failed; the others are in {}\n",
                                 "concert : {} simulations sur {} ont échoué ; les "
                                 "autres sont dans {}\n"})),
               summary.failed, summary.runs, folder.string());
    return Exit::some_failed;
}

}  // namespace concert::app

#include <fmt/format.h>

#include <filesystem>

#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "app/cluster.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/kept_pasts.hpp"
#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/run_answers.hpp"
#include "app/run_study.hpp"
#include "app/shards.hpp"
#include "app/store_keeper.hpp"
#include "app/study_identity.hpp"
#include "app/study_options.hpp"
#include "sim/parallel.hpp"

/// concert run: what the store lacks of a study is run, on the threads of this process or by the others of a job.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

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
    units.take_pasts_from(kept_pasts(command.checkpoints));
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
    if (shard) return tell_shard(*shard, *held, folder, common);

    return conclude(command, common, source, results, start, folder);
}

}  // namespace concert::app

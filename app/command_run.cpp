#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/console.hpp"
#include "analysis/folder.hpp"
#include "analysis/terminal.hpp"
#include "analysis/writers.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/plan.hpp"
#include "app/provenance.hpp"
#include "app/run_study.hpp"
#include "app/study_options.hpp"

/// concert run: the study is run, summed up, written and told.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

std::size_t failed_runs(const analysis::Results& results) {
    return static_cast<std::size_t>(std::count_if(results.runs.begin(), results.runs.end(),
                                                  [](const analysis::Run& run) { return !run.error.empty(); }));
}

/// One line for each reason why runs failed, with the first run it happened to.
void tell_failures(const analysis::Results& results) {
    std::vector<std::string> told;
    for (const analysis::Run& run : results.runs) {
        if (run.error.empty() || std::find(told.begin(), told.end(), run.error) != told.end()) continue;
        fmt::print(stderr, "concert: {}, {}, {} {}: {}\n", results.points[run.point].label, results.arms[run.arm],
                   say({"replicate", "réplique"}), run.replicate, run.error);
        told.push_back(run.error);
    }
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

void tell_json(const analysis::Results& results, const fs::path& folder, const std::string& hash) {
    const nlohmann::ordered_json answer{{"study", results.study},
                                        {"folder", folder.string()},
                                        {"result_hash", hash},
                                        {"runs", results.runs.size()},
                                        {"failed", failed_runs(results)}};
    fmt::print("{}\n", answer.dump(2));
}

}  // namespace

int run(const RunCommand& command, const Common& common) {
    const Start start = now();
    const scenarios::Study study = load(command.study);
    if (study.population) return run_population(command, common, study);
    const std::string& table = study.source.posts.empty() ? study.source.people : study.source.posts;
    if (!common.quiet && !table.empty()) fmt::print(stderr, "concert: {} {}\n", say({"reading", "lecture de"}), table);
    const Plan plan = plan_of(study);
    if (!common.quiet) fmt::print(stderr, "concert: {}\n", headline(study, plan));

    const fs::path folder = command.folder.empty() ? fs::path("results") / study.name : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force);

    const StopOnInterrupt stop;
    const analysis::Results results = run_study(study, {command.study.threads, common.quiet, common.json});
    if (StopOnInterrupt::happened()) {
        fmt::print(stderr, "concert: {}\n",
                   say({"interrupted; no results were written", "interrompu ; aucun résultat écrit"}));
        return Exit::interrupted;
    }

    const analysis::Summary summary = analysis::summarise(results);
    const analysis::WriteOptions options{command.force, command.all_runs, static_cast<std::size_t>(study.curve_every),
                                         study.curve_groups};
    const std::string hash =
        analysis::write_results(results, summary, provenance_of(study, common, start), options, folder);

    if (common.json) {
        tell_json(results, folder, hash);
    } else if (!common.quiet) {
        tell(results, summary, command, folder);
    }
    if (failed_runs(results) == 0) return Exit::done;
    tell_failures(results);
    fmt::print(stderr,
               fmt::runtime(say({"concert: {} of {} runs failed; the others are in {}\n",
                                 "concert : {} simulations sur {} ont échoué ; les "
                                 "autres sont dans {}\n"})),
               failed_runs(results), results.runs.size(), folder.string());
    return Exit::some_failed;
}

}  // namespace concert::app

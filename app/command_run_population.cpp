#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/console.hpp"
#include "analysis/folder.hpp"
#include "analysis/population_report.hpp"
#include "analysis/write_population.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "app/language.hpp"
#include "app/population_study.hpp"
#include "app/provenance.hpp"
#include "app/reporting.hpp"
#include "app/run_answers.hpp"
#include "app/study_identity.hpp"
#include "app/study_options.hpp"
#include "store/evaluation_store.hpp"

/// concert run, for a study of a population of organisations.
namespace concert::app {

namespace fs = std::filesystem;

namespace {

void tell(const analysis::PopulationResults& results, const std::vector<analysis::Check>& checks,
          const RunCommand& command, const fs::path& folder, const fs::path& report) {
    const analysis::Console console = analysis::console_of(STDOUT_FILENO);
    fmt::print("{}\n",
               analysis::population_report(results, checks, spoken(), console.columns, console.color, console.unicode));
    fmt::print("{}{}\n", say({"Files: ", "Fichiers\u00a0: "}), folder.string());
    if (!report.empty()) fmt::print("{}{}\n", say({"Report: ", "Rapport\u00a0: "}), report.string());
    fmt::print("{}concert verify {}\n",
               say({"Next, see that any number of threads gives the same: ",
                    "Ensuite, voir que tout nombre de fils donne le même résultat\u00a0: "}),
               arguments_of(command.study));
}

void tell_json(const analysis::PopulationResults& results, const std::vector<analysis::Check>& checks,
               const fs::path& folder, const fs::path& report, const std::string& hash) {
    nlohmann::ordered_json patterns = nlohmann::ordered_json::object();
    for (const std::string& pattern : analysis::patterns_of(checks)) {
        patterns[pattern] = analysis::word_of(analysis::verdict_of(checks, pattern));
    }
    nlohmann::ordered_json answer{{"study", results.study},
                                  {"folder", folder.string()},
                                  {"result_hash", hash},
                                  {"organisations", results.organisations.size()},
                                  {"people", results.people()},
                                  {"runs", results.runs.size()},
                                  {"failed", 0},
                                  {"patterns", patterns}};
    if (!report.empty()) answer["report"] = report.string();
    fmt::print("{}\n", answer.dump(2));
}

}  // namespace

int run_population(const RunCommand& command, const Common& common, const scenarios::Study& study) {
    const Start start = now();
    if (!common.quiet && !study.the_population().employers.empty()) {
        fmt::print(stderr, "concert: {} {}\n", say({"reading", "lecture de"}), study.the_population().employers);
    }
    const population::Employers employers = employers_of(study);
    if (!common.quiet) fmt::print(stderr, "concert: {}\n", headline(study, plan_of_population(study, employers)));

    const fs::path folder = command.folder.empty() ? fs::path("results") / study.name : fs::path(command.folder);
    analysis::prepare_folder(folder, command.force);

    const fs::path file = folder / population_file;
    if (command.fresh) store::EvaluationStore::remove(file);
    store::EvaluationStore kept(file, identity_of(study, command.study));
    if (!common.quiet) tell_held(kept.size(), 0);

    const StopOnInterrupt stop;
    const auto results =
        run_population(study, employers, {command.study.threads, common.quiet, common.json}, kept.memo());
    kept.flush();
    if (StopOnInterrupt::happened()) {
        tell_interrupted(kept.size(), common);
        return Exit::interrupted;
    }
    const auto checks = analysis::check_patterns(results);
    const analysis::WriteOptions options{command.force, command.all_runs, {}};
    const analysis::Provenance provenance = provenance_of(study, common, start);
    const std::string hash = analysis::write_population(results, checks, provenance, options, folder);
    const fs::path report = write_report_file(command, common, folder, [&](const fs::path& to) {
        write_report(ReportedPopulation{results, checks, provenance, hash}, to);
    });
    if (common.json) {
        tell_json(results, checks, folder, report, hash);
    } else if (!common.quiet) {
        tell(results, checks, command, folder, report);
    }
    return Exit::done;
}

}  // namespace concert::app

#include "app/run_answers.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/console.hpp"
#include "analysis/layout.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/sensitivity.hpp"
#include "analysis/terminal.hpp"
#include "analysis/writers.hpp"
#include "app/cluster.hpp"
#include "app/language.hpp"
#include "app/report_file.hpp"
#include "app/reporting.hpp"
#include "app/sensitivity_files.hpp"
#include "app/study_options.hpp"

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
void tell(const analysis::Results& results, const analysis::Summary& summary, const std::string& influences,
          const RunCommand& command, const fs::path& folder, const fs::path& report) {
    const analysis::Console console = analysis::console_of(STDOUT_FILENO);
    fmt::print("{}\n",
               analysis::report_text(results, summary, spoken(), console.columns, console.color, console.unicode));
    if (!influences.empty()) fmt::print("{}\n", console.unicode ? influences : analysis::to_ascii(influences));
    fmt::print("{}: {}\n", say({"Files", "Fichiers"}), folder.string());
    if (!report.empty()) fmt::print("{}: {}\n", say({"Report", "Rapport"}), report.string());
    fmt::print("{}: concert verify {}\n",
               say({"Next, see that any number of threads gives the same",
                    "Ensuite, voir que tout nombre de fils donne le même résultat"}),
               arguments_of(command.study));
}

void tell_json(const analysis::Results& results, const analysis::Summary& summary, const fs::path& folder,
               const fs::path& report, const std::string& hash) {
    nlohmann::ordered_json answer{{"study", results.study},
                                  {"folder", folder.string()},
                                  {"result_hash", hash},
                                  {"runs", summary.runs},
                                  {"failed", summary.failed}};
    if (!report.empty()) answer["report"] = report.string();
    fmt::print("{}\n", answer.dump(2));
}

/// The tables of what decides the outcomes of a design made for that, in files and in words; else nothing.
std::string write_influences(const analysis::Results& results, const fs::path& folder) {
    remove_sensitivity_files(folder);
    if (!results.design || !results.design->has_indices()) return "";
    const auto all = analysis::sensitivity_of(results);
    write_sensitivity_files(results, all, folder);
    const auto columns = static_cast<std::size_t>(std::clamp(analysis::console_of(STDOUT_FILENO).columns, 80, 100));
    return sensitivity_text(results, all, analysis::find_outcome("D_withdrawal"), spoken(), columns);
}

}  // namespace

fs::path write_report_file(const RunCommand& command, const Common& common, const fs::path& folder,
                           const std::function<void(const fs::path& file)>& write) {
    fs::path file = folder / "report.html";
    if (!command.no_report && can_report()) {
        write(file);
        return file;
    }
    std::error_code missing;
    fs::remove(file, missing);
    if (!command.no_report && !common.quiet) {
        fmt::print(stderr, "concert: {}\n",
                   say({"no report: this program was built without it (packages nodejs and npm)",
                        "pas de rapport : ce programme a été construit sans (paquets nodejs et npm)"}));
    }
    return {};
}

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

namespace {

/// What started the ranks of a job, as far as it is known.
std::string launched_by(const Cluster& cluster) {
    return cluster.size() > 1 ? fmt::format("mpirun -n {} ", cluster.size()) : "";
}

}  // namespace

void tell_interrupted(std::size_t runs, const Common& common) {
    fmt::print(stderr, "concert: {}\n  {}\n",
               fmt::format(fmt::runtime(say({"interrupted; {} runs are kept; to go on, run the same command again:",
                                             "interrompu ; {} simulations conservées ; pour continuer, relancez la "
                                             "même commande :"})),
                           grouped(static_cast<std::int64_t>(runs))),
               launched_by(*common.cluster) + common.command);
}

int conclude(const RunCommand& command, const Common& common, const scenarios::Study& source,
             const analysis::Results& results, const Start& start, const std::filesystem::path& folder) {
    const analysis::Summary summary = analysis::summarise(results);
    const analysis::WriteOptions options{command.force, command.all_runs, source.curve_groups};
    const analysis::Provenance provenance = provenance_of(source, common, start);
    const std::string hash = analysis::write_results(results, summary, provenance, options, folder);

    const std::string influences = write_influences(results, folder);
    const fs::path report = write_report_file(command, common, folder, [&](const fs::path& file) {
        write_report(Reported{results, summary, provenance, hash, &source}, file);
    });

    if (common.json) {
        tell_json(results, summary, folder, report, hash);
    } else if (!common.quiet) {
        tell(results, summary, influences, command, folder, report);
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

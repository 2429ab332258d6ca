#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "analysis/files.hpp"
#include "app/cluster.hpp"
#include "app/command_line/declare.hpp"
#include "app/command_line/help.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/study_options.hpp"
#include "store/identity.hpp"
#include "store/lock.hpp"

namespace concert::app {

namespace {

struct Program {
    CLI::App app;
    Common common;
    RunCommand run_options;
    StudyOptions check_options, verify_options;
    ClaimsCommand claims_options;
    CalibrateCommand calibrate_options;
    ExplainCommand explain_options;
    OddCommand odd_options;
    CompareCommand compare_options;
    ExportCommand export_options;
    ChartCommand chart_options;
    ReportCommand report_options;
    StudioCommand studio_options;
    MergeCommand merge_options;
    ReplicatesCommand replicates_options;
    SensitivityCommand sensitivity_options;
    SearchCommand fit_options, pareto_options;
    std::vector<std::pair<CLI::App*, std::function<int()>>> commands;
    std::vector<CLI::App*> without_json;  ///< whose answer is a table or a text

    Program()
        : app(say({"Simulates how a new practice spreads inside public administrations: along the line (cooperation) "
                   "and along "
                   "ties of trust (collaboration), at equal hours.",
                   "Simule la diffusion d'une nouvelle pratique dans les administrations : par la ligne hiérarchique "
                   "(coopération) et par les liens de confiance (collaboration), à heures égales."}),
              "concert") {
        app.formatter(std::make_shared<ExamplesFirst>());
        app.fallthrough();
        app.require_subcommand(1);
        app.set_version_flag("--version", "concert " CONCERT_VERSION,
                             say({"print the version and end", "afficher la version et terminer"}));
        app.set_help_flag("-h,--help", say({"print this help and end", "afficher cette aide et terminer"}));
        app.add_option_function<std::vector<std::string>>(
               "--lang",
               [this](const std::vector<std::string>& words) {
                   common.languages.clear();
                   for (const std::string& word : words) common.languages.push_back(language_called(word));
               },
               say({"language: en or fr; from the locale unless given; of chart and report also both, as fr,en",
                    "langue : en ou fr ; sinon celle du système ; pour chart et report aussi les deux : fr,en"}))
            ->delimiter(',')
            ->allow_extra_args(false)
            ->check(CLI::IsMember({"en", "fr"}));
        app.add_flag("--quiet", common.quiet, say({"say nothing but errors", "ne rien dire sauf les erreurs"}));
        app.add_flag("--json", common.json,
                     say({"print the answer as one JSON object", "afficher la réponse en un objet JSON"}));
        describe(app, {"run scenarios/sizes.toml", "run scenarios/sizes.toml --set people=500 --replicates 20",
                       "check scenarios/own-network.toml", "explain kappa"});
        add(declare_run(app, run_options), [this] { return run(run_options, common); });
        add(declare_claims(app, claims_options), [this] { return claims(claims_options, common); });
        add(declare_calibrate(app, calibrate_options), [this] { return calibrate(calibrate_options, common); });
        add(declare_fit(app, fit_options), [this] { return fit(fit_options, common); });
        add(declare_pareto(app, pareto_options), [this] { return pareto(pareto_options, common); });
        add(declare_check(app, check_options), [this] { return check(check_options, common); });
        add(declare_export(app, export_options), [this] { return export_tables(export_options, common); });
        add(declare_merge(app, merge_options), [this] { return merge(merge_options, common); });
        add(declare_replicates(app, replicates_options), [this] { return replicates(replicates_options, common); });
        add(declare_sensitivity(app, sensitivity_options), [this] { return sensitivity(sensitivity_options, common); });
        add(declare_explain(app, explain_options), [this] { return explain(explain_options, common); });
        add(declare_chart(app, chart_options), [this] { return chart(chart_options, common); });
        add(declare_report(app, report_options), [this] { return report(report_options, common); });
        add(declare_studio(app, studio_options), [this] { return studio(studio_options, common); });
        add(declare_odd(app, odd_options), [this] { return odd(odd_options, common); });
        add(declare_verify(app, verify_options), [this] { return verify(verify_options, common); });
        without_json = {app.get_subcommand("export"), app.get_subcommand("studio"), app.get_subcommand("odd")};
        add(declare_compare(app, compare_options), [this] { return compare(compare_options, common); });
    }

    void add(CLI::App* declared, std::function<int()> work) { commands.emplace_back(declared, std::move(work)); }

    bool runs_a_study() const { return app.got_subcommand("run"); }

    int dispatch() {
        const auto chosen =
            std::find_if(commands.begin(), commands.end(), [](const auto& command) { return command.first->parsed(); });
        if (common.languages.size() > 1 && !app.got_subcommand("chart") && !app.got_subcommand("report")) {
            throw scenarios::StudyErrors({"concert: --lang: one language here; chart and report take both"});
        }
        if (common.json && std::find(without_json.begin(), without_json.end(), chosen->first) != without_json.end()) {
            throw scenarios::StudyErrors({fmt::format("concert {}: no --json here; what it gives is a table or a text",
                                                      chosen->first->get_name())});
        }
        return chosen->second();  // the parser demands one
    }
};

void complain(const std::string& message) { fmt::print(stderr, "{}\n", message); }

/// What the user typed is done or answered; every mistake ends in a message and a code, never in a trace.
int answer(int argc, const char* const* argv) {
    const std::span<const char* const> arguments(argv, static_cast<std::size_t>(argc));
    speak(language_of(arguments));
    Program program;
    for (const char* word : arguments.subspan(1)) program.common.command += " " + quoted(word);
    program.common.command.insert(0, "concert");
    try {
        program.app.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help or --version
        return program.app.exit(asked);
    } catch (const CLI::ParseError& error) {
        complain(usage_mistake(program.app, error));
        return Exit::bad_usage;
    }
    std::optional<Cluster> cluster;
    try {
        cluster.emplace();
        program.common.cluster = &*cluster;
        if (cluster->size() > 1) {
            const bool able = program.runs_a_study();
            if (cluster->rank() > 0) return able ? serve(program.run_options, *cluster) : Exit::done;
            if (!able) {
                throw scenarios::StudyErrors({"concert: only concert run works with several ranks; start it alone"});
            }
        }
        const int code = program.dispatch();
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
        complain("concert: the standard output cannot be written; is the disk full?");
        return Exit::file_error;
    } catch (const scenarios::UnreadableFile& error) {
        complain(error.what());
        return Exit::file_error;
    } catch (const scenarios::StudyErrors& error) {
        complain(error.what());
        return Exit::bad_usage;
    } catch (const store::OtherIdentity& error) {
        complain(error.what());
        return Exit::bad_usage;
    } catch (const store::Busy& error) {
        complain(error.what());
        return Exit::file_error;
    } catch (const analysis::FileError& error) {
        complain(error.what());
        return Exit::file_error;
    } catch (const std::system_error& error) {  // among others: fmt could not print
        complain(fmt::format("concert: {}; is the disk full?", error.what()));
        return Exit::file_error;
    } catch (const std::bad_alloc&) {
        complain(
            "concert: not enough memory (about 400 bytes a person); try a smaller organisation or fewer --threads");
        return Exit::file_error;
    } catch (const std::exception& error) {
        complain(
            fmt::format("concert: {}\nThis is a mistake of the program, not yours; please report it with the command.",
                        error.what()));
        return Exit::some_failed;
    }
}

}  // namespace

}  // namespace concert::app

int main(int argc, char** argv) {
    try {
        return concert::app::answer(argc, argv);
    } catch (...) {  // not even a message could be made
        std::fputs("concert: the program could not start; is there enough memory?\n", stderr);
        return concert::app::Exit::file_error;
    }
}

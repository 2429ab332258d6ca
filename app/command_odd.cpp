#include <fmt/format.h>

#include "analysis/files.hpp"
#include "app/commands.hpp"
#include "app/help.hpp"
#include "app/language.hpp"
#include "app/odd.hpp"
#include "app/organisations.hpp"
#include "app/study_options.hpp"

/// concert odd: the model as a study uses it, described for referees.
namespace concert::app {

CLI::App* declare_odd(CLI::App& app, OddCommand& command) {
    CLI::App* odd = app.add_subcommand(
        "odd", say({"describe the model as a study uses it, by the ODD protocol (Grimm et al. 2020), in Markdown",
                    "décrire le modèle tel qu'une étude l'emploie, selon le protocole ODD (Grimm et al. 2020), en "
                    "Markdown"}));
    describe(*odd, {"odd scenarios/sizes.toml", "odd scenarios/sizes.toml --lang fr -o odd.fr.md"});
    add_study_options(*odd, command.study);
    odd->add_option(
        "-o,--output", command.file,
        say({"file to write; standard output unless given", "fichier à écrire ; sortie standard par défaut"}));
    return odd;
}

int odd(const OddCommand& command, const Common&) {
    const scenarios::Study study = load(command.study);
    const Organisations organisations(study);
    const std::string text = odd_document(study, organisations.points());
    if (command.file.empty()) {
        fmt::print("{}", text);
        return Exit::done;
    }
    const analysis::FileSizeSignalIgnored errors_instead_of_signals;
    analysis::OutputFile file(command.file);
    file.write(text);
    file.close();
    file.publish();
    return Exit::done;
}

}  // namespace concert::app

#include "app/study_options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "analysis/outcomes.hpp"
#include "app/language.hpp"
#include "claims/bands.hpp"
#include "models/administration/table.hpp"
#include "models/population/table.hpp"

namespace concert::app {

namespace fs = std::filesystem;

namespace {

/// "sizes", "sizes.toml" or "scenarios/sizes.toml" among the installed scenarios; otherwise the name as given.
std::string found(const std::string& name) {
    std::error_code failed;
    if (fs::exists(name, failed)) return name;
    const fs::path wanted(name);
    const bool plain = wanted.parent_path().empty() || wanted.parent_path() == "scenarios";
    fs::path candidate = installed_scenarios() / wanted.filename();
    if (candidate.extension() != ".toml") candidate += ".toml";
    return plain && fs::exists(candidate, failed) ? candidate.string() : name;
}

}  // namespace

std::string study_path(const std::string& name) {
    std::error_code failed;
    if (fs::exists(name, failed)) return name;
    const fs::path candidate = installed_scenarios() / fs::path(name).filename();
    return fs::exists(candidate, failed) ? candidate.string() : name;
}

void add_study_options(CLI::App& command, StudyOptions& options) {
    command
        .add_option("study", options.file,
                    say({"study file (TOML), or the name of an installed scenario",
                         "fichier d'étude (TOML), ou nom d'un scénario installé"}))
        ->required();
    command
        .add_option("--set", options.overrides.settings,
                    say({"NAME=VALUE: give a parameter one value, in place of the file's (may be repeated)",
                         "NOM=VALEUR : donner une seule valeur à un paramètre, à la place du fichier (répétable)"}))
        ->expected(1)
        ->take_all()
        ->type_name("NAME=VALUE");
    command.add_option("--seed", options.overrides.seed,
                       say({"seed of all random draws, in place of the file's",
                            "graine de tous les tirages, à la place de celle du fichier"}));
    command.add_option("--replicates", options.overrides.replicates,
                       say({"replicates of every point; [precision] is then left aside",
                            "répliques de chaque point ; [precision] est alors laissé de côté"}));
    command
        .add_option("--threads", options.threads,
                    say({"threads to use; all there are unless given (results do not depend on it)",
                         "fils d'exécution ; tous par défaut (les résultats n'en dépendent pas)"}))
        ->check(CLI::Range(1, 4096));
}

void add_whole_option(CLI::App& command, StudyOptions& options) {
    command.add_flag("--whole", options.overrides.whole,
                     say({"a population without sampling: every employer, whole_replicates times",
                          "une population sans échantillonnage : tous les employeurs, whole_replicates fois"}));
}

scenarios::Study load(const StudyOptions& options) {
    std::vector<std::string> outcomes;
    for (const analysis::Outcome& outcome : analysis::outcome_table()) {
        if (!outcome.never) outcomes.emplace_back(outcome.name);  // a mean of weeks that may never come has no width
    }
    return scenarios::load_study(found(options.file), administration::model_table(), options.overrides, outcomes,
                                 &population::model_table(), claims::judged_outcomes());
}

fs::path installed_scenarios() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : program.parent_path().parent_path() / "share" / "concert" / "scenarios";
}

std::string quoted(const std::string& word) {
    constexpr std::string_view safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+=./,:@%";
    if (!word.empty() && word.find_first_not_of(safe) == std::string::npos) return word;
    std::string result = "'";
    for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string arguments_of(const StudyOptions& options) {
    std::string text = quoted(options.file);
    for (const std::string& setting : options.overrides.settings) text += " --set " + quoted(setting);
    if (options.overrides.seed) text += fmt::format(" --seed {}", *options.overrides.seed);
    if (options.overrides.replicates) text += fmt::format(" --replicates {}", *options.overrides.replicates);
    if (options.overrides.whole) text += " --whole";
    return text;
}

}  // namespace concert::app

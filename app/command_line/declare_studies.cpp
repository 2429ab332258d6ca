#include "app/command_line/declare.hpp"

#include "app/command_line/help.hpp"
#include "app/command_line/shared_options.hpp"
#include "app/language.hpp"

/// The commands that take a study file.
namespace concert::app {

namespace {

/// Declares the study file and --set, --seed, --replicates, --threads.
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
    add_threads_option(command, options.threads);
}

/// Declares --whole, for commands that do a population's work.
void add_whole_option(CLI::App& command, StudyOptions& options) {
    command.add_flag("--whole", options.overrides.whole,
                     say({"a population without sampling: every employer, whole_replicates times",
                          "une population sans échantillonnage : tous les employeurs, whole_replicates fois"}));
}

/// Declares what the searches share beside the study: --output, --force, --fresh.
void add_search_options(CLI::App& command, SearchCommand& search, const std::string& where) {
    command.add_option("-o,--output", search.folder, where);
    add_force_option(command, search.force);
    command.add_flag("--fresh", search.fresh,
                     say({"begin again: remove the evaluations that the folder holds of this or another study",
                          "recommencer : supprimer les évaluations que contient le dossier, de cette étude ou d'une "
                          "autre"}));
}

}  // namespace

CLI::App* declare_run(CLI::App& app, RunCommand& command) {
    CLI::App* run = app.add_subcommand("run", say({"run a study, write its results and print the answer",
                                                   "simuler une étude, écrire ses résultats et afficher la réponse"}));
    describe(*run,
             {"run scenarios/sizes.toml",
              "run scenarios/sizes.toml --set people=500 --set kappa=0.25 "
              "--replicates 20",
              "run scenarios/organograms.toml --threads 2 -o results/bodies", "run scenarios/public-service.toml"});
    add_study_options(*run, command.study);
    add_whole_option(*run, command.study);
    run->add_option("-o,--output", command.folder,
                    say({"folder of the results; results/<study> unless given",
                         "dossier des résultats ; results/<étude> par défaut"}));
    add_force_option(*run, command.force);
    run->add_flag(
        "--fresh", command.fresh,
        say({"begin again: remove the runs that the folder holds of this or another study",
             "recommencer : supprimer les simulations que contient le dossier, de cette étude ou d'une autre"}));
    run->add_flag("--retry-failed", command.retry_failed,
                  say({"run again what failed before", "refaire les simulations qui ont échoué"}));
    run->add_option(
        "--checkpoints", command.checkpoints,
        say({"folder in which a study with [branch] keeps the pasts its arms share, and looks for them first",
             "dossier où une étude avec [branch] garde le passé commun de ses variantes, et le cherche d'abord"}));
    run->add_option("--shard", command.shard,
                    say({"I/N: only part I of N of the runs, for machines side by side; see concert merge",
                         "I/N : seulement la partie I sur N des simulations, pour plusieurs machines ; voir concert "
                         "merge"}))
        ->type_name("I/N");
    run->add_flag("--all-runs", command.all_runs,
                  say({"write the curve of every run as well", "écrire aussi la courbe de chaque simulation"}));
    run->add_flag("--no-report", command.no_report,
                  say({"write tables only, no report.html", "n'écrire que les tableaux, sans report.html"}));
    run->add_flag(
        "--dry-run", command.dry_run,
        say({"say what would be run, how long it takes and what it needs on disk; run nothing",
             "dire ce qui serait simulé, en combien de temps et avec quelle place sur disque ; ne rien simuler"}));
    return run;
}

CLI::App* declare_fit(CLI::App& app, SearchCommand& command) {
    CLI::App* fit = app.add_subcommand(
        "fit", say({"find the parameters whose runs come close to what was observed ([calibration])",
                    "trouver les paramètres dont les simulations approchent l'observé ([calibration])"}));
    describe(*fit, {"fit my-study.toml", "fit my-study.toml --replicates 5 -o results/fitted"});
    add_study_options(*fit, command.study);
    add_search_options(*fit, command,
                       say({"folder of the results; results/fit-<study> unless given",
                            "dossier des résultats ; results/fit-<étude> par défaut"}));
    return fit;
}

CLI::App* declare_pareto(CLI::App& app, SearchCommand& command) {
    CLI::App* pareto = app.add_subcommand(
        "pareto", say({"find the parameters that are the best compromises between outcomes ([pareto])",
                       "trouver les paramètres qui sont les meilleurs compromis entre résultats ([pareto])"}));
    describe(*pareto, {"pareto my-study.toml", "pareto my-study.toml --replicates 40 -o results/compromises"});
    add_study_options(*pareto, command.study);
    add_search_options(*pareto, command,
                       say({"folder of the results; results/pareto-<study> unless given",
                            "dossier des résultats ; results/pareto-<étude> par défaut"}));
    return pareto;
}

CLI::App* declare_check(CLI::App& app, StudyOptions& command) {
    CLI::App* check = app.add_subcommand("check", say({"read a study and its files, say what would be run, run nothing",
                                                       "lire une étude et ses fichiers, dire ce qui serait simulé"}));
    describe(*check, {"check scenarios/sizes.toml", "check my-study.toml --set people=2000"});
    add_study_options(*check, command);
    add_whole_option(*check, command);
    return check;
}

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

CLI::App* declare_verify(CLI::App& app, StudyOptions& command) {
    CLI::App* verify = app.add_subcommand("verify", say({"run a study on 1, 2 and all threads and compare the results",
                                                         "simuler une étude sur 1, 2 et tous les fils et comparer"}));
    describe(*verify, {"verify scenarios/sizes.toml --replicates 2", "verify scenarios/own-network.toml"});
    add_study_options(*verify, command);
    add_whole_option(*verify, command);
    return verify;
}

}  // namespace concert::app

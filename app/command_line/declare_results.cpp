#include "app/command_line/declare.hpp"

#include <cmath>

#include "app/command_line/help.hpp"
#include "app/language.hpp"

/// The commands that take a folder of results.
namespace concert::app {

namespace {

void add_results(CLI::App& command, std::string& folder) {
    command
        .add_option("results", folder,
                    say({"folder of the results, or its study.sqlite", "dossier des résultats, ou son study.sqlite"}))
        ->required();
}

void add_outcome(CLI::App& command, std::string& outcome) {
    command.add_option("--outcome", outcome,
                       say({"outcome to look at; D_withdrawal unless given", "indicateur ; D_withdrawal par défaut"}));
}

/// What is wrong with a number that must be above 0; empty where nothing is.
std::string above_zero(const std::string& text) {
    double number = 0;
    const bool sound = CLI::detail::lexical_cast(text, number) && number > 0 && std::isfinite(number);
    return sound ? "" : text + " is not a number above 0";
}

}  // namespace

CLI::App* declare_export(CLI::App& app, ExportCommand& command) {
    CLI::App* declared = app.add_subcommand(
        "export", say({"print the runs of a study as a tidy table (CSV), also while it is running",
                       "afficher les simulations d'une étude en un tableau (CSV), même pendant qu'elle tourne"}));
    describe(*declared, {"export results/sizes > runs.csv", "export results/sizes --table curves -o curves.csv",
                         "export results/sizes --csv fr -o simulations.csv"});
    add_results(*declared, command.folder);
    declared
        ->add_option("--table", command.table,
                     say({"runs (a row each, all parameters and outcomes), adoption (D week by week) or curves (every "
                          "measure kept)",
                          "runs (une ligne par simulation), adoption (D semaine par semaine) ou curves (toutes les "
                          "mesures conservées)"}))
        ->check(CLI::IsMember({"runs", "adoption", "curves"}));
    declared
        ->add_option("--csv", command.dialect,
                     say({"en, or fr for semicolons, decimal commas and a byte-order mark",
                          "en, ou fr pour points-virgules, virgules décimales et marque d'ordre des octets"}))
        ->check(CLI::IsMember({"en", "fr"}));
    declared->add_option(
        "-o,--output", command.file,
        say({"file to write; standard output unless given", "fichier à écrire ; sortie standard par défaut"}));
    return declared;
}

CLI::App* declare_replicates(CLI::App& app, ReplicatesCommand& command) {
    CLI::App* declared = app.add_subcommand(
        "replicates",
        say({"tell how many replicates are enough: the interval of an outcome as they are added",
             "dire combien de répliques suffisent : l'intervalle d'un indicateur à mesure qu'on en ajoute"}));
    describe(*declared, {"replicates results/sizes", "replicates results/sizes --outcome weeks_to_50 --half-width 4"});
    add_results(*declared, command.folder);
    add_outcome(*declared, command.outcome);
    declared
        ->add_option(
            "--half-width", command.half_width,
            say({"wanted half-width of the 95% interval, in the outcome's unit; 0.01 unless given",
                 "demi-largeur voulue de l'intervalle à 95 %, dans l'unité de l'indicateur ; 0,01 par défaut"}))
        ->check(above_zero);
    return declared;
}

CLI::App* declare_sensitivity(CLI::App& app, SensitivityCommand& command) {
    CLI::App* declared = app.add_subcommand(
        "sensitivity", say({"tell which factors of a designed study decide an outcome",
                            "dire quels facteurs d'un plan d'expériences décident d'un indicateur"}));
    describe(*declared, {"sensitivity results/design-influences",
                         "sensitivity results/design-influences --outcome D_2y --emulator",
                         "sensitivity results/design-influences --surface coordination_share compliance_visibility"});
    add_results(*declared, command.folder);
    add_outcome(*declared, command.outcome);
    declared->add_flag("--emulator", command.emulator,
                       say({"indices from a Gaussian process fitted to the points, of any design; writes emulator.csv",
                            "indices d'un processus gaussien ajusté aux points, de tout plan ; écrit emulator.csv"}));
    declared
        ->add_option("--surface", command.surface,
                     say({"two factors: the emulated outcome over their ranges, in surface.csv",
                          "deux facteurs : l'indicateur émulé sur leur étendue, dans surface.csv"}))
        ->expected(2)
        ->type_name("FACTORS");
    return declared;
}

CLI::App* declare_merge(CLI::App& app, MergeCommand& command) {
    CLI::App* declared = app.add_subcommand("merge", say({"put together the parts of a study done with run --shard",
                                                          "réunir les parties d'une étude faites avec run --shard"}));
    describe(*declared, {"merge results/sizes", "merge results/sizes machine-1/sizes machine-2/sizes"});
    declared
        ->add_option("folder", command.folder,
                     say({"folder that is to hold the whole study", "dossier qui contiendra toute l'étude"}))
        ->required();
    declared->add_option("parts", command.parts,
                         say({"files of the parts, or folders that hold them; those of the folder unless given",
                              "fichiers des parties, ou dossiers qui les contiennent ; ceux du dossier par défaut"}));
    return declared;
}

}  // namespace concert::app

#include "app/command_line/declare.hpp"

#include "app/command_line/help.hpp"
#include "app/command_line/shared_options.hpp"
#include "app/language.hpp"

/// The commands about the claims, the calibration and the words of the model.
namespace concert::app {

CLI::App* declare_claims(CLI::App& app, ClaimsCommand& command) {
    CLI::App* claims =
        app.add_subcommand("claims", say({"judge the claims of the white paper over the parameter space",
                                          "juger les thèses du livre blanc dans tout l'espace des paramètres"}));
    describe(*claims, {"claims", "claims --claim H3,H5 --points 16 -o results/two", "claims --thorough --threads 16",
                       "claims --list", "claims --both-ways"});
    claims->add_option("folder", command.folder,
                       say({"folder of the claims' study files", "dossier des fichiers d'étude des thèses"}));
    claims
        ->add_option("--claim", command.only,
                     say({"only these claims, for example H3,H5", "seulement ces thèses, par exemple H3,H5"}))
        ->delimiter(',');
    claims
        ->add_option("--at", command.at,
                     say({"NAME=VALUE: judge only at the defaults with this value (may be repeated)",
                          "NOM=VALEUR : juger seulement aux valeurs par défaut avec celle-ci (répétable)"}))
        ->expected(1)
        ->take_all()
        ->type_name("NAME=VALUE");
    claims->add_option("--points", command.points,
                       say({"points over the full ranges (64); half as many near the default",
                            "points sur les plages entières (64) ; moitié moins près du défaut"}));
    claims->add_option("--replicates", command.replicates,
                       say({"replicates of every arm, in place of the files'",
                            "répliques de chaque variante, à la place de celles des fichiers"}));
    claims->add_option("--seed", command.seed,
                       say({"seed of the design and of all random draws", "graine du plan et de tous les tirages"}));
    add_threads_option(*claims, command.threads);
    claims->add_option("-o,--output", command.output,
                       say({"folder of the results; what it holds of the same design is not run again",
                            "dossier des résultats ; ce qu'il contient du même plan n'est pas refait"}));
    claims->add_flag("--thorough", command.thorough,
                     say({"1 024 points in place of 64: hours", "1 024 points au lieu de 64 : des heures"}));
    claims->add_flag("--list", command.list, say({"list the claims and end", "lister les thèses et terminer"}));
    claims->add_flag("--both-ways", command.both_ways,
                     say({"judge each claim only where its file says it must hold and must fail",
                          "juger chaque thèse seulement là où son fichier dit qu'elle doit tenir et échouer"}));
    add_force_option(*claims, command.force);
    return claims;
}

CLI::App* declare_calibrate(CLI::App& app, CalibrateCommand& command) {
    CLI::App* calibrate = app.add_subcommand(
        "calibrate", say({"find the strength of peers at which neither pure regime leads further",
                          "trouver la force des pairs à laquelle aucun des deux régimes purs ne mène plus loin"}));
    describe(*calibrate, {"calibrate", "calibrate --replicates 400 --people 100"});
    calibrate
        ->add_option("--people", command.people,
                     say({"size of the organisation (50)", "taille de l'organisation (50)"}))
        ->check(CLI::Range(std::int64_t{2}, std::int64_t{1'000'000}));
    calibrate
        ->add_option("--replicates", command.replicates,
                     say({"paired replicates of every trial (2000)", "répliques appariées de chaque essai (2000)"}))
        ->check(CLI::Range(std::int64_t{400}, std::int64_t{1'000'000}));
    calibrate->add_option("--seed", command.seed, say({"seed of all random draws", "graine de tous les tirages"}));
    add_threads_option(*calibrate, command.threads);
    calibrate->add_option("-o,--output", command.output,
                          say({"folder for calibration.json", "dossier où écrire calibration.json"}));
    return calibrate;
}

CLI::App* declare_explain(CLI::App& app, ExplainCommand& command) {
    CLI::App* explain =
        app.add_subcommand("explain", say({"say what a parameter or an equation is, or list them all",
                                           "expliquer un paramètre ou une équation, ou tout énumérer"}));
    describe(*explain, {"explain", "explain kappa", "explain E6", "explain relational_share --lang fr"});
    explain->add_option("name", command.name,
                        say({"parameter (name or symbol) or equation; everything unless given",
                             "paramètre (nom ou symbole) ou équation ; tout par défaut"}));
    return explain;
}

}  // namespace concert::app

#include "app/command_line/declare.hpp"

#include "app/command_line/help.hpp"
#include "app/command_line/shared_options.hpp"
#include "app/language.hpp"

/// The command that meets observed diffusion.
namespace concert::app {

namespace {

void add_study_curve(CLI::App& compare, CompareCommand& command) {
    CLI::Option* results =
        compare.add_option("--results", command.curve.folder,
                           say({"folder of a study's results: lay one of its curves over the data",
                                "dossier des résultats d'une étude : superposer une de ses courbes"}));
    const auto refine = [&](CLI::Option* option) { option->needs(results); };
    refine(compare.add_option(
        "--group", command.curve.group,
        say({"its group; may be left out where there is one", "son groupe ; inutile s'il n'y en a qu'un"})));
    refine(compare.add_option(
        "--arm", command.curve.arm,
        say({"its arm; may be left out where there is one", "sa variante ; inutile s'il n'y en a qu'une"})));
    refine(compare.add_option("--measure", command.curve.measure,
                              say({"its measure; D unless given", "sa mesure ; D par défaut"})));
    refine(compare.add_option("--population", command.curve.population,
                              say({"its population; all unless given", "sa population ; all par défaut"})));
    refine(compare
               .add_option("--weeks-per-period", command.curve.weeks_per_period,
                           say({"weeks in a period of the data: 4.348 if months, 52.18 if years",
                                "semaines dans une période des données : 4.348 pour des mois, 52.18 pour des années"}))
               ->check(CLI::Range(0.01, 1000.0)));
    refine(compare
               .add_option("--from-week", command.curve.from_week,
                           say({"week at which period 1 begins; 0, the start of the mandate, unless given",
                                "semaine où commence la période 1 ; 0, le début du mandat, par défaut"}))
               ->check(CLI::Range(0.0, 4000.0)));
}

void add_contagion(CLI::App& compare, CompareCommand& command) {
    compare
        .add_option("--contagion", command.contagion,
                    say({"EXTERNAL PEER THRESHOLD: lay contagion with these rates a period over the data",
                         "EXTERNE PAIRS SEUIL : superposer une contagion avec ces taux par période"}))
        ->expected(3)
        ->check(CLI::Range(0.0, 1000.0))
        ->type_name("NUMBERS");
    compare.add_flag("--fit", command.fit,
                     say({"fit contagion to half of the communities and test it on the others",
                          "ajuster la contagion à la moitié des communautés et l'éprouver sur les autres"}));
    compare
        .add_option(
            "--particles", command.particles,
            say({"particles of a round of --fit; 1000 unless given", "particules par tour de --fit ; 1000 par défaut"}))
        ->check(CLI::Range(20, 100000));
    compare
        .add_option("--replicates", command.replicates,
                    say({"runs of the contagion; 500 unless given", "simulations de la contagion ; 500 par défaut"}))
        ->check(CLI::Range(2, 1000000));
}

void add_data(CLI::App& compare, CompareCommand& command) {
    compare.add_option("--community", command.observed.community,
                       say({"only this community of the data", "cette seule communauté des données"}));
    compare
        .add_option("--relations", command.observed.relations,
                    say({"relations of edges.csv that count; all unless given",
                         "relations de edges.csv retenues ; toutes par défaut"}))
        ->delimiter(',');
    compare
        .add_option(
            "--covariates", command.observed.covariates,
            say({"columns of nodes.csv that enter the logit", "colonnes de nodes.csv qui entrent dans le logit"}))
        ->delimiter(',');
    compare
        .add_option("--rewirings", command.rewirings,
                    say({"rewirings of the structure test; 1000 unless given, 0: no test",
                         "recâblages du test de structure ; 1000 par défaut, 0 : pas de test"}))
        ->check(CLI::Range(0, 1000000));
    compare
        .add_option("--steps", command.steps,
                    say({"nominations that Moran's I looks over at most; 6 unless given",
                         "nominations que le I de Moran parcourt au plus ; 6 par défaut"}))
        ->check(CLI::Range(1, 60000));
}

}  // namespace

CLI::App* declare_compare(CLI::App& app, CompareCommand& command) {
    CLI::App* compare = app.add_subcommand(
        "compare", say({"lay simulated curves over an observed diffusion and measure both",
                        "superposer des courbes simulées à une diffusion observée et mesurer les deux"}));
    describe(*compare, {"compare medical_innovation", "compare medical_innovation --fit",
                        "compare brazilian_farmers --contagion 0.02 0.3 0.25",
                        "compare medical_innovation --results results/sizes --group N=100 --arm kappa=0 "
                        "--weeks-per-period 4.348"});
    compare
        ->add_option(
            "data", command.data,
            say({"folder with adoption_curve.csv (and nodes.csv, edges.csv), a curve file, or the name of data "
                 "that come with the program",
                 "dossier contenant adoption_curve.csv (et nodes.csv, edges.csv), fichier de courbe, ou nom de "
                 "données fournies avec le programme"}))
        ->required();
    add_study_curve(*compare, command);
    add_contagion(*compare, command);
    add_data(*compare, command);
    compare->add_option("--seed", command.seed,
                        say({"seed of all random draws; 1 unless given", "graine de tous les tirages ; 1 par défaut"}));
    add_threads_option(*compare, command.threads);
    compare->add_option("-o,--output", command.folder,
                        say({"folder of the files; results/compare-<data> unless given",
                             "dossier des fichiers ; results/compare-<données> par défaut"}));
    add_force_option(*compare, command.force);
    return compare;
}

}  // namespace concert::app

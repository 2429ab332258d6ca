#include <array>

#include "analysis/outcome_source.hpp"

namespace concert::analysis {
namespace {

using Source = OutcomeSource;

using Value = double (*)(const Source&);

constexpr Outcome row(std::string_view name, std::string_view unit, std::string_view english, std::string_view french,
                      Value value) {
    return {name, unit, {english, french}, false, value};
}

/// What only equations off by default give a value to.
constexpr Outcome optional(std::string_view name, std::string_view unit, std::string_view english,
                           std::string_view french, Value value) {
    return {name, unit, {english, french}, false, value, true};
}

/// A number of weeks that may be "never".
constexpr Outcome within_run(std::string_view name, std::string_view unit, std::string_view english,
                             std::string_view french, Value value) {
    return {name, unit, {english, french}, true, value};
}

constexpr std::array table{
    within_run("weeks_to_10", "weeks", "weeks until 10% have made the practice their own",
               "semaines jusqu'à ce que 10\u00a0% se soient approprié la pratique",
               [](const Source& s) { return s.weeks_to(0.1); }),
    within_run("weeks_to_25", "weeks", "weeks until 25% have made the practice their own",
               "semaines jusqu'à ce que 25\u00a0% se soient approprié la pratique",
               [](const Source& s) { return s.weeks_to(0.25); }),
    within_run("weeks_to_50", "weeks", "weeks until 50% have made the practice their own",
               "semaines jusqu'à ce que 50\u00a0% se soient approprié la pratique",
               [](const Source& s) { return s.weeks_to(0.5); }),
    within_run("weeks_to_75", "weeks", "weeks until 75% have made the practice their own",
               "semaines jusqu'à ce que 75\u00a0% se soient approprié la pratique",
               [](const Source& s) { return s.weeks_to(0.75); }),
    within_run("weeks_to_90", "weeks", "weeks until 90% have made the practice their own",
               "semaines jusqu'à ce que 90\u00a0% se soient approprié la pratique",
               [](const Source& s) { return s.weeks_to(0.9); }),
    row("plateau", "share", "mean of D over the last 13 weeks of the mandate",
        "moyenne de D sur les 13 dernières semaines du mandat", [](const Source& s) { return s.plateau(); }),
    row("peak_week", "weeks", "week of the most new adoptions (mean of 13 weeks)",
        "semaine du maximum d'adoptions nouvelles (moyenne sur 13 semaines)",
        [](const Source& s) { return s.peak_week(); }),
    row("peak_height", "adoptions per person-week", "new adoptions in that week (mean of 13 weeks)",
        "adoptions nouvelles cette semaine-là (moyenne sur 13 semaines)",
        [](const Source& s) { return s.peak_height(); }),
    row("A_withdrawal", "share", "share aware of the practice at withdrawal",
        "part des personnes informées de la pratique, à la fin du mandat",
        [](const Source& s) { return s.level("A"); }),
    row("C_withdrawal", "share", "share complying at withdrawal",
        "part des personnes qui l'appliquent, à la fin du mandat", [](const Source& s) { return s.level("C"); }),
    row("D_withdrawal", "share", "share who have made the practice their own at withdrawal",
        "part des personnes qui se la sont appropriée, à la fin du mandat",
        [](const Source& s) { return s.level("D"); }),
    row("C_1y", "share", "share complying one year after withdrawal",
        "part des personnes qui l'appliquent, un an après la fin du mandat",
        [](const Source& s) { return s.level("C", 52); }),
    row("C_2y", "share", "share complying two years after withdrawal",
        "part des personnes qui l'appliquent, deux ans après la fin du mandat",
        [](const Source& s) { return s.level("C", 104); }),
    row("D_1y", "share", "share who have made the practice their own one year after withdrawal",
        "part des personnes qui se la sont appropriée, un an après la fin du mandat",
        [](const Source& s) { return s.level("D", 52); }),
    row("D_2y", "share", "share who have made the practice their own two years after withdrawal",
        "part des personnes qui se la sont appropriée, deux ans après la fin du mandat",
        [](const Source& s) { return s.level("D", 104); }),
    row("C_kept_1y", "ratio", "level of C one year after withdrawal over its level at withdrawal",
        "niveau de C un an après la fin du mandat, rapporté au niveau à cette fin",
        [](const Source& s) { return s.kept("C", 52); }),
    row("C_kept_2y", "ratio", "level of C two years after withdrawal over its level at withdrawal",
        "niveau de C deux ans après la fin du mandat, rapporté au niveau à cette fin",
        [](const Source& s) { return s.kept("C", 104); }),
    row("D_kept_1y", "ratio", "level of D one year after withdrawal over its level at withdrawal",
        "niveau de D un an après la fin du mandat, rapporté au niveau à cette fin",
        [](const Source& s) { return s.kept("D", 52); }),
    row("D_kept_2y", "ratio", "level of D two years after withdrawal over its level at withdrawal",
        "niveau de D deux ans après la fin du mandat, rapporté au niveau à cette fin",
        [](const Source& s) { return s.kept("D", 104); }),
    row("G_withdrawal", "share", "decoupling: share not sincere among those complying, at withdrawal",
        "découplage\u00a0: part de non sincères parmi ceux qui appliquent, à la fin du mandat",
        [](const Source& s) { return s.level("G"); }),
    row("Per", "ratio", "D in the quarter farthest from the head over D of all, at withdrawal",
        "D du quart le plus éloigné de la direction, rapporté au D de tous, à la fin du mandat",
        [](const Source& s) { return s.level("D", 0, "distance=farthest") / s.level("D"); }),
    row("Q", "share", "share of exceptions solved in time, over the mandate",
        "part des exceptions résolues à temps, sur le mandat", [](const Source& s) { return s.mandate("Q"); }),
    row("W", "weeks", "weeks from the arrival of an exception to its end, over the mandate",
        "semaines entre l'arrivée d'une exception et sa fin, sur le mandat",
        [](const Source& s) { return s.mandate("W"); }),
    row("Th", "solved exceptions + h per person-week",
        "throughput: solved exceptions and hours of work done, over the mandate",
        "débit\u00a0: exceptions résolues et heures de travail faites, sur le mandat",
        [](const Source& s) { return s.mandate("Th"); }),
    row("quality", "share", "quality of the work done, over the mandate", "qualité du travail fait, sur le mandat",
        [](const Source& s) { return s.mandate("quality"); }),
    row("trust", "share", "mean trust on active ties, over the mandate",
        "confiance moyenne sur les liens actifs, sur le mandat", [](const Source& s) { return s.mandate("trust"); }),
    row("trust_superior", "share", "mean trust in the superior, over the mandate",
        "confiance moyenne envers le supérieur, sur le mandat",
        [](const Source& s) { return s.mandate("trust_superior"); }),
    row("hours_upkeep", "h per person-week", "hours spent keeping ties up", "heures passées à entretenir les liens",
        [](const Source& s) { return s.mandate("upkeep"); }),
    row("hours_team", "h per person-week", "hours spent on team coordination", "heures passées à coordonner l'équipe",
        [](const Source& s) { return s.mandate("team"); }),
    row("hours_talking", "h per person-week", "hours spent talking about the practice",
        "heures passées à parler de la pratique", [](const Source& s) { return s.mandate("talking"); }),
    row("hours_asking", "h per person-week", "hours spent asking colleagues", "heures passées à demander de l'aide",
        [](const Source& s) { return s.mandate("asking"); }),
    row("hours_helping", "h per person-week", "hours spent helping colleagues", "heures passées à aider les collègues",
        [](const Source& s) { return s.mandate("helping"); }),
    row("hours_briefing", "h per person-week", "hours spent briefing the unit", "heures passées à informer l'équipe",
        [](const Source& s) { return s.mandate("briefing"); }),
    row("hours_solving", "h per person-week", "hours spent solving the unit's exceptions",
        "heures passées à résoudre les exceptions de l'équipe", [](const Source& s) { return s.mandate("solving"); }),
    row("hours_procedures", "h per person-week", "hours spent writing procedures",
        "heures passées à écrire des procédures", [](const Source& s) { return s.mandate("procedures"); }),
    row("hours_idle_formal", "h per person-week", "hours not used in the formal channel",
        "heures inutilisées dans le canal formel", [](const Source& s) { return s.mandate("idle_formal"); }),
    row("hours_idle_relational", "h per person-week", "hours not used in the relational channel",
        "heures inutilisées dans le canal relationnel", [](const Source& s) { return s.mandate("idle_relational"); }),
    row("Y", "share", "D × quality, mean of the weeks of the mandate", "D × qualité, moyenne des semaines du mandat",
        [](const Source& s) { return s.output(); }),
    row("share_by_instruction", "share", "share of the mandate's adoptions that came by instruction",
        "part des adoptions du mandat venues par instruction",
        [](const Source& s) { return s.road("by_instruction"); }),
    row("share_by_practice", "share", "share of the mandate's adoptions that came by practising",
        "part des adoptions du mandat venues par la pratique", [](const Source& s) { return s.road("by_practice"); }),
    row("share_by_peers", "share", "share of the mandate's adoptions that came by peers",
        "part des adoptions du mandat venues par les pairs", [](const Source& s) { return s.road("by_peers"); }),
    row("never50", "0 or 1", "1 if D never reached 50% within the run",
        "1 si D n'a jamais atteint 50\u00a0% pendant la simulation", [](const Source& s) { return s.never(0.5); }),
    // E11, E12
    optional("y_withdrawal", "practice", "mean practice at withdrawal", "pratique moyenne à la fin du mandat",
             [](const Source& s) { return s.level("y"); }),
    optional("V_withdrawal", "value", "mean value of the practice at withdrawal",
             "valeur moyenne de la pratique à la fin du mandat", [](const Source& s) { return s.level("V"); }),
    optional("V", "value", "mean value of the practice over the mandate", "valeur moyenne de la pratique sur le mandat",
             [](const Source& s) { return s.mandate("V"); }),
    optional("drift", "practice", "mean distance of the practice from the target at withdrawal",
             "écart moyen de la pratique à la cible, à la fin du mandat",
             [](const Source& s) { return s.level("distance"); }),
    optional("drift_2y", "practice", "mean distance of the practice from the target two years after withdrawal",
             "écart moyen de la pratique à la cible, deux ans après la fin du mandat",
             [](const Source& s) { return s.level("distance", 104); }),
    optional("dispersion", "practice", "standard deviation of the practice between people's units at withdrawal",
             "écart type de la pratique entre les unités des personnes, à la fin du mandat",
             [](const Source& s) { return s.deviation("y", "y2"); }),
    optional("steps_accepted", "share", "share of the proposed steps that units accepted",
             "part des pas proposés que les unités ont acceptés",
             [](const Source& s) { return s.mandate("accepted"); }),
    optional("hours_steps", "h per person-week", "hours given to proposed steps", "heures données aux pas proposés",
             [](const Source& s) { return s.mandate("stepping"); }),
    optional("hours_guard", "h per person-week", "hours spent moving units back to the plan",
             "heures passées à ramener des unités vers le plan", [](const Source& s) { return s.mandate("guarding"); }),
    optional("guarded", "units per person-week", "units moved back to the plan", "unités ramenées vers le plan",
             [](const Source& s) { return s.mandate("guarded"); }),
    // E13, H13
    optional("hours_control", "h per person-week", "hours superiors spent controlling their reports",
             "heures passées par les supérieurs à contrôler leurs subordonnés",
             [](const Source& s) { return s.mandate("controlling"); }),
    optional("needed_share", "share", "share of the work that went to needed tasks",
             "part du travail allée à des tâches nécessaires", [](const Source& s) { return s.mandate("needed"); }),
    optional("task_value", "h per person-week", "work weighted by skill and need",
             "travail pondéré par la compétence et le besoin", [](const Source& s) { return s.mandate("task_value"); }),
};

}  // namespace

std::span<const Outcome> outcome_table() { return table; }

}  // namespace concert::analysis

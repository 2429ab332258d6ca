#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration {
namespace {

constexpr std::array texts{
    EntityText{
        {"person i", "personne i"},
        {"role (elected, executive, manager, frontline), category A, B or C, unit, level below the head, direct "
         "reports",
         "rôle (élu, cadre supérieur, encadrant, terrain), catégorie A, B ou C, unité, niveau sous la direction, "
         "subordonnés directs"},
        {"aware a, complying c, sincere d (0 or 1; d ⇒ c ⇒ a); threshold θ_i and benefit b_i (new with each "
         "newcomer); backlog q in hours; exceptions waiting for the superior, by age; evidence r, s about the "
         "superior",
         "informé a, conforme c, sincère d (0 ou 1 ; d ⇒ c ⇒ a) ; seuil θ_i et bénéfice b_i (nouveaux à chaque "
         "arrivée) ; retard q en heures ; exceptions en attente du supérieur, selon l'âge ; expérience r, s du "
         "supérieur"}},
    EntityText{{"tie i→j, always with its mate j→i", "lien i→j, toujours avec son pendant j→i"},
               {"place in i's own order; active or not", "rang dans l'ordre propre à i ; actif ou non"},
               {"initial trust t0 (new with a newcomer), evidence r, s, hence trust t_ij in [0, 1]",
                "confiance initiale t0 (nouvelle à chaque arrivée), expérience r, s, d'où la confiance t_ij dans "
                "[0, 1]"}},
    EntityText{{"exception", "exception"},
               {"week of arrival, person it arrived at", "semaine d'arrivée, personne à qui elle est arrivée"},
               {"whose it is now, weeks waited", "à qui elle est maintenant, semaines d'attente"}},
    EntityText{{"unit u: one superior's direct reports", "unité u : les subordonnés directs d'un supérieur"},
               {"members, superior, need y*_u", "membres, supérieur, besoin y*_u"},
               {"lock-in Z_u ≥ 0; practice y_u in [0, 1]", "ancrage Z_u ≥ 0 ; pratique y_u dans [0, 1]"}},
    EntityText{{"organisation", "organisation"},
               {"size N, tree, potential ties, innovators", "taille N, arbre, liens possibles, innovateurs"},
               {"attention m and mandate, by the calendar", "attention m et mandat, selon le calendrier"}},
};

}  // namespace

std::span<const EntityText> entity_texts() { return texts; }

sim::Texts scales() {
    return {
        "One time step is a working week of 35 hours, unless the calendar has several steps a week. There is no "
        "physical "
        "space: people stand at distances given by the hierarchy and by ties. The head belongs to the unit it leads "
        "and "
        "trusts itself fully; trust in one's superior is kept apart from any tie to that person. Hours are whole "
        "milliseconds, hazards are per week, and a hazard h acts within a week with probability 1 − exp(−h).",
        "Un pas de temps est une semaine de travail de 35 heures, sauf si le calendrier en compte plusieurs par "
        "semaine. "
        "Il n'y a pas d'espace physique : les distances entre personnes sont celles de la hiérarchie et des liens. La "
        "direction appartient à l'unité qu'elle dirige et se fait pleine confiance ; la confiance envers le supérieur "
        "est tenue à part de tout lien vers cette personne. Les heures sont des nombres entiers de millisecondes, les "
        "taux sont par semaine, et un taux h agit en une semaine avec la probabilité 1 − exp(−h)."};
}

}  // namespace concert::administration

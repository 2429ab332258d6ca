#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {
constexpr std::array<std::string_view, 2> no_yes{"no", "yes"};
constexpr std::array<std::string_view, 4> places{"random", "top", "managers", "periphery"};

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters that build the organisation and set the calendar.
const std::array rows{
    Row{"people", "N", &P::people, "persons", 1, 10'000'000, "build",
        {"size of the organisation, elected excluded", "taille de l'organisation, élus non compris"},
        "chosen by the study"},
    Row{"team_span", "s", &P::team_span, "persons", 4, 15, "build",
        {"mean number of frontline agents per first-line manager", "nombre moyen d'agents par encadrant de proximité"},
        "assumed; swept from 4 to 15"},
    Row{"manager_span", "s_m", &P::manager_span, "persons", 2, 12, "build",
        {"mean number of managers per manager of managers", "nombre moyen d'encadrants par cadre dirigeant"},
        "mean 4.4, median 4, 90th percentile 8 in 111 UK public bodies, 2013"},
    Row{"elected", "n_e", &P::elected, "persons", 0, 69, "build",
        {"elected members of the assembly above the head (0, or 7 to 69)",
         "élus de l'assemblée au-dessus de la direction (0, ou de 7 à 69)"},
        "7 to 69 in French communes (general code of local authorities, L2121-2)"},
    Row{"category_b_share", "b_B", &P::category_b_share, "share", 0, 1, "build",
        {"share of category B among frontline agents, the others being C",
         "part de la catégorie B parmi les agents de terrain, les autres étant en C"},
        "local authorities, France 2022: about three quarters in category C"},
    Row{"insert_managers", "ins", &P::insert_managers, "", 0, 1, "build",
        {"in a hierarchy read from a file, give posts with more than 15 direct reports the managers they lack",
         "dans une hiérarchie lue d'un fichier, donner aux postes de plus de 15 subordonnés directs les encadrants qui manquent"},
        "design: senior organograms leave several layers out; both trees are reported", no_yes},
    Row{"potential_ties", "k_pot", &P::potential_ties, "ties", 2, 50, "build",
        {"mean number of potential ties of a person", "nombre moyen de liens possibles d'une personne"},
        "Dunbar layers 5 and 15"},
    Row{"distance_decay", "a_h", &P::distance_decay, "1/step", 0, 2, "build",
        {"fall of the chance of a tie with each step of distance in the hierarchy",
         "baisse de la probabilité d'un lien à chaque pas de distance dans la hiérarchie"},
        "Adamic & Adar 2005 (e-mail); advice in Krackhardt's firm: 0.2"},
    Row{"homophily", "eta_h", &P::homophily, "log odds", 0, 1, "build",
        {"preference for partners of the same category", "préférence pour les partenaires de même catégorie"},
        "assumed"},
    Row{"trust_in_superior", "mu_up", &P::trust_in_superior, "share", 0.05, 0.95, "build",
        {"mean initial trust towards one's superior", "confiance initiale moyenne envers son supérieur"},
        "survey shares as proxies"},
    Row{"trust_in_reports", "mu_down", &P::trust_in_reports, "share", 0.05, 0.95, "build",
        {"mean initial trust towards one's own direct reports", "confiance initiale moyenne envers ses subordonnés directs"},
        "survey shares as proxies"},
    Row{"trust_in_others", "mu_0", &P::trust_in_others, "share", 0.05, 0.95, "build",
        {"mean initial trust towards other colleagues", "confiance initiale moyenne envers les autres collègues"},
        "survey shares as proxies"},
    Row{"trust_concentration", "nu_t", &P::trust_concentration, "", 2, 100, "build",
        {"concentration of initial trust: Beta(concentration × mean, concentration × (1 − mean))",
         "concentration de la confiance initiale : Beta(concentration × moyenne, concentration × (1 − moyenne))"},
        "assumed"},
    Row{"copied_trust_share", "p_copy", &P::copied_trust_share, "probability", 0, 1, "build",
        {"chance that the two directions of a tie begin with the same draw",
         "probabilité que les deux sens d'un lien partent du même tirage"},
        "about half of ties are mutual: Almaatouq et al. 2016"},
    Row{"innovator_share", "d0", &P::innovator_share, "share", 0, 0.3, "build",
        {"share of people who, besides the head, sincerely use the practice when the mandate starts (at least one person)",
         "part des personnes qui, outre la direction, pratiquent sincèrement au début du mandat (au moins une)"},
        "assumed"},
    Row{"innovator_count", "n_d0", &P::innovator_count, "persons", 0, 1'000'000, "build",
        {"number of innovators besides the head; 0 means by innovator_share",
         "nombre d'innovateurs outre la direction ; 0 : selon innovator_share"},
        "design"},
    Row{"innovator_place", "pl", &P::innovator_place, "", 0, 3, "build",
        {"where the innovators stand", "où se trouvent les innovateurs"}, "design", places},
    Row{"burn_in_weeks", "T_b", &P::burn_in_weeks, "weeks", 1, 520, "calendar",
        {"weeks of ordinary work before the mandate", "semaines de travail ordinaire avant le mandat"}, "design"},
    Row{"mandate_weeks", "T_m", &P::mandate_weeks, "weeks", 1, 1040, "calendar",
        {"weeks during which the leadership asks for the practice",
         "semaines pendant lesquelles la direction demande la pratique"},
        "design: three years"},
    Row{"follow_up_weeks", "T_f", &P::follow_up_weeks, "weeks", 0, 1040, "calendar",
        {"weeks observed after the mandate is withdrawn", "semaines observées après le retrait du mandat"},
        "design: two years"},
};
}  // namespace

std::span<const Row> organisation_rows() { return rows; }

}  // namespace concert::administration::detail

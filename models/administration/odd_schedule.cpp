#include <algorithm>
#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration {
namespace {

constexpr std::array texts{
    PhaseText{"hours",
              "hours, E4, E12, E14, E15",
              {"Hours are shared out: upkeep of ties, the project, the cost of the team and of a proposed step, then "
               "what is left in each channel. Hours that follow from nothing that changes are kept from week to week.",
               "Les heures sont réparties : entretien des liens, projet, coût de l'équipe et d'un pas proposé, puis ce "
               "qui reste dans chaque canal. Les heures dont rien ne change sont reprises d'une semaine à l'autre."}},
    PhaseText{"fading",
              "E3",
              {"All evidence about others fades by one week.", "Toute expérience d'autrui s'efface d'une semaine."}},
    PhaseText{"control",
              "E13",
              {"Superiors control some of their reports, out of their formal hours.",
               "Les supérieurs contrôlent certains de leurs subordonnés, sur leurs heures formelles."}},
    PhaseText{
        "routing",
        "E1, E2",
        {"Exceptions arrive. Each is sent sideways or upwards; requests to a helper are counted.",
         "Les exceptions surviennent. Chacune part de côté ou vers le haut ; les demandes faites à un aidant sont "
         "comptées."}},
    PhaseText{"answers",
              "E2, E17",
              {"Colleagues help or refuse, by their trust of last week; where more is asked of one than the hours "
               "allow, random keys decide who is served.",
               "Les collègues aident ou refusent, selon leur confiance de la semaine passée ; si l'on demande à l'un "
               "plus que ses heures ne permettent, des clés aléatoires décident de qui est servi."}},
    PhaseText{"service and work",
              "E2, E3, E5, H13",
              {"Superiors serve what came upwards; unused formal hours go to procedures. Events are written down as "
               "evidence. Everybody works on what is due, and units on the task they chose.",
               "Les supérieurs traitent ce qui est monté ; les heures formelles inemployées vont aux procédures. Les "
               "événements sont notés comme expérience. Chacun fait le travail dû, et les unités la tâche choisie."}},
    PhaseText{"trust",
              "E3",
              {"From here on trust includes the events of this week.",
               "À partir d'ici, la confiance comprend les événements de la semaine."}},
    PhaseText{"adoption",
              "E6, E7, E8, E9, E10",
              {"From the start of the mandate: awareness, compliance and sincerity of everybody change together, "
               "reading last week's states and this week's trust.",
               "Dès le début du mandat : information, conformité et sincérité de tous changent ensemble, d'après les "
               "états de la semaine passée et la confiance de celle-ci."}},
    PhaseText{"lock-in",
              "E7",
              {"The complying members of every unit are counted and its lock-in grows or fades.",
               "Les membres conformes de chaque unité sont comptés et son ancrage croît ou s'efface."}},
    PhaseText{
        "steps",
        "E11, E12, E13",
        {"In weeks with a proposal, units are proposed a step, which they accept or reject; the benefit of their "
         "people follows.",
         "Les semaines de proposition, les unités se voient proposer un pas, qu'elles acceptent ou rejettent ; le "
         "bénéfice de leurs membres suit."}},
    PhaseText{"guard",
              "E12",
              {"Units that stray too far from the plan are moved back to its edge.",
               "Les unités trop éloignées du plan sont ramenées à sa bordure."}},
    PhaseText{"turnover",
              "E10, E7",
              {"People leave and are replaced; what others knew of them is forgotten.",
               "Des personnes partent et sont remplacées ; ce que d'autres savaient d'elles est oublié."}},
    PhaseText{
        "observation",
        "",
        {"Everything is counted, in whole numbers. At the end of the burn-in the innovators become sincere.",
         "Tout est compté, en nombres entiers. À la fin de la préparation, les innovateurs deviennent sincères."}},
    PhaseText{"election",
              "E15",
              {"Where an election falls into this week, it decides whether the mandate goes on.",
               "Si une élection tombe cette semaine, elle décide si le mandat continue."}},
};

}  // namespace

const PhaseText* find_phase_text(std::string_view phase) {
    const auto* found =
        std::find_if(texts.begin(), texts.end(), [&](const PhaseText& text) { return text.phase == phase; });
    return found == texts.end() ? nullptr : found;
}

}  // namespace concert::administration

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "models/administration/odd.hpp"

/// Units and sources as they stand in parameter rows, and in French.
namespace concert::administration {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array units{
    Pair{"", ""},
    Pair{"1/(person week)", "1/(personne·semaine)"},
    Pair{"1/(tie week)", "1/(lien·semaine)"},
    Pair{"1/h", "1/h"},
    Pair{"1/step", "1/pas"},
    Pair{"1/week", "1/semaine"},
    Pair{"1/year", "1/an"},
    Pair{"events", "événements"},
    Pair{"h", "h"},
    Pair{"h per member and week", "h par membre et semaine"},
    Pair{"h per pair and week", "h par paire et semaine"},
    Pair{"h per person-week", "h par personne et semaine"},
    Pair{"h per proposal", "h par proposition"},
    Pair{"helps", "aides"},
    Pair{"h per report and week", "h par subordonné et semaine"},
    Pair{"h per tie and week", "h par lien et semaine"},
    Pair{"h per unit and week", "h par unité et semaine"},
    Pair{"levels", "niveaux"},
    Pair{"log odds", "log des cotes"},
    Pair{"per week", "par semaine"},
    Pair{"persons", "personnes"},
    Pair{"practice", "pratique"},
    Pair{"probability", "probabilité"},
    Pair{"projects", "projets"},
    Pair{"relative", "relatif"},
    Pair{"share", "part"},
    Pair{"steps", "pas"},
    Pair{"ties", "liens"},
    Pair{"value", "valeur"},
    Pair{"weeks", "semaines"},
    Pair{"weeks/h", "semaines/h"},
};

constexpr std::array sources{
    Pair{"3.9 to 11.8 % a year in French administrations, and exits",
         "3,9 à 11,8 % par an dans les administrations françaises, et sorties"},
    Pair{"7 to 69 in French communes (general code of local authorities, L2121-2)",
         "7 à 69 dans les communes françaises (code général des collectivités territoriales, L2121-2)"},
    Pair{"Adamic & Adar 2005 (e-mail); advice in Krackhardt's firm: 0.2",
         "Adamic & Adar 2005 (courriel) ; conseils dans l'entreprise de Krackhardt : 0,2"},
    Pair{"Bass 1969; Granovetter 1978; Watts 2002", "Bass 1969 ; Granovetter 1978 ; Watts 2002"},
    Pair{"Dunbar layers 5 and 15", "cercles de Dunbar, 5 et 15"},
    Pair{"Jin & Levitt 1996, order of magnitude", "Jin & Levitt 1996, ordre de grandeur"},
    Pair{"Jøsang & Ismail 2002", "Jøsang & Ismail 2002"},
    Pair{"Slovic 1993", "Slovic 1993"},
    Pair{"Thompson 1967", "Thompson 1967"},
    Pair{"about half of ties are mutual: Almaatouq et al. 2016",
         "environ la moitié des liens sont mutuels : Almaatouq et al. 2016"},
    Pair{"assumed", "hypothèse"},
    Pair{"assumed: the same as z unless a study asks what changing it does",
         "hypothèse : égale à z sauf si l'étude demande ce que change un changement"},
    Pair{"assumed; beta reputation: Jøsang & Ismail 2002", "hypothèse ; réputation bêta : Jøsang & Ismail 2002"},
    Pair{"assumed; near 1 for reciprocal work, near 0 for pooled work (Thompson 1967)",
         "hypothèse ; proche de 1 pour un travail réciproque, de 0 pour un travail en commun (Thompson 1967)"},
    Pair{"assumed; form: Arrow, Chenery, Minhas & Solow 1961",
         "hypothèse ; forme : Arrow, Chenery, Minhas & Solow 1961"},
    Pair{"assumed; off unless a study turns it on", "hypothèse ; inactif sauf si une étude l'active"},
    Pair{"assumed; swept from 4 to 15", "hypothèse ; explorée de 4 à 15"},
    Pair{"assumed; the idea: March 1991", "hypothèse ; l'idée : March 1991"},
    Pair{"design: the multiscale range of Dodds, Watts & Sabel 2003 is near 0.5",
         "plan d'expérience : le domaine multi-échelle de Dodds, Watts & Sabel 2003 est proche de 0,5"},
    Pair{"chosen by the study", "choix de l'étude"},
    Pair{"design", "plan d'expérience"},
    Pair{"design: Adamic & Adar 2005; Dodds, Watts & Sabel 2003; null model",
         "plan d'expérience : Adamic & Adar 2005 ; Dodds, Watts & Sabel 2003 ; modèle nul"},
    Pair{"design: senior organograms leave several layers out; both trees are reported",
         "plan d'expérience : les organigrammes de cadres omettent plusieurs niveaux ; les deux arbres sont rapportés"},
    Pair{"design: 1, 1, 1 counts hours alike; other values are assumptions of the study",
         "plan d'expérience : 1, 1, 1 compte toutes les heures de même ; d'autres valeurs sont des hypothèses de "
         "l'étude"},
    Pair{"design: 312 where there are elections (six years, French communes)",
         "plan d'expérience : 312 s'il y a des élections (six ans, communes françaises)"},
    Pair{"design: a grid of formal and relational hours, 0 to 14",
         "plan d'expérience : une grille d'heures formelles et relationnelles, 0 à 14"},
    Pair{"design: swept from 0 to 1", "plan d'expérience : exploré de 0 à 1"},
    Pair{"design: three years", "plan d'expérience : trois ans"},
    Pair{"design: what an assessment before the start would find (H11)",
         "plan d'expérience : ce que trouverait un état des lieux préalable (H11)"},
    Pair{"design: two years", "plan d'expérience : deux ans"},
    Pair{"indifference calibration, docs/calibration.md", "calibrage par indifférence, docs/calibration.md"},
    Pair{"local authorities, France 2022: about three quarters in category C",
         "collectivités locales, France 2022 : environ trois quarts en catégorie C"},
    Pair{"loss of telework after its mandate ended: 0.003",
         "recul du télétravail après la fin de l'obligation : 0,003"},
    Pair{"mean 4.4, median 4, 90th percentile 8 in 111 UK public bodies, 2013",
         "moyenne 4,4, médiane 4, 90e centile 8 dans 111 organismes publics britanniques, 2013"},
    Pair{"survey shares as proxies", "proportions d'enquêtes prises comme approximation"},
};

std::string_view in_french(std::span<const Pair> pairs, std::string_view english) {
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == english; });
    return found == pairs.end() ? english : found->second;
}

}  // namespace

std::string_view french_unit(std::string_view english) { return in_french(units, english); }

std::string_view french_source(std::string_view english) { return in_french(sources, english); }

}  // namespace concert::administration

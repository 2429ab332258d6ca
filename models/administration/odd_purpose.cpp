#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration {
namespace {

constexpr std::array purpose{
    Paragraph{
        {"Purpose", "But"},
        {"The model compares rules. A public organisation wants to take up a new practice; two ways of coordinating "
         "compete for the same hours: the formal channel F, along the line and by procedures (here called "
         "cooperation), and the relational channel R, along ties of reciprocal trust (here called collaboration). The "
         "model says what follows for the spread, the sincerity and the permanence of the practice, and for the work, "
         "if the stated rules hold. It predicts no administration and no person.",
         "Le modèle compare des règles. Une organisation publique veut adopter une nouvelle pratique ; deux façons de "
         "se coordonner se disputent les mêmes heures : le canal formel F, par la ligne et les procédures (appelé ici "
         "coopération), et le canal relationnel R, par des liens de confiance réciproque (appelé ici collaboration). "
         "Le modèle dit ce qui s'ensuit pour la diffusion, la sincérité et la durée de la pratique, et pour le "
         "travail, "
         "si les règles énoncées valent. Il ne prédit ni une administration ni une personne."}},
    Paragraph{
        {"Words", "Mots"},
        {"Éloi Laurent (2018) uses cooperation and collaboration the other way round. Equations, files and columns "
         "speak of channels; exchanging the two words changes no number.",
         "Éloi Laurent (2018) emploie coopération et collaboration dans le sens inverse. Équations, fichiers et "
         "colonnes parlent de canaux ; échanger les deux mots ne change aucun nombre."}},
    Paragraph{
        {"Patterns", "Motifs"},
        {"Two patterns judge a single organisation: adoption by peers alone follows an S-curve with a threshold of "
         "ignition, while adoption by the line alone rises early and flattens; and when a mandate is withdrawn, part "
         "of "
         "the practice is kept (telework in France: 16 % of people in 2023 after 22 % in 2021). Three further "
         "patterns concern populations of organisations and play no part where organisations stand alone: a duty "
         "without enforcement keeps a flat hazard far below full compliance, voluntary adoption follows an S-curve, "
         "and both have a strong gradient in size.",
         "Deux motifs jugent une organisation seule : l'adoption par les seuls pairs suit une courbe en S avec un "
         "seuil "
         "d'amorçage, tandis que l'adoption par la seule ligne monte tôt puis plafonne ; et au retrait d'un mandat, "
         "une "
         "part de la pratique demeure (télétravail en France : 16 % des personnes en 2023 après 22 % en 2021). Trois "
         "autres motifs concernent des populations d'organisations et n'interviennent pas quand les "
         "organisations sont isolées : une obligation sans sanction garde un taux constant loin de la conformité "
         "entière, l'adoption volontaire suit une courbe en S, et toutes deux dépendent fortement de la taille."}},
};

constexpr std::array start{
    Paragraph{
        {"Organisations", "Organisations"},
        {"Every replicate has an organisation of its own, built from the draws addressed to it. All arms of one point "
         "share it, with the same innovators; an arm that changes how an organisation is built gets its own from the "
         "same draws.",
         "Chaque réplique a sa propre organisation, construite à partir des tirages qui lui sont adressés. Toutes les "
         "variantes d'un point la partagent, avec les mêmes innovateurs ; une variante qui change la construction a la "
         "sienne, issue des mêmes tirages."}},
    Paragraph{
        {"State", "État"},
        {"At the start nobody is aware, complying or sincere; backlogs, evidence and lock-in are 0; superiors had all "
         "their formal hours for procedures. The burn-in lets backlogs and trust settle before the mandate.",
         "Au départ, personne n'est informé, conforme ni sincère ; retards, expérience et ancrage sont nuls ; les "
         "supérieurs avaient toutes leurs heures formelles pour les procédures. La préparation laisse retards et "
         "confiance s'établir avant le mandat."}},
};

}  // namespace

std::span<const Paragraph> purpose_and_patterns() { return purpose; }

std::span<const Paragraph> initialization() { return start; }

}  // namespace concert::administration

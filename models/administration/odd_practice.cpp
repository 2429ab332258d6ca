#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E11",
        {"V_u = V(y_u) − (y_u − y*_u)²/(2·w²),  V(y) = y − 4·b_v·y·(1 − y);  b_i = V_u + sd_b·z_i",
         "V_u = V(y_u) − (y_u − y*_u)²/(2·w²),  V(y) = y − 4·b_v·y·(1 − y);  b_i = V_u + sd_b·z_i"},
        {"Value of the practice", "Valeur de la pratique"},
        {"What the practice is worth to a unit depends on how far the unit has gone in it, y_u in [0, 1], and on what "
         "it needs, y*_u; w is how far the two may differ. Between little and much of the practice may lie a valley of "
         "depth b_v (March 1991): above 1/4 half of it is worth less than none. The value is the mean benefit of the "
         "unit's people; z_i is a person's own standard normal number.",
         "Ce que vaut la pratique pour une unité dépend de l'avancée de celle-ci, y_u dans [0, 1], et de ce dont elle "
         "a "
         "besoin, y*_u ; w est l'écart toléré entre les deux. Entre peu et beaucoup de pratique peut se trouver une "
         "vallée de profondeur b_v (March 1991) : au-delà de 1/4, la moitié vaut moins que rien. La valeur est le "
         "bénéfice moyen des personnes de l'unité ; z_i est le nombre normal centré réduit propre à chacune."},
        {"the benefit of a person is drawn around μ_b.", "le bénéfice d'une personne est tiré autour de μ_b."}},
    ProcessText{
        "E12",
        {"every T_m/K weeks: step = (what is aimed at)/K, kept so that 0 ≤ y_u ≤ 1\n"
         "i accepts if |step| ≤ ε_i and, for the radical share r_rad, step ≥ 0.2;  ε_i ~ Normal(ε, 0.1)\n"
         "y_u ← y_u + step if at least half of the members accept\n"
         "guard: |y_u − plan_u| ≤ g_r,  plan_u = Y*·(steps accepted by u)/K",
         "toutes les T_m/K semaines : pas = (ce qui est visé)/K, tel que 0 ≤ y_u ≤ 1\n"
         "i accepte si |pas| ≤ ε_i et, pour la part radicale r_rad, pas ≥ 0,2 ;  ε_i ~ Normale(ε, 0,1)\n"
         "y_u ← y_u + pas si la moitié au moins des membres acceptent\n"
         "gardien : |y_u − plan_u| ≤ g_r,  plan_u = Y*·(pas acceptés par u)/K"},
        {"Steps and guard", "Pas et gardien"},
        {"K times during the mandate each unit is proposed a step in the practice, towards the target Y* or what "
         "diagnosis puts in its place (E13). K = 1 is a rupture, a large K a chain of compromises. Every member pays "
         "c_K hours; where the step is rejected they are lost, and each member who refused counts a failure of the "
         "superior. With guard = yes, a unit farther than g_r from where the steps it accepted would "
         "have led without errors is found and moved back to that edge, for c_m hours of the superior's superior.",
         "K fois pendant le mandat, on propose à chaque unité un pas dans la pratique, vers la cible Y* ou ce que le "
         "diagnostic met à sa place (E13). K = 1 est une rupture, un grand K une chaîne de compromis. Chaque membre "
         "paie c_K heures ; si le pas est rejeté, elles sont perdues, et chaque membre qui a refusé compte un échec du "
         "supérieur. Avec guard = yes, une unité à plus de g_r du point où l'auraient menée sans erreur les pas "
         "acceptés est repérée et ramenée à cette bordure, pour c_m heures du supérieur du supérieur."},
        {"the practice of every unit stays at 0 and nobody is asked.",
         "la pratique de chaque unité reste à 0 et personne n'est consulté."}},
    ProcessText{
        "E13",
        {"y*_u ~ Normal(Y*, 0.15) in [0, 1];  aimed at: η·y_L + (1 − η)·y_C\n"
         "y_C = y*_u + N(0, σ_C²),  y_L = y*_u + b_L + N(0, σ_L²/members)\n"
         "P(sideways) of E2 times z;  control of each report with frequency 1 − z;  P(wrong | solved sideways) = "
         "e_auto·z",
         "y*_u ~ Normale(Y*, 0,15) dans [0, 1] ;  visé : η·y_L + (1 − η)·y_C\n"
         "y_C = y*_u + N(0, σ_C²),  y_L = y*_u + b_L + N(0, σ_L²/membres)\n"
         "P(de côté) de E2 fois z ;  contrôle de chacun avec la fréquence 1 − z ;  P(fausse | résolue de côté) = "
         "e_auto·z"},
        {"Diagnosis and posture", "Diagnostic et posture"},
        {"Units differ in what they need. The centre sees it with an error of standard deviation σ_C, the members with "
         "errors σ_L that average out and a common bias b_L; the field weighs η. The posture z of superiors is the "
         "share of exceptions that may go to colleagues without leave. Control takes c_m hours of the superior's F^x "
         "and tells the report something about the superior: ω_c, of either sign, in events. Autonomy makes a share "
         "e_auto·z of sideways solutions wrong, and the exception ends unresolved, to nobody's blame. Posture z holds "
         "from week w_z after "
         "the start of the mandate, z_0 before it.",
         "Les unités n'ont pas les mêmes besoins. Le centre les voit avec une erreur d'écart type σ_C, les membres "
         "avec "
         "des erreurs σ_L qui se compensent et un biais commun b_L ; le terrain pèse η. La posture z des supérieurs "
         "est "
         "la part des exceptions qui peuvent aller à des collègues sans autorisation. Un contrôle prend c_m heures du "
         "F^x du supérieur et apprend quelque chose sur lui : ω_c événements, de l'un ou l'autre signe. L'autonomie "
         "rend "
         "fausse une part e_auto·z des solutions entre collègues, et l'exception finit non résolue, sans que nul n'en "
         "réponde. La posture z vaut "
         "à "
         "partir de la semaine w_z après le début du mandat, z_0 avant."},
        {"every unit needs Y* and knows it; exceptions need no leave and nobody is controlled.",
         "chaque unité a besoin de Y* et le sait ; les exceptions ne demandent pas d'autorisation et personne n'est "
         "contrôlé."}},
    ProcessText{
        "H13",
        {"worth of an hour: skill × need;  needed task: skill 0.3, + 0.01 per hour done, at most 0.97, need y*_u\n"
         "mastered task: skill 0.9, need 1 − y*_u",
         "valeur d'une heure : compétence × besoin ;  tâche nécessaire : compétence 0,3, + 0,01 par heure faite, au "
         "plus 0,97, besoin y*_u\n"
         "tâche maîtrisée : compétence 0,9, besoin 1 − y*_u"},
        {"Tasks", "Tâches"},
        {"From the start of the mandate each unit gives its week's work to a needed task, to be learned, or to one it "
         "masters. task says how it chooses: by ease (the higher mean skill), by diagnosis (the needed task if what is "
         "aimed at is at least one half), or by posture (diagnosis with probability z, else ease). Skill is lost with "
         "turnover.",
         "Dès le début du mandat, chaque unité consacre son travail de la semaine à une tâche nécessaire, à apprendre, "
         "ou à une tâche qu'elle maîtrise. task dit comment elle choisit : par facilité (la compétence moyenne la plus "
         "haute), par diagnostic (la tâche nécessaire si ce qui est visé vaut au moins un demi), ou par posture (le "
         "diagnostic avec la probabilité z, sinon la facilité). La compétence se perd avec les départs."},
        {"work is one task.", "le travail est une seule tâche."}},
};

}  // namespace

std::span<const ProcessText> odd_practice() { return texts; }

}  // namespace concert::administration::detail

#include <array>

#include "models/administration/odd.hpp"

/// The eleven design concepts of the protocol, in its order.
namespace concert::administration {
namespace {

constexpr std::array concepts{
    Paragraph{
        {"Basic principles", "Principes de base"},
        {"Equal hours: every arm has the same hours of coordination, and differs in how they are divided between the "
         "channels. Diffusion with thresholds (Bass 1969; Granovetter 1978; Watts 2002), information processing in "
         "hierarchies (Jin & Levitt 1996), interdependence of work (Thompson 1967), trust as reputation (Jøsang & "
         "Ismail 2002), and the difference between complying with a practice and meaning it (Meyer & Rowan 1977). "
         "Premises, not findings: sincerity implies compliance and compliance awareness; without relational hours no "
         "tie is active, without formal hours nobody instructs; instruction reaches people through the line only. No "
         "product of the two channels occurs; trust can be taken out of instruction by ξ = 0.",
         "À heures égales : toutes les variantes ont les mêmes heures de coordination et ne diffèrent que par leur "
         "partage entre les canaux. Diffusion à seuils (Bass 1969 ; Granovetter 1978 ; Watts 2002), traitement de "
         "l'information dans les hiérarchies (Jin & Levitt 1996), interdépendance du travail (Thompson 1967), "
         "confiance "
         "comme réputation (Jøsang & Ismail 2002), et différence entre se conformer à une pratique et y adhérer (Meyer "
         "& "
         "Rowan 1977). Ce sont des prémisses et non des résultats : la sincérité implique la conformité, et celle-ci "
         "l'information ; sans heures relationnelles aucun lien n'est actif, sans heures formelles personne "
         "n'instruit ; l'instruction ne passe que par la ligne. Aucun produit des deux canaux n'apparaît ; ξ = 0 "
         "retire "
         "la confiance de l'instruction."}},
    Paragraph{
        {"Emergence", "Émergence"},
        {"Adoption curves, ignition, decoupling of compliance and sincerity, permanence after withdrawal, the queues "
         "of exceptions, quality and the course of trust emerge. The hours and their division, the calendar and the "
         "hierarchy are imposed.",
         "Les courbes d'adoption, l'amorçage, le découplage entre conformité et sincérité, la durée après le retrait, "
         "les files d'exceptions, la qualité et le cours de la confiance émergent. Les heures et leur partage, le "
         "calendrier et la hiérarchie sont imposés."}},
    Paragraph{
        {"Adaptation", "Adaptation"},
        {"People route exceptions by the hours each way has, choose whom to ask by trust, help by trust, and take up "
         "or "
         "lose the practice by hazards that depend on what they see. They follow rules and do not optimise.",
         "Les personnes acheminent les exceptions selon les heures de chaque voie, choisissent à qui demander selon la "
         "confiance, aident selon la confiance, et adoptent ou perdent la pratique à des taux qui dépendent de ce "
         "qu'elles voient. Elles suivent des règles et n'optimisent pas."}},
    Paragraph{
        {"Objectives", "Objectifs"},
        {"People have no explicit objective. The benefit of the practice to a person enters as willingness; accepting "
         "a "
         "step compares its size with one's latitude.",
         "Les personnes n'ont pas d'objectif explicite. Le bénéfice de la pratique pour une personne intervient comme "
         "volonté ; accepter un pas compare sa taille à la latitude de chacun."}},
    Paragraph{{"Learning", "Apprentissage"},
              {"Trust is learned from events and fades. Other learning happens only where its process is on.",
               "La confiance s'apprend par les événements et s'efface. Tout autre apprentissage n'a lieu que si son "
               "processus "
               "est actif."}},
    Paragraph{{"Prediction", "Anticipation"},
              {"Nobody predicts. Trust is an implicit expectation of being helped.",
               "Personne n'anticipe. La confiance est une attente implicite d'être aidé."}},
    Paragraph{
        {"Sensing", "Perception"},
        {"People know their own state, whether their superior and active ties are aware, the share of active ties and "
         "unit peers who comply, and the sincerity of active ties, seen through trust. They know the hours that they "
         "and their superior have left.",
         "Chacun connaît son propre état, sait si son supérieur et ses liens actifs sont informés, quelle part de ses "
         "liens actifs et des pairs de l'unité se conforme, et voit la sincérité de ses liens actifs à travers la "
         "confiance. Il connaît les heures qui lui restent et celles de son supérieur."}},
    Paragraph{
        {"Interaction", "Interaction"},
        {"Direct: asking, helping, refusing; serving and escalating; briefing; exposure; control and proposals where "
         "they are on. Indirect: competition for a helper's or a superior's hours, settled by keyed random numbers so "
         "that no result depends on the order in which people are processed.",
         "Directe : demander, aider, refuser ; traiter et remonter ; informer ; l'exposition ; contrôles et "
         "propositions s'ils sont actifs. Indirecte : la concurrence pour les heures d'un aidant ou d'un supérieur, "
         "réglée par des nombres aléatoires à clé, de sorte qu'aucun résultat ne dépend de l'ordre de traitement."}},
    Paragraph{
        {"Stochasticity", "Stochasticité"},
        {"Building, initial trust, traits of persons, arrivals, routing, help, solution, workload, changes of state "
         "and "
         "turnover are drawn. A draw is a function of seed, organisation, replicate, week, person and purpose (Philox, "
         "Salmon et al. 2011); arms are compared under common random numbers, and results do not depend on the number "
         "of threads.",
         "La construction, la confiance initiale, les traits des personnes, les arrivées, l'acheminement, l'aide, la "
         "résolution, la charge, les changements d'état et les départs sont tirés. Un tirage est fonction de la "
         "graine, "
         "de l'organisation, de la réplique, de la semaine, de la personne et de son objet (Philox, Salmon et al. "
         "2011) ; les variantes sont comparées avec des nombres aléatoires communs, et les résultats ne dépendent pas "
         "du nombre de fils d'exécution."}},
    Paragraph{
        {"Collectives", "Collectifs"},
        {"Units are imposed by the hierarchy; they have members, a superior, lock-in and, where it is on, a practice "
         "of "
         "their own. Clusters of sincere people are not imposed.",
         "Les unités sont imposées par la hiérarchie ; elles ont des membres, un supérieur, un ancrage et, s'il y a "
         "lieu, une pratique propre. Les grappes de personnes sincères ne sont pas imposées."}},
    Paragraph{
        {"Observation", "Observation"},
        {"Every week, in whole numbers by role and by distance from the head: people aware, complying, sincere and "
         "overloaded; exceptions by fate and waiting time; hours by use, idle ones included; trust; roads of adoption "
         "and of loss. Outcomes are ratios of such counts, given with 95 % intervals over replicates and as paired "
         "differences between arms; the share of runs that ignite is always given, because a median misleads where "
         "runs either ignite or do not.",
         "Chaque semaine, en nombres entiers, selon le rôle et la distance à la direction : personnes informées, "
         "conformes, sincères et surchargées ; exceptions selon leur sort et leur attente ; heures selon leur emploi, "
         "heures perdues comprises ; confiance ; voies de l'adoption et de la perte. Les résultats sont des rapports "
         "de "
         "ces comptes, donnés avec des intervalles à 95 % sur les répliques et en différences appariées entre "
         "variantes ; la part des simulations qui s'amorcent est toujours donnée, car une médiane trompe là où "
         "l'amorçage se produit ou non."}},
};
static_assert(concepts.size() == 11);

}  // namespace

std::span<const Paragraph> design_concepts() { return concepts; }

}  // namespace concert::administration

#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "build",
        {"n_1 = max(1, round(N/(s + 1 + 1/(s_m − 1)))),  n_{k+1} = max(1, round(n_k/s_m)) up to one head\n"
         "gen = distance:    P(h) ∝ n_i(h)·exp(−a_h·(h − 1)),  P(j | h) ∝ exp(η_h·[same category])\n"
         "gen = multiscale:  P(i, j) ∝ exp(−D/λ_D)·exp(−x/ζ_x)\n"
         "t0 ~ Beta(ν_t·μ, ν_t·(1 − μ)),  μ = μ_up, μ_down or μ_0",
         "n_1 = max(1, round(N/(s + 1 + 1/(s_m − 1)))),  n_{k+1} = max(1, round(n_k/s_m)) jusqu'à une seule direction\n"
         "gen = distance :    P(h) ∝ n_i(h)·exp(−a_h·(h − 1)),  P(j | h) ∝ exp(η_h·[même catégorie])\n"
         "gen = multiscale :  P(i, j) ∝ exp(−D/λ_D)·exp(−x/ζ_x)\n"
         "t0 ~ Beta(ν_t·μ, ν_t·(1 − μ)),  μ = μ_up, μ_down ou μ_0"},
        {"Building an organisation", "Construire une organisation"},
        {"A generated organisation has N people: n_1 first-line managers with teams drawn around s people, managers of "
         "managers with s_m managers each on average, one head. Below ten people everybody reports to the head. "
         "Executives are in category A, first-line managers in A or B alike, a share b_B of the frontline in B and the "
         "rest in C. n_e elected members may stand one step above the head. A hierarchy read from a file of posts gets "
         "the managers it lacks (ins = yes) or is kept as published (ins = no).\n\n"
         "Each person draws k_pot/2 partners; ties go both ways, and nobody has more than 2·k_pot. By distance, first "
         "a distance h in the tree is drawn (n_i(h) people stand there), then a person at it, those of the same "
         "category being preferred by η_h. The multiscale rule uses the depth D of the lowest common superior and the "
         "organisational distance x. Rewired ties are drawn by distance, then the ends of two random ties are "
         "exchanged again and again, so that only everybody's number of ties is kept. A person's ties stand in an "
         "order drawn once; the first of them, as many as can be kept up, are active.\n\n"
         "Initial trust t0 depends on the relation: towards one's superior (μ_up), one's direct reports (μ_down), "
         "others (μ_0). With probability p_copy both directions of a tie use the same random number. The head and, "
         "besides it, max(1, round(d0·N)) people, or n_d0 of them if that is not 0, are sincere when the mandate "
         "begins; pl says where they stand: at random, at the top, among managers, in the periphery.",
         "Une organisation engendrée compte N personnes : n_1 encadrants de proximité, dont les équipes sont tirées "
         "autour de s personnes, des cadres dirigeant s_m encadrants en moyenne, une direction. Au-dessous de dix "
         "personnes, toutes dépendent de la direction. Les cadres supérieurs sont en catégorie A, les encadrants de "
         "proximité en A ou B à parts égales, une part b_B du terrain en B et le reste en C. n_e élus peuvent se tenir "
         "un pas au-dessus de la direction. Une hiérarchie lue dans un fichier de postes reçoit les encadrants qui lui "
         "manquent (ins = yes) ou reste telle que publiée (ins = no).\n\n"
         "Chaque personne tire k_pot/2 partenaires ; les liens valent dans les deux sens et nul n'en a plus de "
         "2·k_pot. Selon la distance, on tire d'abord une distance h dans l'arbre (n_i(h) personnes s'y trouvent), "
         "puis une personne à cette distance, celles de même catégorie étant préférées selon η_h. La règle "
         "multi-échelle emploie la profondeur D du plus proche supérieur commun et la distance x dans l'organisation. "
         "Les liens réassortis sont tirés selon la distance, puis on échange à maintes reprises les extrémités de "
         "deux liens pris au hasard, de sorte que seul le nombre de liens de chacun est conservé. Les liens d'une "
         "personne se suivent dans un ordre tiré une fois ; les premiers, autant qu'elle peut en entretenir, sont "
         "actifs.\n\n"
         "La confiance initiale t0 dépend de la relation : envers son supérieur (μ_up), ses subordonnés directs "
         "(μ_down), les autres (μ_0). Avec la probabilité p_copy, les deux sens d'un lien emploient le même nombre "
         "aléatoire. La direction et, outre celle-ci, max(1, round(d0·N)) personnes, ou n_d0 si ce nombre n'est pas "
         "nul, sont sincères au début du mandat ; pl dit où elles se trouvent : au hasard, en haut, parmi "
         "l'encadrement, à la périphérie."},
        {}},
    ProcessText{
        "calendar",
        {},
        {"Calendar", "Calendrier"},
        {"A run has T_b weeks of burn-in, in which work is done and trust settles but nobody hears of the practice; "
         "T_m weeks of mandate; and T_f weeks of follow-up. A week is computed in n_s steps. With n_s = 2 hours and "
         "hazards are halved, the memory is its square root and durations count twice as many steps.",
         "Une simulation compte T_b semaines de préparation, où l'on travaille et où la confiance s'établit sans que "
         "personne entende parler de la pratique ; T_m semaines de mandat ; T_f semaines de suivi. Une semaine se "
         "calcule en n_s pas. Avec n_s = 2, les heures et les taux sont divisés par deux, la mémoire devient sa racine "
         "carrée et les durées comptent deux fois plus de pas."},
        {}},
    ProcessText{
        "hours",
        {"B = β·35 h,  R = κ·B,  F = B − R,  H = 35 h − B\n"
         "k_i = min(ties of i, ⌊ψ·R/c_t⌋),  K_i = k_i·c_t\n"
         "R^x = (1 − m)(R − K_i) − team cost,  F^x = (1 − m)·F − team cost",
         "B = β·35 h,  R = κ·B,  F = B − R,  H = 35 h − B\n"
         "k_i = min(liens de i, ⌊ψ·R/c_t⌋),  K_i = k_i·c_t\n"
         "R^x = (1 − m)(R − K_i) − coût d'équipe,  F^x = (1 − m)·F − coût d'équipe"},
        {"Hours", "Heures"},
        {"A share β of the week goes to coordination, in every arm the same; κ of it to the relational channel R, the "
         "rest to the formal channel F. A person keeps k_i ties active, each for c_t hours a week out of R and at most "
         "a share ψ of it. The project takes the share m of both channels (E15). What is left serves exceptions: R^x "
         "for asking and helping, F^x for solving and procedures. κ may differ by role: κ_e for executives, κ_m for "
         "first-line managers, κ_f for the frontline; F and R may be given in hours; and relative wages w_A, w_B, w_C "
         "of the "
         "categories make costs equal instead of hours. Hours are whole milliseconds; unused hours are lost, "
         "and reported.",
         "Une part β de la semaine va à la coordination, la même dans toutes les variantes ; κ de cette part va au "
         "canal relationnel R, le reste au canal formel F. Une personne garde k_i liens actifs, chacun pour c_t heures "
         "par semaine prises sur R, dans la limite d'une part ψ de celui-ci. Le projet prend la part m des deux "
         "canaux (E15). Le reste sert aux exceptions : R^x pour demander et aider, F^x pour résoudre et tenir des "
         "procédures. κ peut différer selon le rôle : κ_e pour les cadres supérieurs, κ_m pour l'encadrement de "
         "proximité, "
         "κ_f pour le terrain ; F et R peuvent être donnés en heures ; et des salaires relatifs w_A, w_B, w_C selon la "
         "catégorie égalisent les coûts au lieu des heures. Les heures sont des nombres entiers de millisecondes ; les "
         "heures inemployées sont perdues, et "
         "rapportées."},
        {}},
};

}  // namespace

std::span<const ProcessText> odd_organisation() { return texts; }

}  // namespace concert::administration::detail

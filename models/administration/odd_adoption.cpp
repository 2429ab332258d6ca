#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E6",
        {"hazard of a: α_F·f_F·a_superior + α_R·f_R·Σ_active a_j\n"
         "f_F = min(1, m·F/(c_b·reports of the superior)),  f_R = (K_i·m^χ_R + m·(R − K_i))/B",
         "taux de a : α_F·f_F·a_supérieur + α_R·f_R·Σ_actifs a_j\n"
         "f_F = min(1, m·F/(c_b·subordonnés du supérieur)),  f_R = (K_i·m^χ_R + m·(R − K_i))/B"},
        {"Awareness", "Information"},
        {"People hear of the practice from a superior who knows it and from active ties who do. f_F is how much of its "
         "unit a superior has time to brief, at c_b hours a report; for the head it is 1 during the mandate if there "
         "are formal hours. f_R is the share of coordination hours in which the practice is talked about: in the "
         "project's hours, and by m^χ_R while ties are kept up.",
         "On apprend la pratique d'un supérieur qui la connaît et des liens actifs qui la connaissent. f_F est la part "
         "de son unité qu'un supérieur a le temps d'informer, à c_b heures par subordonné ; pour la direction, elle "
         "vaut 1 pendant le mandat s'il y a des heures formelles. f_R est la part des heures de coordination où l'on "
         "parle de la pratique : pendant les heures du projet, et selon m^χ_R pendant l'entretien des liens."},
        {"everybody knows the practice from the start of the mandate.",
         "tous connaissent la pratique dès le début du mandat."}},
    ProcessText{
        "E7",
        {"hazard of c, if a = 1: γ_F·f_F (during the mandate) + γ_R·f_R·c̄_active\n"
         "hazard of losing c, if d = 0: δ0·exp(−Z_u)·(1 − f_F)\n"
         "Z_u ← Z_u + k_Z·f_F·c̄_u − Z_u/τ_Z",
         "taux de c, si a = 1 : γ_F·f_F (pendant le mandat) + γ_R·f_R·c̄_actifs\n"
         "taux de perte de c, si d = 0 : δ0·exp(−Z_u)·(1 − f_F)\n"
         "Z_u ← Z_u + k_Z·f_F·c̄_u − Z_u/τ_Z"},
        {"Compliance", "Conformité"},
        {"Who knows the practice may comply with it: because the line asks for it while the mandate holds, or by "
         "conformity with one's active ties, of whom the share c̄_active complies. Without control compliance is lost "
         "with hazard δ0; lock-in Z_u, the rules and software that a complying unit builds up, makes it last (Tolbert "
         "& "
         "Zucker 1983). A newcomer begins aware and complying with probability Z_u/(1 + Z_u). A share c0 of the staff "
         "already knows the practice and complies with it when the mandate starts.",
         "Qui connaît la pratique peut s'y conformer : parce que la ligne le demande tant que dure le mandat, ou par "
         "conformité avec ses liens actifs, dont la part c̄_active se conforme. Sans contrôle, la conformité se perd au "
         "taux δ0 ; l'ancrage Z_u, les règles et les logiciels qu'une unité conforme se donne, la fait durer (Tolbert "
         "& "
         "Zucker 1983). Un nouvel arrivant commence informé et conforme avec la probabilité Z_u/(1 + Z_u). Une part c0 "
         "du "
         "personnel connaît et applique déjà la pratique au début du mandat."},
        {"people comply only by appropriating the practice, and lock-in stays 0.",
         "on ne se conforme qu'en s'appropriant la pratique, et l'ancrage reste nul."}},
    ProcessText{
        "E8",
        {"S_i = (Σ_active t_ij·d_j + ω_o·Σ_peers c_j)/(Σ_active t_ij + ω_o·n_peers + u_0)",
         "S_i = (Σ_actifs t_ij·d_j + ω_o·Σ_pairs c_j)/(Σ_actifs t_ij + ω_o·n_pairs + u_0)"},
        {"Exposure", "Exposition"},
        {"Exposure is the share of voices that speak for the practice. Sincerity d_j shows along trust; the compliance "
         "c_j of peers (the unit without i and without its superior) is public and weighs ω_o (Meyer & Rowan 1977 on "
         "the difference). u_0 is the weight of a voice that says nothing. Influence runs from j to i.",
         "L'exposition est la part des voix qui parlent pour la pratique. La sincérité d_j se voit le long de la "
         "confiance ; la conformité c_j des pairs (l'unité sans i ni son supérieur) est publique et pèse ω_o (Meyer & "
         "Rowan 1977 sur la différence). u_0 est le poids d'une voix qui ne dit rien. L'influence va de j à i."},
        {"exposure is 0.", "l'exposition est nulle."}},
    ProcessText{
        "E9",
        {"hazard of d, if a = 1: ℓ(b_i)·[ρ_F·f_F·φ_l^level·(2·t_superior)^ξ + ρ_E·c_i + ρ_R·f_R·g(S_i)]\n"
         "g(S) = S, or S^n/(S^n + θ_i^n), or [S ≥ θ_i];  θ_i ~ Normal(θ, sd_θ) in [0.05, 0.6]\n"
         "ℓ(b) = 1/(1 + exp(−4·b)),  b_i ~ Normal(μ_b, sd_b)",
         "taux de d, si a = 1 : ℓ(b_i)·[ρ_F·f_F·φ_l^niveau·(2·t_supérieur)^ξ + ρ_E·c_i + ρ_R·f_R·g(S_i)]\n"
         "g(S) = S, ou S^n/(S^n + θ_i^n), ou [S ≥ θ_i];  θ_i ~ Normale(θ, sd_θ) dans [0,05 ; 0,6]\n"
         "ℓ(b) = 1/(1 + exp(−4·b)),  b_i ~ Normale(μ_b, sd_b)"},
        {"Appropriation", "Appropriation"},
        {"People make the practice their own by three roads: instruction, whose content fades by φ_l at every level "
         "and works by trust in the superior with exponent ξ; practice, while they comply; and peers, by the response "
         "g "
         "to exposure (Bass 1969; Granovetter 1978; Watts 2002; n is the exponent of the Hill form). Willingness ℓ "
         "rises with the benefit b_i; with E11 on, the unit's value takes the place of μ_b. The road of an adoption is "
         "drawn in proportion to the three terms. Who appropriates complies from then on.",
         "On fait sienne la pratique par trois voies : l'instruction, dont le contenu s'affaiblit de φ_l à chaque "
         "niveau et agit selon la confiance envers le supérieur, d'exposant ξ ; la pratique, tant qu'on se conforme ; "
         "les pairs, selon la réponse g à l'exposition (Bass 1969 ; Granovetter 1978 ; Watts 2002 ; n est l'exposant "
         "de "
         "la forme de Hill). La volonté ℓ croît avec le bénéfice b_i ; si E11 est active, la valeur de l'unité prend "
         "la "
         "place de μ_b. La voie d'une adoption est tirée en proportion des trois termes. Qui s'approprie la pratique "
         "s'y conforme dès lors."},
        {"nobody appropriates the practice.", "personne ne s'approprie la pratique."}},
    ProcessText{
        "E10",
        {"hazard of losing d: ν0·(1 − g(S_i))·exp(−Z_u)·2·(1 − ℓ(b_i)) + ν_L·[overloaded]\n"
         "hazard of leaving the post: τ/52 a week, the head exempt",
         "taux de perte de d : ν0·(1 − g(S_i))·exp(−Z_u)·2·(1 − ℓ(b_i)) + ν_L·[surchargé]\n"
         "taux de départ du poste : τ/52 par semaine, direction exceptée"},
        {"Loss and turnover", "Perte et départs"},
        {"Doubt undoes sincerity where peers do not support it and willingness is small; overload undoes it too. Who "
         "loses the practice goes on complying for as long as E7 lets them. A newcomer has a new threshold, benefit "
         "and "
         "initial trust and no backlog; evidence about the person who left is cleared; exceptions that wait stay with "
         "the post.",
         "Le doute défait la sincérité là où les pairs ne la soutiennent pas et où la volonté est faible ; la "
         "surcharge "
         "la défait aussi. Qui perd la pratique continue de s'y conformer tant que E7 le permet. Un nouvel arrivant a "
         "un seuil, un bénéfice et une confiance initiale nouveaux et aucun retard ; l'expérience acquise de la "
         "personne partie est effacée ; les exceptions en attente restent au poste."},
        {"neither doubt nor overload undoes sincerity; people still leave at the rate τ.",
         "ni le doute ni la surcharge ne défont la sincérité ; les départs continuent au taux τ."}},
};

}  // namespace

std::span<const ProcessText> odd_adoption() { return texts; }

}  // namespace concert::administration::detail

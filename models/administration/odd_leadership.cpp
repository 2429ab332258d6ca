#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E15",
        {"attention of the week = m/n_p during the mandate, m_after/n_p after it, 0 before it\n"
         "elections at the end of every week φ_e + k·T_e of the mandate before its last (k whole; T_e = 0: none)\n"
         "the mandate survives if more than half of the elected are sincere, else with probability p_re",
         "attention de la semaine = m/n_p pendant le mandat, m_after/n_p après, 0 avant\n"
         "élections à la fin de chaque semaine φ_e + k·T_e du mandat avant sa dernière (k entier ; T_e = 0 : aucune)\n"
         "le mandat survit si plus de la moitié des élus sont sincères, sinon avec la probabilité p_re"},
        {"Will of the leadership", "Volonté de la direction"},
        {"The leadership grants the project a share of both channels, and n_p competing projects divide it. Elected "
         "members have no hours and do not change; a share d_top of them is sincere. Where there are elections, a "
         "mandate that is lost does not come back: from the next week on attention is m_after, the line asks for "
         "nothing "
         "and no step is proposed.",
         "La direction accorde au projet une part des deux canaux, que n_p projets concurrents se partagent. Les élus "
         "n'ont pas d'heures et ne changent pas ; une part d_top d'entre eux est sincère. S'il y a des élections, un "
         "mandat perdu ne revient pas : dès la semaine suivante, l'attention est m_after, la ligne ne demande plus "
         "rien "
         "et aucun pas n'est proposé."},
        {"the attention is not shared with other projects, and there are no elections.",
         "l'attention n'est pas partagée avec d'autres projets, et il n'y a pas d'élections."}},
    ProcessText{
        "E14",
        {"Y_ext = [α·L^ρ + (1 − α)·U^ρ]^(1/ρ),  L^α·U^(1−α) for ρ = 0\n"
         "L = share of the frontline who are sincere × mean quality of their work",
         "Y_ext = [α·L^ρ + (1 − α)·U^ρ]^(1/ρ),  L^α·U^(1−α) pour ρ = 0\n"
         "L = part du terrain qui est sincère × qualité moyenne de son travail"},
        {"Coproduction with users", "Coproduction avec les usagers"},
        {"What the frontline and users produce together (a mean of constant elasticity: Arrow, Chenery, Minhas & Solow "
         "1961; ρ says how far one replaces the other). U is the users' effort, given from the start of the mandate to "
         "the end of the follow-up; it costs c_U·U hours a week of everybody in the frontline, from R^x, else F^x, "
         "else "
         "production. Where users have the innovators' places (pl = outside), the frontline's exposure gains ω_U·U, up "
         "to 1.",
         "Ce que le terrain et les usagers produisent ensemble (une moyenne à élasticité constante : Arrow, Chenery, "
         "Minhas & Solow 1961 ; ρ dit à quel point l'un remplace l'autre). U est l'effort des usagers, donné du début "
         "du "
         "mandat à la fin du suivi ; il coûte c_U·U heures par semaine à chacun sur le terrain, sur R^x, sinon F^x, "
         "sinon la production. Si les usagers tiennent la place des innovateurs (pl = outside), l'exposition du "
         "terrain "
         "gagne ω_U·U, jusqu'à 1."},
        {"users give no effort and cost no hours.", "les usagers ne donnent pas d'effort et ne coûtent pas d'heures."}},
    ProcessText{
        "E17",
        {"s_L of helper i = s_L + (0.97 − s_L)·(1 − exp(−x_i/x_L))",
         "s_L de l'aidant i = s_L + (0,97 − s_L)·(1 − exp(−x_i/x_L))"},
        {"Learning to collaborate", "Apprendre à collaborer"},
        {"Help given and received, x_i times so far, makes help better; x_L is how much of it teaches 63 % of what can "
         "be learnt, and with x_L = 0 nobody learns. What was learnt is lost with turnover.",
         "L'aide donnée et reçue, x_i fois jusqu'ici, rend l'aide plus efficace ; x_L est la quantité qui apprend 63 % "
         "de ce qui peut s'apprendre, et avec x_L = 0 personne n'apprend. L'acquis se perd avec les départs."},
        {"everybody helps with the same success s_L.", "tous aident avec le même succès s_L."}},
};

}  // namespace

std::span<const ProcessText> odd_leadership() { return texts; }

}  // namespace concert::administration::detail

#include <array>

#include "models/administration/odd.hpp"

namespace concert::administration::detail {
namespace {

constexpr std::array texts{
    ProcessText{
        "E1",
        {"n_i ~ Poisson(x_i),  x_i = x0·[ζ + (1 − ζ)·exp(−σ·F̃_i)]",
         "n_i ~ Poisson(x_i),  x_i = x0·[ζ + (1 − ζ)·exp(−σ·F̃_i)]"},
        {"Exceptions", "Exceptions"},
        {"Each week a person meets n_i exceptions: matters that the normal course of work does not settle (Jin & "
         "Levitt "
         "1996). Without procedures there are x0 of them on average. F̃_i, the formal hours that nobody asked for, go "
         "to procedures and prevent the routine part 1 − ζ the better the larger σ. ζ is near 1 for reciprocal work "
         "and near 0 for pooled work (Thompson 1967). Of superiors, F̃_i are the hours left last week; people without "
         "reports give all of their F^x to procedures.",
         "Chaque semaine, une personne rencontre n_i exceptions : des affaires que le cours normal du travail ne règle "
         "pas (Jin & Levitt 1996). Sans procédure, elles sont x0 en moyenne. F̃_i, les heures formelles que personne "
         "n'a "
         "demandées, vont aux procédures et évitent la part routinière 1 − ζ d'autant mieux que σ est grand. ζ est "
         "proche de 1 pour un travail réciproque, de 0 pour un travail en commun (Thompson 1967). Pour un supérieur, "
         "F̃_i est ce qui restait la semaine passée ; qui n'a pas de subordonnés donne tout son F^x aux procédures."},
        {"no exception arrives.", "aucune exception ne survient."}},
    ProcessText{
        "E2",
        {"P(sideways) = R^x left / (R^x left + F^x of the superior), if an active tie and h_L of R^x are left\n"
         "P(tie) ∝ t_ij;  P(helped) = π0 + (1 − π0)·t_ji;  P(solved | helped) = s_L\n"
         "upwards, served: escalated with e, else solved with s_V, else unresolved",
         "P(de côté) = R^x restant / (R^x restant + F^x du supérieur), s'il reste un lien actif et h_L de R^x\n"
         "P(lien) ∝ t_ij ;  P(aidé) = π0 + (1 − π0)·t_ji ;  P(résolue | aidé) = s_L\n"
         "vers le haut, traitée : remontée avec e, sinon résolue avec s_V, sinon non résolue"},
        {"Routing", "Acheminement"},
        {"A new exception goes to a colleague or to the superior, according to the hours each way has. Sideways, a tie "
         "is chosen by trust and costs asker and helper h_L each. The helper serves what its own asking has left; when "
         "more is asked, the requests with the smallest random keys are served, and who is turned away has the hours "
         "back. What is not solved by a colleague goes upwards in the same week. Upwards, an exception costs h_V of "
         "the "
         "superior's F^x; beyond F^x they are rationed by random keys too. One that has waited t_max weeks without "
         "being served is unresolved. An escalated exception is the superior's own from next week. The head solves its "
         "own, paid from F^x, else from production.",
         "Une exception nouvelle va à un collègue ou au supérieur, selon les heures dont dispose chaque voie. De côté, "
         "un lien est choisi selon la confiance et coûte h_L à qui demande comme à qui aide. L'aidant sert ce que ses "
         "propres demandes lui laissent ; au-delà, les demandes aux plus petites clés aléatoires sont servies, et qui "
         "est éconduit récupère ses heures. Ce qu'un collègue n'a pas résolu monte la même semaine. Vers le haut, une "
         "exception coûte h_V du F^x du supérieur ; au-delà de F^x, des clés aléatoires rationnent de même. Celle qui "
         "a "
         "attendu t_max semaines sans être traitée reste non résolue. Une exception remontée plus haut devient celle "
         "du "
         "supérieur dès la semaine suivante. La direction résout les siennes, sur F^x, sinon sur la production."},
        {"every exception goes upwards.", "toute exception monte."}},
    ProcessText{
        "E3",
        {"r ← λ·r + success,  s ← λ·s + χ·failure,  t = (r + W0·t0)/(r + s + W0)",
         "r ← λ·r + succès,  s ← λ·s + χ·échec,  t = (r + W0·t0)/(r + s + W0)"},
        {"Trust", "Confiance"},
        {"Trust is a beta reputation (Jøsang & Ismail 2002): evidence of successes r and failures s fades by λ a week, "
         "a failure weighs χ times a success (Slovic 1993), and the initial trust t0 weighs W0 events. Along a tie, "
         "being helped and the exception solved is a success, being refused a failure, anything else nothing. About "
         "the "
         "superior, solved is a success, unresolved a failure, escalated nothing.",
         "La confiance est une réputation bêta (Jøsang & Ismail 2002) : l'expérience des succès r et des échecs s "
         "s'efface selon λ par semaine, un échec pèse χ fois un succès (Slovic 1993), et la confiance initiale t0 pèse "
         "W0 événements. Le long d'un lien, être aidé et voir l'exception résolue est un succès, être refusé un échec, "
         "le reste ne compte pas. À l'égard du supérieur, une exception résolue est un succès, non résolue un échec, "
         "remontée rien."},
        {"trust stays as it was drawn.", "la confiance reste telle que tirée."}},
};

}  // namespace

std::span<const ProcessText> odd_exceptions() { return texts; }

}  // namespace concert::administration::detail

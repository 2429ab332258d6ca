#include "models/population/odd.hpp"

namespace concert::population {

const administration::ProcessText& odd_text() {
    static constexpr administration::ProcessText text{
        "E16",
        {"hazard of starting a week = p_o + q_o·(share of the tied organisations that have adopted)\n"
         "adopted: D ≥ 1/2; its own m ~ Beta(w_o·m_o, w_o·(1 − m_o)), its own κ ~ Beta(w_o·κ_o, w_o·(1 − κ_o)); n_p = "
         "1 + g_p·log10(N/100), at "
         "least 1\n"
         "duty: everybody starts in week 0 with m and γ_F divided by w_d, for good",
         "taux de départ par semaine = p_o + q_o·(part des organisations liées qui ont adopté)\n"
         "adopté : D ≥ 1/2 ; son m ~ Beta(w_o·m_o, w_o·(1 − m_o)), son κ ~ Beta(w_o·κ_o, w_o·(1 − κ_o)) ; n_p = 1 + "
         "g_p·log10(N/100), au "
         "moins 1\n"
         "obligation : toutes partent en semaine 0 avec m et γ_F divisés par w_d, pour de bon"},
        {"A population of organisations", "Une population d'organisations"},
        {"Heads are tied to heads of their own branch and size class, and to a few elsewhere. An organisation that has "
         "not started does so by itself or by following those that have adopted. From then on it lives as all the "
         "submodels above say, with its own burn-in, attention and kappa. Organisations act on one another only "
         "through whether they have adopted; so each life is simulated by itself, from draws addressed by its own "
         "number, and the starts run on top of the lives, week by week. The values of attention, kappa and competing "
         "projects that the tables above give are replaced by those drawn here.",
         "Les directions sont liées à celles de leur branche et de leur classe de taille, et à quelques autres. Une "
         "organisation qui n'a pas commencé le fait d'elle-même ou en suivant celles qui ont adopté. Dès lors, elle "
         "vit comme le disent tous les sous-modèles ci-dessus, avec sa propre mise en train, son attention et son "
         "kappa. Les organisations n'agissent les unes sur les autres que par le fait d'avoir adopté ; chaque vie est "
         "donc simulée à part, par des tirages adressés par son propre numéro, et les départs se déroulent au-dessus "
         "des vies, semaine après semaine. Les valeurs d'attention, de kappa et de projets concurrents des tableaux "
         "ci-dessus sont remplacées par celles tirées ici."},
        {"all organisations start at once.", "toutes les organisations commencent en même temps."}};
    return text;
}

}  // namespace concert::population

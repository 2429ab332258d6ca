#include <array>

#include "models/administration/table.hpp"

namespace concert::administration::detail {
namespace {
constexpr std::array<std::string_view, 3> responses{"bass", "hill", "threshold"};

using P = Parameters;
using Row = sim::Parameter<P>;

/// Rows of the parameters of awareness, compliance and appropriation (E6 to E10).
const std::array rows{
    Row{"briefing_hours", "c_b", &P::briefing_hours, "h per report and week", 0.1, 2, "E6",
        {"hours a superior needs to brief one report fully", "heures qu'il faut au supérieur pour informer un subordonné"},
        "assumed"},
    Row{"awareness_formal", "alpha_F", &P::awareness_formal, "1/week", 0, 1, "E6",
        {"hazard of hearing of the practice from a superior who knows it and has time to brief",
         "taux auquel on apprend la pratique d'un supérieur qui la connaît et a le temps d'informer"},
        "assumed"},
    Row{"awareness_relational", "alpha_R", &P::awareness_relational, "1/(tie week)", 0, 1, "E6",
        {"hazard of hearing of the practice along an active tie", "taux auquel on apprend la pratique par un lien actif"},
        "assumed"},
    Row{"compliance_formal", "gamma_F", &P::compliance_formal, "1/week", 0, 0.5, "E7",
        {"hazard of complying because the line asks for it, while the mandate holds",
         "taux de mise en conformité sur demande de la ligne, pendant le mandat"},
        "assumed"},
    Row{"compliance_relational", "gamma_R", &P::compliance_relational, "1/week", 0, 0.25, "E7",
        {"hazard of complying by conformity with one's ties", "taux de mise en conformité avec ses liens"}, "assumed"},
    Row{"compliance_loss", "delta0", &P::compliance_loss, "1/week", 0, 0.03, "E7",
        {"hazard of ceasing to comply without control", "taux d'abandon de la conformité en l'absence de contrôle"},
        "loss of telework after its mandate ended: 0.003"},
    Row{"lock_in_gain", "k_Z", &P::lock_in_gain, "1/week", 0, 0.05, "E7",
        {"growth of lock-in (rules, software) in a unit that complies under control",
         "croissance de l'ancrage (règles, logiciels) dans une unité conforme et contrôlée"},
        "assumed"},
    Row{"lock_in_decay", "tau_Z", &P::lock_in_decay, "weeks", 52, 10'000, "E7",
        {"time constant of the loss of lock-in", "constante de temps de la perte d'ancrage"}, "assumed"},
    Row{"compliance_visibility", "omega_o", &P::compliance_visibility, "", 0, 1, "E8",
        {"weight of a complying peer against a fully trusted sincere tie",
         "poids d'un collègue conforme par rapport à un lien sincère de pleine confiance"},
        "assumed"},
    Row{"uninformative_voice", "u_0", &P::uninformative_voice, "", 0, 5, "E8",
        {"weight of a voice that says nothing, in the denominator of exposure",
         "poids d'une voix qui ne dit rien, au dénominateur de l'exposition"},
        "design"},
    Row{"appropriation_formal", "rho_F", &P::appropriation_formal, "1/week", 0, 0.2, "E9",
        {"hazard of appropriation by instruction", "taux d'appropriation par l'instruction"},
        "indifference calibration, docs/calibration.md"},
    Row{"appropriation_practice", "rho_E", &P::appropriation_practice, "1/week", 0, 0.05, "E9",
        {"hazard of appropriation by practising while complying", "taux d'appropriation par la pratique conforme"},
        "assumed"},
    Row{"appropriation_relational", "rho_R", &P::appropriation_relational, "1/week", 0, 0.5, "E9",
        {"hazard of appropriation through sincere peers", "taux d'appropriation par des pairs sincères"},
        "indifference calibration, docs/calibration.md"},
    Row{"content_per_layer", "phi_l", &P::content_per_layer, "share", 0.8, 1, "E9",
        {"content of an instruction that survives one layer of the line",
         "contenu d'une instruction qui survit à un niveau hiérarchique"},
        "assumed"},
    Row{"trust_exponent", "xi", &P::trust_exponent, "", 0, 1, "E9",
        {"weight of the trust in the superior in what an instruction achieves; 0 switches it off",
         "poids de la confiance envers le supérieur dans l'effet d'une instruction ; 0 le supprime"},
        "assumed"},
    Row{"mandate_in_talk", "chi_R", &P::mandate_in_talk, "", 0, 1, "E6",
        {"exponent of attention in what people talk about while keeping ties up; 0: always, 1: only by attention",
         "exposant de l'attention dans les conversations d'entretien des liens ; 0 : toujours, 1 : selon l'attention"},
        "assumed"},
    Row{"response", "g", &P::response, "", 0, 2, "E9",
        {"how exposure turns into influence: bass g = S, hill S^n/(S^n + theta^n), threshold [S >= theta]",
         "comment l'exposition devient influence : bass g = S, hill S^n/(S^n + theta^n), threshold [S >= theta]"},
        "Bass 1969; Granovetter 1978; Watts 2002", responses},
    Row{"threshold_mean", "theta", &P::threshold_mean, "share", 0.05, 0.6, "E9",
        {"mean threshold of exposure", "seuil moyen d'exposition"}, "assumed"},
    Row{"threshold_sd", "sd_theta", &P::threshold_sd, "share", 0, 0.3, "E9",
        {"standard deviation of the thresholds, which are cut to [0.05, 0.6]",
         "écart type des seuils, bornés à [0,05 ; 0,6]"},
        "assumed"},
    Row{"hill_exponent", "n", &P::hill_exponent, "", 1, 50, "E9",
        {"steepness of the Hill response", "raideur de la réponse de Hill"}, "assumed"},
    Row{"benefit_mean", "mu_b", &P::benefit_mean, "", -0.5, 0.75, "E9",
        {"mean benefit of the practice to a person", "bénéfice moyen de la pratique pour une personne"}, "assumed"},
    Row{"benefit_sd", "sd_b", &P::benefit_sd, "", 0, 1, "E9",
        {"spread of the benefit between persons", "dispersion du bénéfice entre les personnes"}, "assumed"},
    Row{"doubt", "nu0", &P::doubt, "1/week", 0, 0.03, "E10",
        {"hazard of losing the practice without support from peers", "taux de perte de la pratique sans soutien des pairs"},
        "assumed"},
    Row{"overload_loss", "nu_L", &P::overload_loss, "1/week", 0, 0.03, "E10",
        {"further hazard of loss of a person who is overloaded", "taux de perte supplémentaire d'une personne surchargée"},
        "assumed"},
    Row{"turnover", "tau", &P::turnover, "1/year", 0, 0.5, "E10",
        {"hazard of leaving the post, the head excepted", "taux de départ d'un poste, direction exceptée"},
        "3.9 to 11.8 % a year in French administrations, and exits"},
};
}  // namespace

std::span<const Row> adoption_rows() { return rows; }

}  // namespace concert::administration::detail

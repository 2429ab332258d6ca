#include "analysis/texts.hpp"

#include <fmt/args.h>
#include <fmt/core.h>

#include <array>

namespace concert::analysis {
namespace {

// French typography: \u00a0 before : and %, \u202f before ; ! ?
constexpr std::array<sim::Texts, static_cast<std::size_t>(Text::number_of_texts)> texts{{
    {"size", "taille"},
    {"arm", "variante"},
    {"weeks to half", "semaines à la moitié"},
    {"D at withdrawal", "D fin de mandat"},
    {"D 2 years later", "D 2 ans après"},
    {"D: share of people who have made the practice their own. Withdrawal: the week in which the mandate ends. Weeks "
     "to "
     "half: median week in which D reaches 50%.",
     "D\u00a0: part des personnes qui se sont approprié la pratique. Semaines à la moitié\u00a0: semaine médiane où D "
     "atteint 50\u00a0%."},
    {"[ ] 95% interval: of the median for the weeks, of the mean for D.",
     "[ ] intervalle à 95\u00a0%\u00a0: de la médiane pour les semaines, de la moyenne pour D."},
    {"( ) range of {0} runs: too few for an interval.",
     "( ) étendue de {0} simulations\u00a0: trop peu pour un intervalle."},
    {"Where a size holds several organisations, n counts them and the runs of each are averaged first.",
     "Quand une taille réunit plusieurs organisations, n les compte et les simulations de chacune sont d'abord "
     "moyennées."},
    {"never", "jamais"},
    {"Median of D week by week, from 0 (▁) to 100% (█); │ marks the end of the mandate.",
     "Médiane de D semaine par semaine, de 0 (▁) à 100\u00a0% (█)\u202f; │ marque la fin du mandat."},
    {"Ignition: share of runs whose D at withdrawal exceeds half of the best arm's median.",
     "Décollage\u00a0: part des simulations dont le D en fin de mandat dépasse la moitié de la médiane de la meilleure "
     "variante."},
    {"{0}, weeks 0 to {1} (mandate: {2})", "{0}, semaines 0 à {1} (mandat\u00a0: {2})"},
    {"end", "fin"},
    {"80% band", "bande à 80\u00a0%"},
    {"range of {0} runs", "étendue ({0} sim.)"},
    {"ignition", "décollage"},
    {"{0}: at withdrawal D is {1} points higher under {2} ({3}) than under {4} ({5}); 95% interval of the difference: "
     "{6} to {7} points, {8} pairs.",
     "{0}\u00a0: en fin de mandat, D est plus élevé de {1} points avec {2} ({3}) qu'avec {4} ({5})\u202f; intervalle à "
     "95\u00a0% de l'écart\u00a0: de {6} à {7} points, {8} paires."},
    {"{0}: no clear difference in D at withdrawal between {2} ({3}) and {4} ({5}); 95% interval of the difference: {6} "
     "to {7} points, {8} pairs.",
     "{0}\u00a0: pas d'écart net de D en fin de mandat entre {2} ({3}) et {4} ({5})\u202f; intervalle à 95\u00a0% de "
     "l'écart\u00a0: de {6} à {7} points, {8} paires."},
    {"{0}: too few pairs to conclude ({8}); D at withdrawal is {3} under {2} and {5} under {4}, the paired differences "
     "range from {6} to {7} points.",
     "{0}\u00a0: trop peu de paires pour conclure ({8})\u202f; en fin de mandat, D vaut {3} avec {2} et {5} avec {4}, "
     "les "
     "écarts par paire vont de {6} à {7} points."},
    {"{0}: D at withdrawal is {1} under {2}, from {3} to {4} (n = {5}).",
     "{0}\u00a0: en fin de mandat, D vaut {1} avec {2}, de {3} à {4} (n = {5})."},
    {"{0}: no pair of runs to compare.", "{0}\u00a0: aucune paire de simulations à comparer."},
    {"Precision reached: the 95% interval of D at withdrawal is at most ±{0} points ({1}, {2}, n = {3}).",
     "Précision atteinte\u00a0: l'intervalle à 95\u00a0% de D en fin de mandat est au plus de ±{0} points ({1}, {2}, n "
     "= "
     "{3})."},
    {"Precision reached: too few runs for an interval.",
     "Précision atteinte\u00a0: trop peu de simulations pour un intervalle."},
    {"{0} of {1} runs failed; the first: {2}", "Échec de {0} simulations sur {1}\u202f; la première\u00a0: {2}"},
    {"Notes:", "Notes\u00a0:"},
    {"A model, not a forecast: simulated data, not observed.",
     "Un modèle, pas une prévision\u00a0: données simulées, non observées."},
    {"What decides {0} ({1}; mean {2}, standard deviation over the design {3}):",
     "Ce qui décide de {0} ({1}\u202f; moyenne {2}, écart-type sur le plan {3})\u00a0:"},
    {"{0} rows or steps of the design left out: the outcome does not exist there or never happened.",
     "{0} lignes ou pas du plan laissés de côté\u00a0: l'indicateur n'y existe pas ou n'est jamais atteint."},
    {"alone", "seul"},
    {"total: share of the variance that a factor decides alone and with others, [95% bootstrap interval]; alone: by "
     "itself (Saltelli et al. 2010, Jansen 1999). Factors beyond the design have their base values.",
     "total\u00a0: part de la variance qu'un facteur décide seul et avec d'autres, [intervalle bootstrap à 95\u00a0%]"
     "\u202f; seul\u00a0: à lui seul (Saltelli et al. 2010, Jansen 1999). Les facteurs hors du plan gardent leur "
     "valeur "
     "de base."},
    {"mu*: mean size of a factor's effect over its whole range, [95% interval]; sigma: how much the effect depends on "
     "where one stands: curvature or interaction (Morris 1991, Campolongo et al. 2007).",
     "mu*\u00a0: ampleur moyenne de l'effet d'un facteur sur toute son étendue, [intervalle à 95\u00a0%]\u202f; "
     "sigma\u00a0: combien cet effet dépend du reste\u00a0: courbure ou interaction (Morris 1991, Campolongo et al. "
     "2007)."},
    {"Emulator of {0} ({1}) from {2} points: error on points left out {3}, share of the variance predicted (Q²) {4}, "
     "points within their 95% interval {5}.",
     "Émulateur de {0} ({1}) à partir de {2} points\u00a0: erreur sur les points laissés de côté {3}, part de la "
     "variance prédite (Q²) {4}, points dans leur intervalle à 95\u00a0% {5}."},
    {"total, alone: shares of the variance of the emulated outcome (Marrel et al. 2009). Below a Q² of about 0.9 they "
     "are those of a rough sketch: run more points.",
     "total, seul\u00a0: parts de la variance de l'indicateur émulé (Marrel et al. 2009). Au-dessous d'un Q² d'environ "
     "0,9, ce n'est qu'une esquisse\u00a0: simulez plus de points."},
}};

}  // namespace

std::span<const sim::Texts> text_table() { return texts; }

std::string_view in(Language language, const sim::Texts& both) {
    return language == Language::french ? both.french : both.english;
}

std::string say(Text text, Language language, std::initializer_list<std::string> values) {
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (const std::string& value : values) arguments.push_back(value);
    const std::string_view pattern = in(language, texts[static_cast<std::size_t>(text)]);
    return fmt::vformat({pattern.data(), pattern.size()}, arguments);
}

}  // namespace concert::analysis

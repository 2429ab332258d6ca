#include "figures/method.hpp"

#include <algorithm>
#include <limits>

#include "analysis/report_parts.hpp"
#include "models/administration/odd.hpp"

namespace concert::figures {
namespace {

Text told(const sim::Texts& text) { return {std::string(text.english), typeset(text.french)}; }

/// A paragraph of the whole ODD by its title.
Text paragraph(std::span<const administration::Paragraph> all, std::string_view title) {
    for (const auto& one : all) {
        if (one.title.english == title) return told(one.text);
    }
    return {};
}

}  // namespace

std::vector<Text> model_text() {
    std::vector<Text> all;
    all.push_back(paragraph(administration::purpose_and_patterns(), "Purpose"));
    all.push_back(both(
        "Entities. An organisation is a tree of units with one superior each; its people are elected, executives, "
        "managers "
        "or frontline staff. Everybody may become aware of the practice, comply with it, and make it their own (D). "
        "Beside the line there are ties between colleagues, each with a trust that grows and falls with what happens.",
        "Entités. Une organisation est un arbre d'unités ayant chacune un supérieur ; ses membres sont élus, "
        "dirigeants, "
        "encadrants ou agents de terrain. Chacun peut être informé de la pratique, l'appliquer, puis se l'approprier "
        "(D). À "
        "côté de la ligne, des liens entre collègues portent une confiance qui croît et baisse avec ce qui se passe."));
    all.push_back(both(
        "A week. Hours are shared out between the formal channel (the line, procedures) and the relational one (ties "
        "of "
        "trust); exceptions arrive and go up or sideways; help is given or refused by trust; work is done, backlogs "
        "grow or "
        "shrink; trust follows. Under the mandate superiors instruct, and people become aware, comply and adopt by "
        "instruction, by practising or through peers; doubt and overload lose adopters; people leave and are replaced.",
        "Une semaine. Les heures se partagent entre le canal formel (la ligne, les procédures) et le canal relationnel "
        "(les "
        "liens de confiance) ; des exceptions surviennent et montent ou passent de côté ; l'aide est donnée ou refusée "
        "selon "
        "la confiance ; le travail se fait, les retards croissent ou baissent ; la confiance suit. Sous le mandat, les "
        "supérieurs donnent des instructions, et l'on est informé, on applique puis on adopte par instruction, par la "
        "pratique ou par les pairs ; le doute et la surcharge font perdre des adoptants ; des personnes partent et "
        "sont "
        "remplacées."));
    all.push_back(told(administration::scales()));
    all.push_back(paragraph(administration::initialization(), "Organisations") + alike(" ") +
                  paragraph(administration::initialization(), "State"));
    return all;
}

std::vector<Text> method_text(const Material& material) {
    const analysis::Results& results = material.results;
    std::vector<Text> all = model_text();
    all.push_back(both(
        "Arms are compared run by run: in a pair, the organisation, its innovators and all random draws are the same, "
        "so that "
        "what differs is the policy. The study has {0} under {1} arms, {2} runs in all, of which {3} failed; seed {4}.",
        "Les variantes sont comparées simulation par simulation : dans une paire, l'organisation, ses innovateurs et "
        "tous les "
        "tirages sont les mêmes, si bien que seule la politique diffère. Points de l'étude : {0} ; variantes : {1} ; "
        "simulations : {2}, dont {3} en échec ; graine {4}.",
        {both("{0} points", "{0}", {whole(static_cast<double>(results.points.size()))}),
         whole(static_cast<double>(results.arms.size())), whole(static_cast<double>(material.summary.runs)),
         whole(static_cast<double>(material.summary.failed)), alike(std::to_string(results.seed))}));
    all.push_back(both(
        "Bands show how much runs differ week by week: the middle 50% and 80% of them; no run need follow their edge. "
        "Intervals are at 95%: of a mean Student's, of a median those of order statistics. Below {0} runs their range "
        "is given, "
        "below {1} pairs nothing is concluded.",
        "Les bandes disent combien les simulations diffèrent, semaine par semaine : les 50 % et 80 % du milieu ; "
        "aucune "
        "simulation n'en suit forcément le bord. Les intervalles sont à 95 % : de Student pour une moyenne, par les "
        "statistiques "
        "d'ordre pour une médiane. Sous {0} simulations, on en donne l'étendue ; sous {1} paires, on ne conclut rien.",
        {whole(analysis::runs_for_interval), whole(analysis::pairs_to_conclude)}));
    return all;
}

std::vector<Text> model_limits() {
    return {
        both("A model, not a forecast: it says what follows from stated rules, and predicts no administration and no "
             "person.",
             "Un modèle, pas une prévision : il dit ce qui suit de règles énoncées, et ne prédit ni une administration "
             "ni une personne."),
        both("All data are simulated, none observed. Many parameters are assumed: their sources are in the table; what "
             "they change is the "
             "matter of a sensitivity analysis.",
             "Toutes les données sont simulées, aucune n'est observée. Beaucoup de paramètres sont des hypothèses : "
             "leurs sources sont dans le "
             "tableau ; ce qu'ils changent est l'objet d'une analyse de sensibilité."),
        both("Cooperation and collaboration name two channels of the model, not two kinds of people.",
             "Coopération et collaboration nomment deux canaux du modèle, non deux sortes de personnes.")};
}

std::vector<Text> limits_text(const Material& material) {
    std::vector<Text> limits = model_limits();
    limits.push_back(
        both("One practice spreads in one organisation at a time; budgets, unions, users and politics appear only as "
             "far as the parameters say.",
             "Une seule pratique se diffuse, dans une organisation à la fois ; budgets, syndicats, usagers et "
             "politique n'y paraissent "
             "qu'autant que les paramètres le disent."));
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const analysis::Cell& cell : material.summary.cells) fewest = std::min(fewest, cell.runs);
    if (fewest < analysis::pairs_to_conclude) {
        limits.push_back(
            both("Some sizes or arms have only {0} runs: charts show them, but no title concludes from them.",
                 "Certaines tailles ou variantes n'ont que {0} simulations : les graphiques les montrent, mais aucun "
                 "titre n'en "
                 "conclut rien.",
                 {whole(static_cast<double>(fewest))}));
    }
    if (material.summary.failed > 0) {
        limits.push_back(both(
            "{0} of {1} runs failed and are left out.", "{0} simulations sur {1} ont échoué et sont laissées de côté.",
            {whole(static_cast<double>(material.summary.failed)), whole(static_cast<double>(material.summary.runs))}));
    }
    return limits;
}

}  // namespace concert::figures

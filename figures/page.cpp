#include "figures/page.hpp"

#include <algorithm>
#include <array>

#include "figures/answer.hpp"
#include "figures/catalogue.hpp"
#include "figures/method.hpp"
#include "figures/parameters.hpp"

namespace concert::figures {
namespace {

std::vector<Section> all_sections() {
    return {
        {"answer",
         both("The comparison", "La comparaison"),
         {both("Read the difference before the levels: it compares runs that share the organisation, its "
               "innovators and all random draws.",
               "Lisez l'écart avant les niveaux : il compare des simulations qui partagent l'organisation, ses "
               "innovateurs et tous les tirages.")},
         {}},
        {"adoption",
         both("Adoption over time", "L'adoption au fil du temps"),
         {both("To be aware of a practice, to comply with it and to make it one's own are three things, and each has "
               "its chart; a mark shows where the mandate ends, and the curves go on.",
               "Être informé d'une pratique, l'appliquer et se l'approprier sont trois choses, chacune avec son "
               "graphique ; un repère montre où finit le mandat, et les courbes continuent.")},
         {}},
        {"sizes", both("What size changes", "Ce que change la taille"), {}, {}},
        {"choice", both("Choosing a policy", "Choisir une politique"), {}, {}},
        {"roads", both("Through whom, and how far", "Par qui, et jusqu'où"), {}, {}},
        {"sensitivity", both("What would change the answer", "Ce qui changerait la réponse"), {}, {}},
        {"claims",
         both("Claims put to the test", "Des thèses mises à l'épreuve"),
         {both("Every claim is judged at many points of the parameter space, whatever its verdict; undecided means "
               "that runs were too few or "
               "the effect too close to what matters.",
               "Chaque thèse est jugée en de nombreux points de l'espace des paramètres, quel que soit le verdict "
               "; indécise veut dire que les "
               "simulations étaient trop peu nombreuses ou l'effet trop proche de ce qui compte.")},
         {}}};
}

/// What a study without indices says of how to get them.
Text no_indices_text() {
    return both(
        "This study keeps its assumed parameters at one value each. To see which of them decide, run a study with "
        "[design] kind = "
        "\"saltelli\" or \"morris\", for example scenarios/design-influences.toml: its report says so here.",
        "Cette étude garde une seule valeur pour chacun de ses paramètres supposés. Pour voir lesquels décident, "
        "lancez une étude avec "
        "[design] kind = \"saltelli\" ou \"morris\", par exemple scenarios/design-influences.toml : son rapport le "
        "dira ici.");
}

Text sensitivity_text(bool indices) {
    if (!indices) return no_indices_text();
    return both(
        "A parameter that decides a large share of the differences is one to measure before trusting the answer; one "
        "that decides "
        "little may stay assumed.",
        "Un paramètre qui décide une grande part des différences est à mesurer avant de se fier à la réponse ; un "
        "paramètre qui décide "
        "peu peut rester supposé.");
}

Section& section_called(std::vector<Section>& sections, const std::string& id) {
    return *std::find_if(sections.begin(), sections.end(), [&](const Section& one) { return one.id == id; });
}

void add(Page& page, Section& section, Figure figure) {
    section.figures.push_back(figure.id);
    page.figures.push_back(std::move(figure));
}

}  // namespace

Origin origin_of(const std::string& study, std::uint64_t seed, const PageInput& input) {
    const Text version = alike(input.provenance.version);
    return {input.provenance.command,
            std::to_string(seed),
            input.provenance.version,
            input.result_hash,
            input.provenance.inputs,
            both("The Concert authors (2026). Concert: how a new way of working spreads inside public administrations. "
                 "Version {0}. Study “{1}”, "
                 "results {2}.",
                 "Les auteurs de Concert (2026). Concert : comment une nouvelle façon de travailler se diffuse dans "
                 "les administrations. Version "
                 "{0}. Étude « {1} », résultats {2}.",
                 {version, alike(study), alike(input.result_hash.substr(0, 12))}),
            both("Concert is free software under the MIT licence. The data of a study keep their own terms.",
                 "Concert est un logiciel libre sous licence MIT. Les données d'une étude gardent leurs propres "
                 "conditions.")};
}

Page page_of(const Material& material, const PageInput& input) {
    Page page;
    page.study = material.results.study;
    page.languages = input.languages;
    page.title = {material.results.title_en, typeset(material.results.title_fr)};
    page.message = answer(material);
    page.numbers = key_numbers(material);
    page.sections = all_sections();
    bool indices = false;
    for (const Entry& entry : catalogue(material)) {
        if (!entry.reported) continue;
        Made made = entry.make(material);
        auto* figure = std::get_if<Figure>(&made);
        if (!figure) continue;
        indices = indices || entry.section == "sensitivity";
        add(page, section_called(page.sections, entry.section), std::move(*figure));
    }
    section_called(page.sections, "sensitivity").text.push_back(sensitivity_text(indices));
    if (input.ledger) {
        Made made = ledger_figure(*input.ledger);
        if (auto* figure = std::get_if<Figure>(&made))
            add(page, section_called(page.sections, "claims"), std::move(*figure));
    }
    if (input.organisation) add(page, section_called(page.sections, "roads"), *input.organisation);
    std::erase_if(page.sections, [](const Section& one) { return one.figures.empty() && one.id != "sensitivity"; });
    page.method = method_text(material);
    const std::vector<std::span<const double>> cases = values_in(material.results.cases);
    page.parameters = parameter_lines(material.results.model, cases, input.provenance.equations);
    page.limits = limits_text(material);
    page.origin = origin_of(material.results.study, material.results.seed, input);
    return page;
}

}  // namespace concert::figures

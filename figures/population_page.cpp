#include "figures/population_page.hpp"

#include <algorithm>
#include <cmath>

#include "figures/method.hpp"
#include "figures/parameters.hpp"

namespace concert::figures {
namespace {

Text told(const sim::Texts& text) { return both(text.english, text.french); }

KeyNumber number(const PopulationMaterial& material, std::size_t arm, std::string_view measure, const Text& label) {
    const analysis::Band band = material.results.band_of(arm, measure, 0, material.results.weeks() - 1);
    const Text interval = band.n > 1 ? both("80% of {0} replicates: {1} to {2}", "80 % de {0} répliques : de {1} à {2}",
                                            {whole(static_cast<double>(band.n)), percent(band.q10), percent(band.q90)})
                                     : both("a single replicate", "une seule réplique");
    return {percent(band.median), interval, label};
}

std::vector<KeyNumber> numbers_of(const PopulationMaterial& material) {
    const auto organisations = [&](std::size_t arm) {
        return number(material, arm, "adopted",
                      both("of the organisations have adopted {0}, {1}", "des organisations ont adopté {0}, {1}",
                           {horizon_text(material), arm_text(material, arm)}));
    };
    const auto agents = [&](std::size_t arm) {
        return number(material, arm, "D_agents",
                      both("of all agents have made the practice their own {0}, {1}",
                           "de tous les agents se sont approprié la pratique {0}, {1}",
                           {horizon_text(material), arm_text(material, arm)}));
    };
    const std::size_t last = material.results.arms.size() - 1;
    if (last == 0) return {organisations(0), agents(0)};
    return {organisations(0), organisations(last), agents(0)};
}

Text value_of(double value, const analysis::Check& check) {
    if (std::isinf(value)) return alike("∞");
    if (check.share) return percent(value);
    return decimal(value, analysis::decimals_of(value));
}
Text span_of(double lower, double upper, const analysis::Check& check) {
    if (lower == upper) return value_of(lower, check);
    if (std::isinf(upper)) return both("at least {0}", "au moins {0}", {value_of(lower, check)});
    return both("{0} to {1}", "{0} à {1}", {value_of(lower, check), value_of(upper, check)});
}

Text check_text(const PopulationMaterial& material, const analysis::Check& check) {
    return both(
        "{0}, {1}: {2} ({3}), published {4}, accepted {5}", "{0}, {1} : {2} ({3}), publié {4}, accepté {5}",
        {told(check.text), arm_text(material, check.arm), value_of(check.simulated.median, check),
         told(analysis::verdict_text(check.verdict)), span_of(check.published_lower, check.published_upper, check),
         span_of(check.accepted_lower, check.accepted_upper, check)});
}

/// Every pattern in a paragraph: its verdict, then number by number.
std::vector<Text> patterns_text(const PopulationMaterial& material, const std::vector<analysis::Check>& checks) {
    std::vector<Text> all{
        both("What is accepted was fixed before anything was run; a simulated number is the median over replicates.",
             "Ce qui est accepté a été fixé avant toute simulation ; un nombre simulé est la médiane sur les "
             "répliques.")};
    for (const std::string& pattern : analysis::patterns_of(checks)) {
        std::vector<Text> parts;
        for (const analysis::Check& check : checks) {
            if (check.pattern == pattern) parts.push_back(check_text(material, check));
        }
        all.push_back(both("{0}: {1}. {2}.", "{0} : {1}. {2}.",
                           {told(analysis::pattern_text(pattern)),
                            told(analysis::verdict_text(analysis::verdict_of(checks, pattern))), in_a_row(parts)}));
    }
    return all;
}

std::vector<Section> sections_of(const PopulationMaterial& material, const std::vector<analysis::Check>& checks) {
    std::vector<Section> sections{
        {"adoption",
         both("Adoption over the years", "L'adoption au fil des années"),
         {both("An organisation has adopted when half of its people have made the practice their own. By choice it "
               "starts by itself or by imitation, and its mandate ends; under a duty all start at once, with less "
               "attention and no sanction.",
               "Une organisation a adopté quand la moitié de ses agents s'est approprié la pratique. Par choix, elle "
               "commence d'elle-même ou par imitation, et son mandat finit ; sous une obligation, toutes commencent "
               "à la fois, avec moins d'attention et sans sanction.")},
         {}}};
    if (!checks.empty()) {
        sections.push_back({"patterns",
                            both("What is known of real populations", "Ce que l'on sait de populations réelles"),
                            patterns_text(material, checks),
                            {}});
    }
    sections.push_back(
        {"sensitivity",
         both("What would change the answer", "Ce qui changerait la réponse"),
         {both("Rates at which organisations start and imitate come from policies of US states, everything inside an "
               "organisation from the model's tables. Run the study again with --set start_imitation=0.01, or any "
               "other parameter below, and compare; what decides inside one organisation is the matter of "
               "scenarios/design-influences.toml.",
               "Les taux auxquels les organisations commencent et imitent viennent de politiques d'États américains, "
               "tout ce qui se passe dans une organisation vient des tables du modèle. Relancez l'étude avec --set "
               "start_imitation=0.01, ou tout autre paramètre ci-dessous, et comparez ; ce qui décide dans une "
               "organisation est l'objet de scenarios/design-influences.toml.")},
         {}});
    return sections;
}

std::vector<Text> method_of(const PopulationMaterial& material) {
    const analysis::PopulationResults& r = material.results;
    std::vector<Text> all = model_text();
    all.push_back(
        both("Between organisations. Every organisation follows some of its own branch and size class and some others; "
             "what these have done makes its start more likely. Each has its own attention and share of collaboration, "
             "drawn once. The study has {0}, followed for {1} years under {2} arms with {3} replicates each; seed {4}.",
             "Entre organisations. Chaque organisation en suit quelques-unes de son versant et de sa classe de taille, "
             "et quelques autres ; ce qu'elles ont fait rend son début plus probable. Chacune a son attention et sa "
             "part de collaboration, tirées une fois. L'étude : {0}, suivies pendant {1} ans ; variantes : {2} ; "
             "répliques de chacune : {3} ; graine {4}.",
             {population_text(material), whole(static_cast<double>(r.horizon_years)),
              whole(static_cast<double>(r.arms.size())), whole(static_cast<double>(r.replicates)),
              alike(std::to_string(r.seed))}));
    all.push_back(both("Bands show how much replicates differ year by year: the middle 50% and 80% of them.",
                       "Les bandes disent combien les répliques diffèrent, année par année : les 50 % et 80 % du "
                       "milieu."));
    return all;
}

std::vector<Text> limits_of(const PopulationMaterial& material) {
    std::vector<Text> limits = model_limits();
    const auto& all = material.results.organisations;
    const auto tiny = std::count_if(all.begin(), all.end(), [](const auto& one) { return one.size <= 4; });
    if (tiny > 0) {
        limits.push_back(
            both("By construction an organisation of 4 people or fewer ({0} of them) has adopted as soon as it starts: "
                 "its head and one more innovator are half of it.",
                 "Par construction, une organisation de 4 personnes ou moins ({0} d'entre elles) a adopté dès qu'elle "
                 "commence : sa direction et un autre innovateur en sont la moitié.",
                 {percent(static_cast<double>(tiny) / static_cast<double>(all.size()))}));
    }
    return limits;
}

}  // namespace

Page population_page(const PopulationMaterial& material, const std::vector<analysis::Check>& checks,
                     const PageInput& input) {
    const analysis::PopulationResults& r = material.results;
    Page page;
    page.study = r.study;
    page.languages = input.languages;
    page.title = {r.title_en, typeset(r.title_fr)};
    page.numbers = numbers_of(material);
    page.sections = sections_of(material, checks);
    for (const PopulationEntry& entry : population_catalogue()) {
        Made made = entry.make(material);
        auto* figure = std::get_if<Figure>(&made);
        if (!figure) continue;
        if (entry.id == "adoption-branches") page.message = figure->title;
        page.sections.front().figures.push_back(figure->id);
        page.figures.push_back(std::move(*figure));
    }
    page.method = method_of(material);
    const std::vector<std::span<const double>> cases = values_in(r.arms);
    page.parameters = parameter_lines(r.model, cases, input.provenance.equations);
    page.limits = limits_of(material);
    page.origin = origin_of(r.study, r.seed, input);
    return page;
}

}  // namespace concert::figures

#include <fmt/format.h>

#include <algorithm>

#include "app/language.hpp"
#include "app/odd.hpp"
#include "models/administration/odd.hpp"
#include "models/administration/phases.hpp"
#include "models/administration/table.hpp"
#include "models/population/odd.hpp"

/// The seven elements, in the order of the protocol, from the model's own tables and texts.
namespace concert::app {

namespace {

using administration::ProcessText;
using scenarios::Study;

std::string heading(int number, const sim::Texts& title) { return fmt::format("\n## {} {}\n\n", number, say(title)); }

std::string paragraphs(std::span<const administration::Paragraph> texts) {
    std::string text;
    for (const auto& paragraph : texts)
        text += fmt::format("**{}.** {}\n\n", say(paragraph.title), say(paragraph.text));
    return text;
}

/// Whether a process is an equation that the study has off.
bool is_off(const Study& study, std::string_view id) {
    const std::size_t k = table_of(study).find_equation(id);
    return k != sim::ModelTable::npos && !study.equations[k];
}

/// The same of a list, "E11, E12": off when all are.
bool all_off(const Study& study, std::string_view ids) {
    if (ids.empty()) return false;
    for (std::size_t begin = 0; begin <= ids.size();) {
        const std::size_t end = std::min(ids.find(", ", begin), ids.size());
        if (!is_off(study, ids.substr(begin, end - begin))) return false;
        begin = end + 2;
    }
    return true;
}

/// "hours, E4" with the titles of what is no equation, "Hours, E4".
std::string named(std::string_view ids) {
    std::string text(ids);
    for (const std::string_view id : {"build", "calendar", "hours"}) {
        const std::size_t place = text.find(id);
        if (place != text.npos) text.replace(place, id.size(), say(administration::find_process_text(id)->title));
    }
    return text;
}

std::string entities() {
    std::string text = say({"| entity | fixed | changes |", "| entité | fixe | change |"}) + "\n|---|---|---|\n";
    for (const auto& row : administration::entity_texts()) {
        text += fmt::format("| {} | {} | {} |\n", cell(say(row.entity)), cell(say(row.fixed)), cell(say(row.changing)));
    }
    return text + "\n" + say(administration::scales()) + "\n";
}

std::string schedule(const Study& study) {
    std::string text = say(
        {"Every week runs through these phases, one after the other. Within a phase people act on what stood before "
         "it and write their own rows only, so that no order among them matters.\n\n",
         "Chaque semaine parcourt ces phases l'une après l'autre. Dans une phase, chacun agit d'après ce qui valait "
         "avant elle et n'écrit que ses propres lignes : l'ordre des personnes n'importe pas.\n\n"});
    int number = 0;
    for (const administration::WeekPhase& listed : administration::week_phases()) {
        const administration::PhaseText& phase = *administration::find_phase_text(listed.name);
        const std::string belongs = phase.processes.empty() ? "" : fmt::format(" ({})", named(phase.processes));
        const std::string off =
            all_off(study, phase.processes) ? say({" *Off in this study.*", " *Inactive dans cette étude.*"}) : "";
        text += fmt::format("{}. {}{}{}\n", ++number, say(phase.text), belongs, off);
    }
    return text;
}

std::string concepts() {
    std::string text;
    for (const auto& concept_text : administration::design_concepts()) {
        text += fmt::format("### {}\n\n{}\n\n", say(concept_text.title), say(concept_text.text));
    }
    return text;
}

std::string submodel(const Study& study, const ProcessText& process, const ParameterValues& values) {
    const bool equation = table_of(study).find_equation(process.id) != sim::ModelTable::npos;
    std::string text = fmt::format("### {}{}\n\n", equation ? fmt::format("{} ", process.id) : "", say(process.title));
    if (is_off(study, process.id)) {
        text +=
            fmt::format(fmt::runtime(say({"**Off in this study:** {}\n\n", "**Inactive dans cette étude :** {}\n\n"})),
                        say(process.off));
    }
    if (!process.equation.english.empty()) text += fmt::format("```\n{}\n```\n\n", say(process.equation));
    text += say(process.text) + "\n\n";
    if (const std::string table = values.table(process.id); !table.empty()) text += table + "\n";
    return text;
}

constexpr std::string_view references =
    "Adamic & Adar 2005, Social Networks 27 · Almaatouq et al. 2016, PLoS ONE 11(3) · Arrow, Chenery, Minhas & Solow "
    "1961, Review of Economics and Statistics 43 · Bass 1969, Management Science 15 "
    "· "
    "Dodds, Watts & Sabel 2003, PNAS 100 · Granovetter 1978, American Journal of Sociology 83 · Grimm et al. 2020, "
    "JASSS "
    "23(2) 7 · Jin & Levitt 1996, Computational & Mathematical Organization Theory 2 · Jøsang & Ismail 2002, 15th Bled "
    "Electronic Commerce Conference · Laurent 2018, *L'impasse collaborative* · Lipsky 1980, *Street-Level "
    "Bureaucracy* · "
    "March 1991, Organization Science 2 · Meyer & Rowan 1977, American Journal of Sociology 83 · Salmon et al. 2011, "
    "SC "
    "2011 · Slovic 1993, Risk Analysis 13 · Thompson 1967, *Organizations in Action* · Tolbert & Zucker 1983, "
    "Administrative Science Quarterly 28 · Watts 2002, PNAS 99";

}  // namespace

std::string odd_document(const Study& study, const std::vector<scenarios::Point>& points) {
    const ParameterValues values(study, points);
    std::string text = fmt::format(fmt::runtime(say({"# ODD: {}\n\n", "# ODD : {}\n\n"})),
                                   spoken() == Language::french ? study.title_fr : study.title_en);
    text +=
        say({"This page describes the model as one study uses it, in the seven elements of the ODD protocol (Overview, "
             "Design concepts, Details; Grimm et al. 2020). `concert odd` wrote it from the parameter tables and "
             "process texts that the program itself runs on.\n",
             "Cette page décrit le modèle tel qu'une étude l'emploie, selon les sept éléments du protocole ODD (vue "
             "d'ensemble, concepts, détails ; Grimm et al. 2020). `concert odd` l'a écrite à partir des tables de "
             "paramètres et des textes de processus sur lesquels le programme lui-même repose.\n"});
    text += heading(1, {"Purpose and patterns", "But et motifs"});
    text += study_section(study, points) + "\n" + paragraphs(administration::purpose_and_patterns());
    text.pop_back();
    text += heading(2, {"Entities, state variables and scales", "Entités, variables d'état et échelles"}) + entities();
    text += heading(3, {"Process overview and scheduling", "Processus et ordonnancement"}) + schedule(study);
    text += heading(4, {"Design concepts", "Concepts"}) + concepts();
    text.pop_back();
    text += heading(5, {"Initialization", "Initialisation"}) + paragraphs(administration::initialization());
    text += submodel(study, *administration::find_process_text("build"), values);
    text.pop_back();
    text += heading(6, {"Input data", "Données d'entrée"}) + input_section(study, points);
    text += heading(7, {"Submodels", "Sous-modèles"});
    for (const std::string_view id : administration::processes()) {
        if (id != "build") text += submodel(study, *administration::find_process_text(id), values);
    }
    if (study.population) text += submodel(study, population::odd_text(), values);
    text += say({"## References\n\n", "## Références\n\n"}) + std::string(references) + ".\n";
    return spoken() == Language::french ? typeset_french(text) : text;
}

}  // namespace concert::app

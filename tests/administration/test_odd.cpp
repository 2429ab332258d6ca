#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <set>
#include <string>

#include "models/administration/odd.hpp"
#include "models/administration/phases.hpp"
#include "models/administration/table.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

bool said(const sim::Texts& texts) { return !texts.english.empty() && !texts.french.empty(); }

/// True when `text` holds `symbol` and not merely a longer name with it inside. Bytes of other letters than a to z,
/// such as Greek ones, may stand on either side ("2·λ", "α_F·f_F").
bool mentions(std::string_view text, std::string_view symbol) {
    const auto part_of_a_name = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = text.find(symbol); at != text.npos; at = text.find(symbol, at + 1)) {
        const std::size_t end = at + symbol.size();
        if ((at == 0 || !part_of_a_name(text[at - 1])) && (end == text.size() || !part_of_a_name(text[end])))
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every equation, and what cannot be switched off, has its text for the ODD document in both languages") {
    CHECK(processes().size() == 3 + model_table().equations.size());
    for (const std::string_view id : processes()) {
        INFO(id << " has no text for the ODD document: add a ProcessText to models/administration/odd_*.cpp");
        const ProcessText* text = find_process_text(id);
        REQUIRE(text != nullptr);
        CHECK(said(text->title));
        CHECK(said(text->text));
        CHECK(text->equation.english.empty() == text->equation.french.empty());
        const bool equation = model_table().find_equation(id) != sim::ModelTable::npos;
        CHECK(said(text->off) == equation);
        CHECK(text->equation.english.empty() == (id == "calendar"));
    }
}

TEST_CASE("the symbol of every parameter stands in the equation or text of its process, in both languages") {
    for (const sim::ParameterRow& row : model_table().parameters) {
        const std::string symbol = written_symbol(row.symbol);
        INFO(row.name << " (" << symbol << ") is not mentioned in the text of " << row.process
                      << " in models/administration/odd_*.cpp");
        const ProcessText* process = find_process_text(row.process);
        REQUIRE(process != nullptr);
        CHECK((mentions(process->equation.english, symbol) || mentions(process->text.english, symbol)));
        CHECK((mentions(process->equation.french, symbol) || mentions(process->text.french, symbol)));
    }
}

TEST_CASE("every phase of the week has its text, and every equation its phase") {
    std::string belonging;
    for (const WeekPhase& phase : week_phases()) {
        INFO("phase \"" << phase.name << "\" has no text: add a PhaseText to models/administration/odd_schedule.cpp");
        const PhaseText* text = find_phase_text(phase.name);
        REQUIRE(text != nullptr);
        CHECK(said(text->text));
        belonging += std::string(text->processes) + ", ";
    }
    for (const sim::EquationRow& row : model_table().equations) {
        INFO(row.id << " belongs to no phase in models/administration/odd_schedule.cpp");
        CHECK(mentions(belonging, row.id));
    }
}

TEST_CASE("the ODD document has the protocol's eleven design concepts in its order") {
    constexpr std::array protocol{"Basic principles", "Emergence",   "Adaptation", "Objectives",
                                  "Learning",         "Prediction",  "Sensing",    "Interaction",
                                  "Stochasticity",    "Collectives", "Observation"};
    REQUIRE(design_concepts().size() == protocol.size());
    for (std::size_t k = 0; k < protocol.size(); ++k) {
        CHECK(design_concepts()[k].title.english == protocol[k]);
        CHECK(said(design_concepts()[k].title));
        CHECK(said(design_concepts()[k].text));
    }
    for (const auto part : {purpose_and_patterns(), initialization()}) {
        for (const Paragraph& paragraph : part) CHECK((said(paragraph.title) && said(paragraph.text)));
    }
    for (const EntityText& row : entity_texts()) CHECK((said(row.entity) && said(row.fixed) && said(row.changing)));
    CHECK(said(scales()));
}

TEST_CASE("units and sources of parameters are known in French") {
    // the same word in both languages
    const std::set<std::string_view> alike{"", "h", "1/h", "Jøsang & Ismail 2002", "Slovic 1993", "Thompson 1967"};
    for (const sim::ParameterRow& row : model_table().parameters) {
        INFO(row.name << ": add \"" << row.unit << "\" and \"" << row.source
                      << "\" to models/administration/odd_french.cpp");
        CHECK((alike.count(row.unit) == 1 || french_unit(row.unit) != row.unit));
        CHECK((alike.count(row.source) == 1 || french_source(row.source) != row.source));
    }
}

TEST_CASE("symbols are written with Greek letters and indices") {
    CHECK(written_symbol("kappa") == "κ");
    CHECK(written_symbol("rho_F") == "ρ_F");
    CHECK(written_symbol("nu0") == "ν0");
    CHECK(written_symbol("sd_theta") == "sd_θ");
    CHECK(written_symbol("Y_star") == "Y*");
    CHECK(written_symbol("k_pot") == "k_pot");
    CHECK(written_symbol("e") == "e");
}

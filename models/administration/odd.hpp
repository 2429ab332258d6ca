#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/parameters.hpp"

/// What the ODD document (Grimm et al. 2020, JASSS 23(2) 7) says of this model, in both languages. The text of a
/// process stands here and nowhere else; values, units and sources of its parameters stand in their rows, the order of
/// the week in phases.hpp. A process, a phase or a parameter that the document forgets fails a test.
namespace concert::administration {

/// An equation row, or one of the processes "build", "calendar" and "hours", which cannot be switched off. Symbols are
/// those of the parameter rows, with Greek letters written as such.
struct ProcessText {
    std::string_view id;  ///< as in the rows: "E1", "build"
    sim::Texts equation;  ///< lines of plain text; may be empty
    sim::Texts title;
    sim::Texts text;
    sim::Texts off;  ///< what holds when it is switched off; empty where it cannot be
};

/// The processes of the model, in the order of the document: what cannot be switched off, then every equation row.
std::vector<std::string_view> processes();
/// The text of a process, or null.
const ProcessText* find_process_text(std::string_view id);

/// A phase of the week: what happens in it, and the processes it belongs to.
struct PhaseText {
    std::string_view phase;      ///< its name in phases.hpp
    std::string_view processes;  ///< "E1, E2"
    sim::Texts text;
};
/// The text of a phase, or null.
const PhaseText* find_phase_text(std::string_view phase);

/// One of the eleven design concepts, or a paragraph of another element.
struct Paragraph {
    sim::Texts title;
    sim::Texts text;
};
std::span<const Paragraph> design_concepts();
std::span<const Paragraph> purpose_and_patterns();
std::span<const Paragraph> initialization();

struct EntityText {
    sim::Texts entity, fixed, changing;
};
std::span<const EntityText> entity_texts();
sim::Texts scales();

/// A symbol as written in equations: "rho_F" as "ρ_F", "nu0" as "ν0", "Y_star" as "Y*".
std::string written_symbol(std::string_view symbol);

/// Units and sources of parameter rows in French; what is not known comes back as it is.
std::string_view french_unit(std::string_view english);
std::string_view french_source(std::string_view english);

namespace detail {
std::span<const ProcessText> odd_organisation();
std::span<const ProcessText> odd_exceptions();
std::span<const ProcessText> odd_work();
std::span<const ProcessText> odd_adoption();
std::span<const ProcessText> odd_practice();
std::span<const ProcessText> odd_leadership();
}  // namespace detail

}  // namespace concert::administration

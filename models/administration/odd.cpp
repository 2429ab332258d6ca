#include "models/administration/odd.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "models/administration/table.hpp"

namespace concert::administration {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> letters{{
    {"alpha", "α"}, {"beta", "β"},  {"gamma", "γ"}, {"delta", "δ"}, {"epsilon", "ε"}, {"zeta", "ζ"},
    {"eta", "η"},   {"theta", "θ"}, {"iota", "ι"},  {"kappa", "κ"}, {"lambda", "λ"},  {"mu", "μ"},
    {"nu", "ν"},    {"xi", "ξ"},    {"pi", "π"},    {"rho", "ρ"},   {"sigma", "σ"},   {"tau", "τ"},
    {"phi", "φ"},   {"chi", "χ"},   {"psi", "ψ"},   {"omega", "ω"},
}};

/// One part of a symbol between underscores: a Greek name, perhaps with digits behind it, becomes its letter.
std::string written_part(std::string_view part) {
    const std::size_t digits = std::min(part.find_first_of("0123456789"), part.size());
    const auto* letter = std::find_if(letters.begin(), letters.end(),
                                      [&](const auto& pair) { return pair.first == part.substr(0, digits); });
    if (letter == letters.end()) return std::string(part);
    return std::string(letter->second) + std::string(part.substr(digits));
}

}  // namespace

std::string written_symbol(std::string_view symbol) {
    std::string text;
    while (true) {
        const std::size_t end = std::min(symbol.find('_'), symbol.size());
        const std::string_view part = symbol.substr(0, end);
        if (part == "star") {
            text.back() = '*';
        } else {
            text += written_part(part);
        }
        if (end == symbol.size()) return text;
        text += '_';
        symbol.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> processes() {
    std::vector<std::string_view> ids{"build", "calendar", "hours"};
    for (const sim::EquationRow& row : model_table().equations) ids.push_back(row.id);
    return ids;
}

const ProcessText* find_process_text(std::string_view id) {
    for (const auto part : {detail::odd_organisation(), detail::odd_exceptions(), detail::odd_work(),
                            detail::odd_adoption(), detail::odd_practice(), detail::odd_leadership()}) {
        const auto found =
            std::find_if(part.begin(), part.end(), [&](const ProcessText& text) { return text.id == id; });
        if (found != part.end()) return &*found;
    }
    return nullptr;
}

}  // namespace concert::administration

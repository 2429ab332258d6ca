#include "figures/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "models/administration/odd.hpp"

namespace concert::figures {
namespace {

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Name kappa_name(double kappa) {
    const Text symbol = both("κ\u00a0=\u00a0{0}", "κ\u00a0=\u00a0{0}", {amount(kappa)});
    if (kappa == 0)
        return {both("cooperation ({0})", "coopération ({0})", {symbol}), both("cooperation", "la coopération")};
    if (kappa == 1) {
        return {both("collaboration ({0})", "collaboration ({0})", {symbol}),
                both("collaboration", "la collaboration")};
    }
    const Text share = percent(kappa, std::abs(100 * kappa - std::round(100 * kappa)) < 1e-9 ? 0 : 1);
    return {both("{0} collaboration ({1})", "{0} de collaboration ({1})", {share, symbol}),
            both("{0} collaboration", "{0} de collaboration", {share})};
}

Text choice_word(std::string_view word) {
    if (word == "yes") return both("yes", "oui");
    if (word == "no") return both("no", "non");
    if (word == "none") return both("none", "sans");
    return alike(word);
}

/// "rho_R=0.04" as "ρ_R = 0.04".
Name assignment_name(const sim::ParameterRow* row, std::string_view name, std::string_view value) {
    const auto number = number_in(value);
    const std::string_view known = row ? row->name : name;
    if (known == "relational_share" && number) return kappa_name(*number);
    if (known == "insert_managers") {
        const Text text = value == "yes" ? both("missing managers put in", "encadrants manquants ajoutés")
                                         : both("tree as published", "arbre tel que publié");
        return {text, both("“{0}”", "« {0} »", {text})};
    }
    const Text amount_text = number ? amount(*number) : choice_word(value);
    if (known == "people" && number) {
        const Text people = both("{0} people", "{0} personnes", {amount_text});
        return {people, people};
    }
    if (known == "formal_hours" || known == "relational_hours") {
        const Text kind = known == "formal_hours" ? both("formal", "formelles") : both("relational", "relationnelles");
        const Text text = both("{0}\u00a0h {1}", "{0}\u00a0h {1}", {amount_text, kind});
        return {text, text};
    }
    const Text symbol = alike(row ? symbol_of(*row) : std::string(name));
    const Text text = both("{0}\u00a0=\u00a0{1}", "{0}\u00a0=\u00a0{1}", {symbol, amount_text});
    return {text, text};
}

struct Assignment {
    std::string_view name, value;
};

/// The parts of "kappa=0.5, ins=yes"; empty where the label is a name of its own.
std::vector<Assignment> assignments_of(std::string_view label) {
    std::vector<Assignment> parts;
    while (true) {
        const std::size_t end = std::min(label.find(", "), label.size());
        const std::string_view part = label.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == part.npos || equals == 0 || part.substr(0, equals).find(' ') != part.npos) return {};
        parts.push_back({part.substr(0, equals), part.substr(equals + 1)});
        if (end == label.size()) return parts;
        label.remove_prefix(end + 2);
    }
}

const sim::ParameterRow* row_called(const sim::ModelTable& model, std::string_view name) {
    const std::size_t row = model.find_parameter(name);
    return row == sim::ModelTable::npos ? nullptr : &model.parameters[row];
}

Text quoted(std::string_view label) { return both("“{0}”", "« {0} »", {alike(label)}); }

}  // namespace

std::string symbol_of(const sim::ParameterRow& row) {
    return row.symbol.empty() ? std::string(row.name) : administration::written_symbol(row.symbol);
}

Text value_text(const sim::ParameterRow& row, double value) {
    if (!row.choices.empty()) return choice_word(row.choices[static_cast<std::size_t>(value)]);
    return amount(value);
}

Name name_of(std::string_view label, const sim::ModelTable& model) {
    if (label == "base") return {both("base case", "cas de base"), both("the base case", "le cas de base")};
    const auto parts = assignments_of(label);
    if (parts.empty()) return {alike(label), quoted(label)};
    std::vector<Text> full, brief, rest;
    for (const auto& [name, value] : parts) {
        Name one = assignment_name(row_called(model, name), name, value);
        if (!full.empty()) rest.push_back(one.full);
        full.push_back(std::move(one.full));
        brief.push_back(std::move(one.brief));
    }
    const Text said = joined(full, alike(", "));
    if (rest.empty() || (parts.front().name != "kappa" && parts.front().name != "relational_share")) {
        return {said, joined(brief, alike(", "))};
    }
    return {said, both("{0} ({1})", "{0} ({1})", {brief.front(), joined(rest, alike(", "))})};
}

Name group_name(std::string_view label, const sim::ModelTable& model) {
    constexpr std::string_view size = "N=", open = "N>";
    const auto place = [](const Text& people) {
        return Name{people, both("organisations of {0}", "les organisations de {0}", {people}),
                    both("organisations of {0}", "organisations de {0}", {people})};
    };
    if (label.starts_with(open)) {
        if (const auto above = number_in(label.substr(open.size()))) {
            return place(both("more than {0} people", "plus de {0} personnes", {whole(*above)}));
        }
    }
    if (label.starts_with(size)) {
        const std::string_view rest = label.substr(size.size());
        const std::size_t dash = rest.find('-');
        const auto first = number_in(rest.substr(0, dash));
        if (first && dash == rest.npos) return place(both("{0} people", "{0} personnes", {whole(*first)}));
        const auto last = dash == rest.npos ? std::nullopt : number_in(rest.substr(dash + 1));
        if (first && last) {
            return place(both("{0} to {1} people", "{0} à {1} personnes", {whole(*first), whole(*last)}));
        }
    }
    if (label == "design") {
        return {both("all points", "tous les points"),
                both("all points of the design", "l'ensemble des points du plan"),
                both("all points of the design", "ensemble des points du plan")};
    }
    const Name name = name_of(label, model);
    return {name.full, both("the case {0}", "le cas {0}", {name.full}), both("case {0}", "cas {0}", {name.full})};
}

Text population_name(std::string_view population) {
    struct Row {
        std::string_view key, en, fr;
    };
    constexpr std::array rows{
        Row{"all", "all staff", "tout le personnel"},
        Row{"distance=nearest", "nearest quarter", "quart le plus proche"},
        Row{"distance=near", "near", "proche"},
        Row{"distance=far", "far", "éloigné"},
        Row{"distance=farthest", "farthest quarter", "quart le plus éloigné"},
        Row{"role=elected", "elected", "élus"},
        Row{"role=executive", "executives", "dirigeants"},
        Row{"role=manager", "managers", "encadrants"},
        Row{"role=frontline", "frontline", "agents de terrain"},
    };
    for (const Row& row : rows) {
        if (row.key == population) return both(row.en, row.fr);
    }
    return alike(population);
}

}  // namespace concert::figures

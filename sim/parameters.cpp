#include "sim/parameters.hpp"

#include <algorithm>
#include <numeric>

namespace concert::sim {
namespace {

/// ASCII only: the names of parameters, choices and study keys hold nothing else.
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Fewest insertions, deletions, replacements and swaps of adjacent letters that turn `a` into `b`, upper and lower
/// case alike; no letter is edited twice (optimal string alignment, the restricted Damerau-Levenshtein distance).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two_back(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        two_back.swap(back);
        back.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::size_t ModelTable::find_parameter(std::string_view wanted) const {
    const auto position = [&](auto member) {
        const auto found = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const ParameterRow& row) { return row.*member == wanted; });
        return found == parameters.end() ? npos : static_cast<std::size_t>(found - parameters.begin());
    };
    if (wanted.empty()) return npos;  // a row without a symbol leaves it empty
    const std::size_t by_name = position(&ParameterRow::name);
    return by_name != npos ? by_name : position(&ParameterRow::symbol);
}

std::size_t ModelTable::find_equation(std::string_view id) const {
    const auto found =
        std::find_if(equations.begin(), equations.end(), [&](const EquationRow& row) { return row.id == id; });
    return found == equations.end() ? npos : static_cast<std::size_t>(found - equations.begin());
}

std::vector<double> ModelTable::defaults() const {
    std::vector<double> values(parameters.size());
    std::transform(parameters.begin(), parameters.end(), values.begin(),
                   [](const ParameterRow& row) { return row.default_value; });
    return values;
}

std::vector<bool> ModelTable::equations_by_default() const {
    std::vector<bool> on(equations.size());
    std::transform(equations.begin(), equations.end(), on.begin(),
                   [](const EquationRow& row) { return row.on_by_default; });
    return on;
}

std::string closest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t fewest = ModelTable::npos;
    for (const std::string_view candidate : candidates) {
        const std::size_t edits = edit_distance(word, candidate);
        const bool near = 3 * edits <= std::max(word.size(), candidate.size());
        if (near && edits < fewest) {
            best = candidate;
            fewest = edits;
        }
    }
    return std::string(best);
}

}  // namespace concert::sim

#include <algorithm>
#include <cmath>

#include "app/language.hpp"
#include "app/odd.hpp"
#include "scenarios/value.hpp"

namespace concert::app {

std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '|') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string typeset_french(std::string_view text) {
    constexpr std::string_view opening = "«", closing = "»", marks = ":;?!%";
    std::string set;
    bool code = false;  // between backticks nothing is touched
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (text[k] == '`') code = !code;
        const std::string_view rest = text.substr(k + 1);
        const bool before = !rest.empty() && (marks.find(rest.front()) != marks.npos || rest.starts_with(closing));
        const bool after = std::string_view(set).ends_with(opening);
        if (text[k] == ' ' && !code && (before || after)) {
            set += "\u00a0";
        } else {
            set += text[k];
        }
    }
    return set;
}

std::string number(double value) {
    if (value >= 10'000 && value == std::floor(value)) return grouped(static_cast<std::int64_t>(value));
    std::string text = scenarios::shown(value);
    if (spoken() == Language::french) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

}  // namespace concert::app

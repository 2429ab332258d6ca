#include "figures/words.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"

namespace concert::figures {
namespace {

using analysis::Language;

std::string filled(std::string_view pattern, std::initializer_list<Text> values, std::string Text::* language) {
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (const Text& value : values) arguments.push_back(value.*language);
    return fmt::vformat({pattern.data(), pattern.size()}, arguments);
}

/// The text with a capital at its start: of a to z, and of à to þ, which are two bytes in UTF-8.
std::string raised(std::string_view text) {
    constexpr unsigned char accented = 0xC3, capital_distance = 'a' - 'A', division_sign = 0xB7;
    std::string raised_text;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = raised_text.empty() && byte >= 'a' && byte <= 'z';
        const bool second = raised_text.size() == 1 && static_cast<unsigned char>(raised_text.front()) == accented &&
                            byte >= 0xA0 && byte != division_sign;
        raised_text += static_cast<char>(plain || second ? byte - capital_distance : byte);
    }
    return raised_text;
}

}  // namespace

std::string typeset(std::string_view french) {
    constexpr std::string_view opening = "«", closing = "»";
    std::string set;
    for (std::size_t k = 0; k < french.size(); ++k) {
        const std::string_view rest = french.substr(k + 1);
        if (french[k] == '\'') {
            set += "’";
        } else if (french[k] != ' ') {
            set += french[k];
        } else if (!rest.empty() && std::string_view(";!?").find(rest.front()) != std::string_view::npos) {
            set += "\u202f";
        } else if (rest.starts_with(':') || rest.starts_with('%') || rest.starts_with(closing) ||
                   set.ends_with(opening)) {
            set += "\u00a0";
        } else {
            set += ' ';
        }
    }
    return set;
}

Text both(std::string_view english, std::string_view french, std::initializer_list<Text> values) {
    return {filled(english, values, &Text::en), typeset(filled(french, values, &Text::fr))};
}

Text alike(std::string_view text) { return {std::string(text), std::string(text)}; }

Text capital(const Text& text) { return {raised(text.en), raised(text.fr)}; }

Text joined(const std::vector<Text>& parts, const Text& between) {
    Text all;
    for (const Text& part : parts) {
        if (!all.en.empty()) all = std::move(all) + between;
        all = std::move(all) + part;
    }
    return all;
}

Text in_a_row(const std::vector<Text>& parts) { return joined(parts, both("; ", " ; ")); }

Text sentences(const std::vector<Text>& parts) { return joined(parts, alike(" ")); }

Text listed(const std::vector<Text>& parts) {
    if (parts.size() < 2) return joined(parts, {});
    const std::vector<Text> first(parts.begin(), parts.end() - 1);
    return both("{0} and {1}", "{0} et {1}", {joined(first, alike(", ")), parts.back()});
}

Text first_of(const std::vector<Text>& parts, std::size_t most) {
    if (parts.size() <= most) return in_a_row(parts);
    std::vector<Text> few(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(most));
    const std::size_t rest = parts.size() - most;
    few.push_back(rest == 1 ? both("and one more", "et un autre")
                            : both("and {0} more", "et {0} autres", {whole(static_cast<double>(rest))}));
    return in_a_row(few);
}

Text operator+(Text a, const Text& b) {
    a.en += b.en;
    a.fr += b.fr;
    return a;
}

Text decimal(double value, int digits) {
    return {analysis::decimal(value, digits, Language::english), analysis::decimal(value, digits, Language::french)};
}

Text percent(double share, int digits) {
    return {analysis::percent(share, digits, Language::english), analysis::percent(share, digits, Language::french)};
}

Text points(double difference) {
    const double size = std::abs(difference);
    return decimal(100 * size, size >= 0.0995 ? 0 : 1);
}

Text whole(double value) {
    if (!std::isfinite(value)) return decimal(value, 0);
    const auto size = static_cast<std::size_t>(std::llround(std::abs(value)));
    const Text sign = alike(value < 0 && size > 0 ? "−" : "");
    return sign + Text{analysis::whole(size, Language::english), analysis::whole(size, Language::french)};
}

Text amount(double value) {
    if (!std::isfinite(value)) return decimal(value, 0);
    if (value == std::floor(value) && std::abs(value) < 1e15) return whole(value);
    std::string english = fmt::format("{:.5g}", value);
    if (english.starts_with('-')) english.replace(0, 1, "−");
    std::string french = english;
    std::replace(french.begin(), french.end(), '.', ',');
    return {english, french};
}

}  // namespace concert::figures

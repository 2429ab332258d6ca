#include "analysis/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace concert::analysis {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Bytes of the code point at the start of a text that is not empty.
std::size_t code_point_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && !starts_code_point(text[length])) ++length;
    return length;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 50> ascii{{
    {"▁", "_"},      {"▂", "."},      {"▃", ":"}, {"▄", "-"}, {"▅", "="}, {"▆", "+"},  {"▇", "*"},  {"█", "#"},
    {"│", "|"},      {"é", "e"},      {"è", "e"}, {"ê", "e"}, {"ë", "e"}, {"à", "a"},  {"â", "a"},  {"ä", "a"},
    {"î", "i"},      {"ï", "i"},      {"ô", "o"}, {"ö", "o"}, {"ù", "u"}, {"û", "u"},  {"ü", "u"},  {"ç", "c"},
    {"É", "E"},      {"È", "E"},      {"Ê", "E"}, {"À", "A"}, {"Â", "A"}, {"Ô", "O"},  {"Î", "I"},  {"Ç", "C"},
    {"\u00a0", " "}, {"\u202f", " "}, {"–", "-"}, {"—", "-"}, {"−", "-"}, {"±", "+-"}, {"…", "~"},  {"×", "x"},
    {"œ", "oe"},     {"κ", "kappa"},  {"’", "'"}, {"▒", "%"}, {"·", "."}, {"→", ">"},  {"«", "\""}, {"»", "\""},
    {"≥", ">="},     {"∞", "inf"},
}};

}  // namespace

std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string pad(std::string_view text, std::size_t columns) {
    const std::size_t used = width(text);
    return std::string(text) + std::string(columns > used ? columns - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
    const std::size_t used = width(text);
    return std::string(columns > used ? columns - used : 0, ' ') + std::string(text);
}

std::string shorten(std::string_view text, std::size_t columns) {
    if (width(text) <= columns) return std::string(text);
    std::string kept;
    for (std::size_t i = 0; i + 1 < columns; ++i) {
        const std::size_t length = code_point_length(text);
        kept += text.substr(0, length);
        text.remove_prefix(length);
    }
    return kept + "…";
}

std::string wrap(std::string_view text, std::size_t columns) {
    std::string lines, line;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        if (!line.empty() && width(line) + 1 + width(word) > columns) {
            lines += line + "\n";
            line.assign(1, ' ');
        }
        if (!line.empty()) line += ' ';
        line += word;
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return lines + line + "\n";
}

std::string to_ascii(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::string_view letter = text.substr(0, code_point_length(text));
        const auto found = std::find_if(ascii.begin(), ascii.end(), [&](const auto& a) { return a.first == letter; });
        if (letter.size() == 1) {
            plain += letter;
        } else {
            plain += found != ascii.end() ? found->second : "?";
        }
        text.remove_prefix(letter.size());
    }
    return plain;
}

}  // namespace concert::analysis

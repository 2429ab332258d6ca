#include "scenarios/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"

namespace concert::scenarios {

namespace {

constexpr std::string_view people_symbol = "N";
constexpr double bytes_per_person = 400;

/// "share (share of the coordination hours given to ...)": what closes every message about a value.
std::string unit_and_meaning(const sim::ParameterRow& row) {
    return fmt::format("{}{}({})", row.unit, row.unit.empty() ? "" : " ", row.text.english);
}

std::string range(const sim::ParameterRow& row) {
    return fmt::format("[{}, {}] {}", shown(row.lowest), shown(row.highest), unit_and_meaning(row));
}

std::string memory_needed(double people) {
    const double gigabytes = people * bytes_per_person / 1e9;
    return fmt::format(
        "; {} people would need about {} of memory", shown(people),
        gigabytes < 1000 ? fmt::format("{:.0f} GB", gigabytes) : fmt::format("{:.3g} TB", gigabytes / 1000));
}

Reading read_choice(const sim::ParameterRow& row, const Literal& literal) {
    const auto* word = std::get_if<std::string>(&literal);
    const auto found = word ? std::find(row.choices.begin(), row.choices.end(), *word) : row.choices.end();
    if (found != row.choices.end()) return {static_cast<double>(found - row.choices.begin()), ""};
    const std::vector<std::string> words(row.choices.begin(), row.choices.end());
    return {0, fmt::format("is not one of {} ({}){}", quoted_list(words), row.text.english,
                           word ? did_you_mean(*word, words) : "")};
}

}  // namespace

Literal literal_of(std::string_view text) {
    if (text == "true" || text == "false") return text == "true";
    std::int64_t whole = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (failed == std::errc{} && end == text.data() + text.size()) return whole;
    if (const auto real = number(text, ',')) return *real;
    return std::string(text);
}

std::string shown(double value) { return fmt::format("{}", value); }

std::string shown(const Literal& literal) {
    struct Show {
        std::string operator()(std::int64_t whole) const { return fmt::format("{}", whole); }
        std::string operator()(double real) const { return shown(real); }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(const std::string& word) const { return fmt::format("\"{}\"", word); }
        std::string operator()(const Other& other) const { return other.what; }
    };
    return std::visit(Show{}, literal);
}

Reading read_value(const sim::ParameterRow& row, const Literal& literal) {
    if (!row.choices.empty()) return read_choice(row, literal);
    const auto* whole = std::get_if<std::int64_t>(&literal);
    const auto* real = std::get_if<double>(&literal);
    if (!whole && !real) return {0, fmt::format("is not a number in {}", range(row))};
    const double value = whole ? static_cast<double>(*whole) : *real;
    if (!(value >= row.lowest && value <= row.highest)) {
        const bool too_many = row.symbol == people_symbol && value > row.highest;
        return {value, fmt::format("is outside {}{}", range(row), too_many ? memory_needed(value) : "")};
    }
    if (row.whole && value != std::floor(value)) return {value, fmt::format("is not a whole number in {}", range(row))};
    return {value, ""};
}

std::string written(const sim::ParameterRow& row, double value) {
    return row.choices.empty() ? shown(value) : std::string(row.choices[static_cast<std::size_t>(value)]);
}

std::vector<std::string> parameter_names(const sim::ModelTable& model) {
    std::vector<std::string> names;
    for (const sim::ParameterRow& row : model.parameters) {
        names.emplace_back(row.name);
        if (!row.symbol.empty() && row.symbol != row.name) names.emplace_back(row.symbol);
    }
    return names;
}

std::size_t people_parameter(const sim::ModelTable& model) { return model.find_parameter(people_symbol); }

}  // namespace concert::scenarios

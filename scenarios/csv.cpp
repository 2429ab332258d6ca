#include "scenarios/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "scenarios/errors.hpp"
#include "scenarios/text_file.hpp"

namespace concert::scenarios {

namespace {

/// The separator that occurs more often in the header, quoted parts left out.
char separator_of(std::string_view text) {
    std::size_t commas = 0, semicolons = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '\n' && !quoted) break;
        if (c == '"') quoted = !quoted;
        commas += !quoted && c == ',';
        semicolons += !quoted && c == ';';
    }
    return semicolons > commas ? ';' : ',';
}

/// Walks through the text field by field and counts lines as it goes.
class Scanner {
public:
    Scanner(std::string_view text, char separator, ErrorList& errors)
        : text_(text), separator_(separator), errors_(errors) {}

    bool done() const { return at_ >= text_.size(); }

    Csv::Row row() {
        Csv::Row result{line_, {}};
        do {
            result.fields.push_back(peek() == '"' ? quoted_field(result.fields.size() + 1) : plain_field());
        } while (take(separator_));
        if (peek() == '\r') ++at_;
        if (take('\n')) ++line_;
        return result;
    }

private:
    char peek() const { return done() ? '\n' : text_[at_]; }
    bool take(char c) {
        if (done() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool ends_field() const { return peek() == separator_ || peek() == '\n' || text_.substr(at_, 2) == "\r\n"; }

    std::string plain_field() {
        const std::size_t start = at_;
        while (!ends_field()) ++at_;
        return trimmed(text_.substr(start, at_ - start));
    }

    std::string quoted_field(std::size_t number_in_row) {
        const int start = line_;
        std::string field;
        ++at_;
        while (true) {
            if (done()) {
                errors_.add(start, "a quoted field starts here and its closing quote is missing");
                return field;
            }
            const char c = text_[at_++];
            if (c == '"' && !take('"')) break;
            if (c == '\n') ++line_;
            field += c;
        }
        if (!ends_field()) {
            errors_.add(line_, fmt::format("text after the closing quote of field {}; a quote inside a quoted field is "
                                           "written twice (\"\")",
                                           number_in_row));
            while (!ends_field()) ++at_;
        }
        return trimmed(field);
    }

    static std::string trimmed(std::string_view field) {
        const auto first = field.find_first_not_of(" \t");
        if (first == std::string_view::npos) return {};
        return std::string(field.substr(first, field.find_last_not_of(" \t") - first + 1));
    }

    std::string_view text_;
    char separator_;
    ErrorList& errors_;
    std::size_t at_ = 0;
    int line_ = 1;
};

void check_columns(const Csv& table, int line, const Columns& wanted, ErrorList& errors) {
    std::vector<std::string> unknown;  // columns that are neither required nor optional
    for (auto column = table.columns.begin(); column != table.columns.end(); ++column) {
        const auto is = [&](const std::string& name) { return name == *column; };
        if (std::find(table.columns.begin(), column, *column) != column) {
            errors.add(line, fmt::format("column \"{}\" appears twice", *column));
        }
        if (std::none_of(wanted.required.begin(), wanted.required.end(), is) &&
            std::none_of(wanted.optional.begin(), wanted.optional.end(), is)) {
            unknown.push_back(*column);
        }
    }
    for (const std::string& name : wanted.required) {
        if (table.find(name) != Csv::npos) continue;
        errors.add(line, fmt::format("column \"{}\" is missing (found: {}){}", name, quoted_list(table.columns),
                                     did_you_mean(name, unknown)));
    }
    std::vector<std::string> absent;
    for (const std::string& name : wanted.optional) {
        if (table.find(name) == Csv::npos) absent.push_back(name);
    }
    for (const std::string& name : unknown) {
        const std::string hint = did_you_mean(name, absent);
        if (!hint.empty()) errors.add(line, fmt::format("unknown column \"{}\"{}", name, hint));
    }
}

}  // namespace

std::size_t Csv::find(std::string_view name) const {
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? npos : static_cast<std::size_t>(found - columns.begin());
}

Csv read_csv(const std::string& path, const Columns& columns) { return parse_csv(path, read_text(path), columns); }

Csv parse_csv(const std::string& path, std::string_view text, const Columns& columns) {
    ErrorList errors(path);
    Csv table{path, separator_of(text), {}, {}};
    Scanner scanner(text, table.separator, errors);
    while (!scanner.done()) {
        Csv::Row row = scanner.row();
        if (row.fields.size() == 1 && row.fields[0].empty()) continue;
        if (table.columns.empty()) {
            table.columns = std::move(row.fields);
            check_columns(table, row.line, columns, errors);
        } else if (row.fields.size() != table.columns.size()) {
            errors.add(row.line, fmt::format("{} field{} where the header has {} ({})", row.fields.size(),
                                             row.fields.size() == 1 ? "" : "s", table.columns.size(),
                                             quoted_list(table.columns)));
        } else {
            table.rows.push_back(std::move(row));
        }
    }
    if (errors.empty() && table.rows.empty()) errors.add(0, "has a header but no rows");
    errors.throw_if_any();
    return table;
}

std::optional<double> number(std::string_view field, char separator) {
    std::string text(field);
    if (separator == ';') std::replace(text.begin(), text.end(), ',', '.');
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (end != text.c_str() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace concert::scenarios

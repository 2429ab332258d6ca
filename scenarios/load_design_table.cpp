#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "scenarios/csv.hpp"
#include "scenarios/design_request.hpp"

/// The points of kind = "csv": a table whose columns are parameters, and `label` where points have names.
namespace concert::scenarios {

namespace {

constexpr const char* label_column = "label";

Literal literal_in(const Csv& table, const sim::ParameterRow& row, const std::string& field) {
    const auto value = row.choices.empty() ? number(field, table.separator) : std::nullopt;
    return value ? Literal(*value) : Literal(field);
}

/// A column of the table that is varied.
struct Column {
    std::size_t place, parameter;
};

std::vector<Column> columns_of(StudyFile& file, const Csv& table, const Entry& entry, ErrorList& errors) {
    std::vector<Column> columns;
    std::vector<std::string> known = parameter_names(file.model);
    known.emplace_back(label_column);
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        const std::string& name = table.columns[place];
        if (name == label_column) continue;
        const std::size_t parameter = file.model.find_parameter(name);
        if (parameter == sim::ModelTable::npos) {
            const std::string hint = did_you_mean(name, known);
            errors.add(1, fmt::format("column \"{}\" is no parameter{}", name,
                                      hint.empty() ? "; \"concert explain\" lists them" : hint));
            continue;
        }
        const auto [before, first] = file.claimed.emplace(parameter, Entry{name, entry.line, entry.value});
        const auto same = std::find_if(columns.begin(), columns.end(),
                                       [&](const Column& other) { return other.parameter == parameter; });
        if (first) {
            columns.push_back({place, parameter});
        } else if (same != columns.end()) {
            errors.add(1, fmt::format("column \"{}\" is the same parameter as column \"{}\"; keep one of them", name,
                                      table.columns[same->place]));
        } else {
            errors.add(1, fmt::format("column \"{}\" is given in {}:{} too; keep one of them", name, file.errors.file(),
                                      before->second.line));
        }
    }
    if (columns.empty() && errors.empty()) errors.add(1, "no column is a parameter to vary");
    return columns;
}

void read_points_of(const Csv& table, const std::vector<Column>& columns, const sim::ModelTable& model,
                    ErrorList& errors, DesignRequest& request) {
    request.values.assign(columns.size(), {});
    const std::size_t label = table.find(label_column);
    std::map<std::vector<double>, int> seen;
    std::map<std::string, int> named;
    for (const Csv::Row& row : table.rows) {
        std::vector<double> point;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const sim::ParameterRow& parameter = model.parameters[columns[i].parameter];
            const std::string& field = row.fields[columns[i].place];
            const Literal literal = literal_in(table, parameter, field);
            const Reading reading = read_value(parameter, literal);
            if (!reading.problem.empty()) {
                errors.add(row.line,
                           fmt::format("{} = {} {}", table.columns[columns[i].place], shown(literal), reading.problem));
            }
            point.push_back(reading.value);
            request.values[i].push_back(reading.value);
        }
        if (label != Csv::npos) {
            const std::string& name = row.fields[label];
            if (name.empty()) errors.add(row.line, "label is empty");
            if (const auto [first, added] = named.emplace(name, row.line); !added && !name.empty()) {
                errors.add(row.line,
                           fmt::format("label \"{}\" is given a second time; first in line {}", name, first->second));
            }
            request.labels.push_back(name);
        } else if (const auto [first, added] = seen.emplace(std::move(point), row.line); !added) {
            errors.add(row.line,
                       fmt::format("is the same point as line {}; keep one of them, or tell them apart with a "
                                   "column label",
                                   first->second));
        }
    }
}

}  // namespace

void read_factor_table(StudyFile& file, const Entry& entry, DesignRequest& request) {
    request.file = "?";
    if (!file.text(entry)) return;
    const std::size_t before = file.errors.count();
    request.file = read_path(file, entry);
    if (file.errors.count() > before) return;
    try {
        const Csv table = read_csv(request.file, {{}, {label_column}});
        ErrorList errors(request.file);
        const std::vector<Column> columns = columns_of(file, table, entry, errors);
        if (table.rows.size() > static_cast<std::size_t>(most_design_points)) {
            errors.add(0, fmt::format("has {} rows, and {} is the most", table.rows.size(), most_design_points));
        } else {
            read_points_of(table, columns, file.model, errors, request);
        }
        errors.throw_if_any();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const sim::ParameterRow& row = file.model.parameters[columns[i].parameter];
            const auto [low, high] = std::minmax_element(request.values[i].begin(), request.values[i].end());
            request.factors.push_back({table.columns[columns[i].place], columns[i].parameter, *low, *high, false,
                                       row.whole || !row.choices.empty()});
            request.lines.push_back(entry.line);
        }
        request.size = table.rows.size();
    } catch (const StudyErrors& found) {
        for (const std::string& message : found.messages()) file.errors.add_elsewhere(message);
        request.values.clear();
    }
}

}  // namespace concert::scenarios

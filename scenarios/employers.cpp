#include "scenarios/employers.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <optional>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"

namespace concert::scenarios {

namespace {

/// The field as a whole number from 1 to `highest`; otherwise a complaint, and 1.
std::int64_t whole_number(const Csv& table, const Csv::Row& row, std::size_t column, std::int64_t highest,
                          const char* meaning, ErrorList& errors) {
    const std::string& field = row.fields[column];
    const auto value = number(field, table.separator);
    if (value && *value >= 1 && *value <= static_cast<double>(highest) && *value == std::floor(*value)) {
        return static_cast<std::int64_t>(*value);
    }
    errors.add(row.line, fmt::format("{} = {} is not a whole number in [1, {}] ({})", table.columns[column],
                                     field.empty() ? "\"\"" : field, highest, meaning));
    return 1;
}

}  // namespace

std::vector<EmployerRow> read_employers(const std::string& path) {
    const Csv table = read_csv(path, {{"label", "branch", "size"}, {"count"}});
    ErrorList errors(path);
    const std::size_t label = table.find("label"), branch = table.find("branch"), size = table.find("size"),
                      count = table.find("count");
    std::map<std::string, int> lines;
    std::vector<EmployerRow> rows;
    std::int64_t employers = 0;
    for (const Csv::Row& row : table.rows) {
        EmployerRow employer{row.fields[label], row.fields[branch]};
        if (employer.label.empty()) errors.add(row.line, "the label is empty; every row needs a name of its own");
        if (employer.branch.empty())
            errors.add(row.line, "the branch is empty; write the same word for all if there is one");
        const auto [before, first] = lines.emplace(employer.label, row.line);
        if (!first && !employer.label.empty()) {
            errors.add(row.line,
                       fmt::format("\"{}\" is given a second time; first in line {}", employer.label, before->second));
        }
        employer.size = whole_number(table, row, size, largest_employer, "people of one employer", errors);
        if (count != Csv::npos) {
            employer.count =
                whole_number(table, row, count, most_employers, "how many employers of this size there are", errors);
        }
        const bool fitted = employers <= most_employers;
        employers += employer.count;
        if (fitted && employers > most_employers) {
            errors.add(row.line, fmt::format("with this row there are more than {} employers", most_employers));
        }
        rows.push_back(std::move(employer));
    }
    errors.throw_if_any();
    return rows;
}

}  // namespace concert::scenarios

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scenarios/observed_parts.hpp"

/// adoption_curve.csv.
namespace concert::scenarios {

std::optional<std::int64_t> whole_number(const Csv& table, const Csv::Row& row, const char* column, std::int64_t lowest,
                                         ErrorList& errors) {
    const std::string& field = row.fields[table.find(column)];
    const auto value = number(field, table.separator);
    if (value && *value == std::floor(*value) && *value >= static_cast<double>(lowest) && *value < 1e9) {
        return static_cast<std::int64_t>(*value);
    }
    errors.add(row.line, fmt::format("{} = \"{}\" is not a whole number from {} up", column, field, lowest));
    return std::nullopt;
}

std::string community_of(const Csv& table, const Csv::Row& row) {
    const std::size_t column = table.find("community");
    return column == Csv::npos ? "all" : row.fields[column];
}

std::vector<PlacedCurve> read_curves(const Csv& table, ErrorList& errors) {
    std::vector<PlacedCurve> curves;
    for (const Csv::Row& row : table.rows) {
        const std::string community = community_of(table, row);
        const auto period = whole_number(table, row, "period", 1, errors),
                   people = whole_number(table, row, "n", 1, errors),
                   adopters = whole_number(table, row, "new_adopters", 0, errors);
        if (!period || !people || !adopters) continue;
        auto found = std::find_if(curves.begin(), curves.end(),
                                  [&](const PlacedCurve& placed) { return placed.curve.community == community; });
        if (found == curves.end()) {
            curves.push_back({{community, static_cast<std::size_t>(*people), {}}, {}});
            found = curves.end() - 1;
        }
        ObservedCurve& curve = found->curve;
        if (static_cast<std::size_t>(*period) != curve.adopters.size() + 1) {
            errors.add(row.line,
                       fmt::format("period {} of community \"{}\" where period {} was due; periods follow one "
                                   "another from 1",
                                   *period, community, curve.adopters.size() + 1));
        }
        if (static_cast<std::size_t>(*people) != curve.people) {
            errors.add(row.line, fmt::format("n = {}, but community \"{}\" had {} people in line {}", *people,
                                             community, curve.people, found->lines.front()));
        }
        curve.adopters.push_back(static_cast<std::size_t>(*adopters));
        found->lines.push_back(row.line);
        const auto sum = std::accumulate(curve.adopters.begin(), curve.adopters.end(), std::size_t{0});
        if (sum > curve.people) {
            errors.add(row.line, fmt::format("{} adopters by period {}, but community \"{}\" has {} people", sum,
                                             *period, community, curve.people));
        }
    }
    for (const PlacedCurve& placed : curves) {
        if (placed.curve.adopters.size() == curves.front().curve.adopters.size()) continue;
        errors.add(placed.lines.back(),
                   fmt::format("community \"{}\" ends with period {}, community \"{}\" with {}", placed.curve.community,
                               placed.curve.adopters.size(), curves.front().curve.community,
                               curves.front().curve.adopters.size()));
    }
    return curves;
}

void lead_with_all(std::vector<PlacedCurve>& curves) {
    const auto all = std::find_if(curves.begin(), curves.end(),
                                  [](const PlacedCurve& placed) { return placed.curve.community == "all"; });
    if (all != curves.end()) {
        std::rotate(curves.begin(), all, all + 1);
        return;
    }
    PlacedCurve sum{{"all", 0, std::vector<std::size_t>(curves.front().curve.adopters.size(), 0)}, {}};
    for (const PlacedCurve& placed : curves) {
        sum.curve.people += placed.curve.people;
        for (std::size_t t = 0; t < sum.curve.adopters.size(); ++t) sum.curve.adopters[t] += placed.curve.adopters[t];
    }
    curves.insert(curves.begin(), std::move(sum));
}

}  // namespace concert::scenarios

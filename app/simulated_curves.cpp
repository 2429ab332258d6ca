#include "app/simulated_curves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <set>

#include "scenarios/csv.hpp"
#include "scenarios/errors.hpp"
#include "scenarios/text_file.hpp"

namespace concert::app {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::array names{"median", "q10", "q25", "q75", "q90"};
constexpr std::array members{&analysis::Band::median, &analysis::Band::q10, &analysis::Band::q25, &analysis::Band::q75,
                             &analysis::Band::q90};

struct WeekRow {
    double week;
    analysis::Band band;
};

/// The header and those lines that hold the measure and population: a file of many measures has millions of others.
std::string wanted_lines(const std::string& text, const std::string& measure, const std::string& population) {
    const std::string inside = "," + population + "," + measure + ",";
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line(text.data() + at, end - at);
        if (at == 0 || line.find(inside) != std::string_view::npos) kept.append(line).append("\n");
        at = end + 1;
    }
    return kept;
}

/// The choice among those in the file, or a mistake that lists them.
std::string chosen(const std::string& asked, const char* option, const std::set<std::string>& known,
                   const std::string& file) {
    if (asked.empty() && known.size() == 1) return *known.begin();
    if (known.contains(asked)) return asked;
    const std::vector<std::string> all(known.begin(), known.end());
    if (asked.empty()) {
        throw scenarios::StudyErrors(
            {fmt::format("{}: which one? {} is one of {}", file, option, scenarios::quoted_list(all))});
    }
    const std::string hint = scenarios::did_you_mean(asked, all);
    throw scenarios::StudyErrors({fmt::format("{}: {} \"{}\" does not occur{}", file, option, asked,
                                              hint.empty() ? "; there are " + scenarios::quoted_list(all) : hint)});
}

analysis::Band at_week(const std::vector<WeekRow>& rows, double week) {
    analysis::Band found{};
    found.lowest = found.highest = found.mean = missing;
    for (const auto member : members) found.*member = missing;
    const auto after =
        std::lower_bound(rows.begin(), rows.end(), week, [](const WeekRow& row, double w) { return row.week < w; });
    if (after == rows.end() || (after == rows.begin() && after->week > week)) return found;
    if (after->week == week) return after->band;
    const auto before = after - 1;
    const double part = (week - before->week) / (after->week - before->week);
    found.n = std::min(before->band.n, after->band.n);
    for (const auto member : members) {
        found.*member = before->band.*member + part * (after->band.*member - before->band.*member);
    }
    return found;
}

}  // namespace

SimulatedCurve read_simulated(const CurveChoice& choice, int periods) {
    SimulatedCurve curve;
    curve.file = (std::filesystem::path(choice.folder) / "curves.csv").string();
    const std::string lines = wanted_lines(scenarios::read_text(curve.file), choice.measure, choice.population);
    if (std::count(lines.begin(), lines.end(), '\n') < 2) {
        throw scenarios::StudyErrors({fmt::format("{}: no rows of measure \"{}\" and population \"{}\"", curve.file,
                                                  choice.measure, choice.population)});
    }
    const auto table =
        scenarios::parse_csv(curve.file, lines, {{"group", "arm", "week", "n", "median", "q10", "q25", "q75", "q90"}});
    const std::size_t group = table.find("group"), arm = table.find("arm");
    std::set<std::string> groups, arms;
    for (const auto& row : table.rows) groups.insert(row.fields[group]);
    curve.group = chosen(choice.group, "--group", groups, curve.file);
    for (const auto& row : table.rows) {
        if (row.fields[group] == curve.group) arms.insert(row.fields[arm]);
    }
    curve.arm = chosen(choice.arm, "--arm", arms, curve.file);

    std::vector<WeekRow> rows;
    const auto value = [&](const scenarios::Csv::Row& row, const char* column) {
        return scenarios::number(row.fields[table.find(column)], table.separator).value_or(missing);
    };
    for (const auto& row : table.rows) {
        if (row.fields[group] != curve.group || row.fields[arm] != curve.arm) continue;
        WeekRow read{value(row, "week"), {}};
        read.band.lowest = read.band.highest = read.band.mean = missing;
        read.band.n = static_cast<std::size_t>(std::max(0.0, value(row, "n")));
        for (std::size_t k = 0; k < names.size(); ++k) read.band.*members[k] = value(row, names[k]);
        rows.push_back(read);
    }
    for (int t = 1; t <= periods; ++t) {
        curve.bands.push_back(at_week(rows, choice.from_week + t * choice.weeks_per_period));
        curve.runs = std::max(curve.runs, curve.bands.back().n);
    }
    return curve;
}

}  // namespace concert::app

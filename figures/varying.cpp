#include "figures/varying.hpp"

#include <algorithm>

#include "models/administration/odd.hpp"

namespace concert::figures {
namespace {

bool between_arms(const analysis::Results& results, std::size_t parameter) {
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        for (std::size_t arm = 1; arm < results.arms.size(); ++arm) {
            if (results.at(point, arm).values[parameter] != results.at(point, 0).values[parameter]) return true;
        }
    }
    return false;
}

bool between_points(const analysis::Results& results, std::size_t parameter) {
    for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
        for (std::size_t point = 1; point < results.points.size(); ++point) {
            if (results.at(point, arm).values[parameter] != results.at(0, arm).values[parameter]) return true;
        }
    }
    return false;
}

std::string trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.ends_with("\u00a0")) text.remove_suffix(2);
    return std::string(text);
}

/// "attention during the mandate (m)"
Text labelled(const sim::ParameterRow& row) {
    const sim::Texts& label = row.label.english.empty() ? row.text : row.label;
    return both("{0} ({1})", "{0} ({1})",
                {{std::string(label.english), std::string(label.french)}, alike(symbol_of(row))});
}

}  // namespace

bool same_in_groups(const Material& material, std::size_t parameter) {
    for (const analysis::Group& group : material.summary.groups) {
        for (const std::size_t point : group.points) {
            for (std::size_t arm = 0; arm < material.summary.arms; ++arm) {
                const double first = material.results.at(group.points.front(), arm).values[parameter];
                if (material.results.at(point, arm).values[parameter] != first) return false;
            }
        }
    }
    return true;
}

std::vector<Varying> varying_of(const analysis::Results& results) {
    std::vector<Varying> all;
    for (std::size_t row = 0; row < results.model.parameters.size(); ++row) {
        std::vector<double> levels;
        levels.reserve(results.cases.size());
        for (const analysis::Case& one : results.cases) levels.push_back(one.values[row]);
        std::sort(levels.begin(), levels.end());
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
        if (levels.size() < 2) continue;
        all.push_back({row, between_arms(results, row), between_points(results, row), std::move(levels),
                       results.model.parameters[row].choices.empty()});
    }
    return all;
}

Text axis_title(const sim::ParameterRow& row) {
    if (row.name == "people") return both("people in the organisation", "personnes dans l'organisation");
    Text symbol = alike(symbol_of(row));
    if (row.name == "formal_hours") {
        return both("formal hours a week ({0})", "heures formelles par semaine ({0})", {symbol});
    }
    if (row.name == "relational_hours") {
        return both("relational hours a week ({0})", "heures relationnelles par semaine ({0})", {symbol});
    }
    if (row.unit.empty() || row.unit == "share" || row.unit == "probability") return labelled(row);
    return both("{0}, {1}", "{0}, {1}",
                {labelled(row), {std::string(row.unit), std::string(administration::french_unit(row.unit))}});
}

Text after_by(const sim::ParameterRow& row) {
    if (row.name == "relational_share") return both("the share of collaboration (κ)", "la part de collaboration (κ)");
    if (row.name == "people") return both("the size of the organisation", "la taille de l'organisation");
    if (row.name == "formal_hours") return both("formal hours a week (F)", "les heures formelles par semaine (F)");
    if (row.name == "relational_hours") {
        return both("relational hours a week (R)", "les heures relationnelles par semaine (R)");
    }
    return alike(symbol_of(row));
}

Text meaning_of(const sim::ParameterRow& row) {
    return both("{0}: {1}", "{0} : {1}",
                {alike(symbol_of(row)),
                 {trimmed(row.text.english.substr(0, row.text.english.find(';'))),
                  trimmed(row.text.french.substr(0, row.text.french.find(';')))}});
}

Axis parameter_axis(const analysis::Results& results, const Varying& varying) {
    const sim::ParameterRow& row = results.model.parameters[varying.parameter];
    Axis axis{axis_title(row), Axis::Scale::linear, row.whole ? Format::whole : Format::number, varying.levels.front(),
              varying.levels.back()};
    if (row.name == "relational_share") axis.format = Format::percent;
    constexpr double many_times = 20;  // a range that a linear axis would crowd at its start
    if (varying.levels.front() > 0 && varying.levels.back() / varying.levels.front() >= many_times) {
        axis.scale = Axis::Scale::log;
    }
    return axis;
}

Text short_meaning(const sim::ParameterRow& row) { return capital(labelled(row)); }

}  // namespace concert::figures

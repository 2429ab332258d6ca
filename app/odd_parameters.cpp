#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/language.hpp"
#include "app/odd.hpp"
#include "models/administration/odd.hpp"
#include "models/administration/table.hpp"
#include "models/population/table.hpp"

/// Which value every parameter has in a study, and the tables of the ODD document.
namespace concert::app {

namespace {

constexpr std::size_t most_listed = 8;

void note(std::vector<double>& values, std::set<double>& seen, double value) {
    if (seen.insert(value).second) values.push_back(value);
}

bool sets(const std::vector<scenarios::Setting>& settings, std::size_t row) {
    return std::any_of(settings.begin(), settings.end(), [&](const auto& setting) { return setting.parameter == row; });
}

std::string written(const sim::ParameterRow& row, double value) {
    if (row.choices.empty()) return number(value);
    return fmt::format("`{}`", row.choices[static_cast<std::size_t>(value)]);
}

std::string range(const sim::ParameterRow& row) {
    if (!row.choices.empty()) return fmt::format("`{}`", fmt::join(row.choices, "`, `"));
    return fmt::format(fmt::runtime(say({"{} to {}", "{} à {}"})), number(row.lowest), number(row.highest));
}

}  // namespace

const sim::ModelTable& table_of(const scenarios::Study& study) {
    return study.population ? population::model_table() : administration::model_table();
}

ParameterValues::ParameterValues(const scenarios::Study& study, const std::vector<scenarios::Point>& points)
    : model_(table_of(study)), used_(study.base.size()), by_arm_(study.base.size()), by_point_(study.base.size()) {
    const std::vector<scenarios::Point> whole_population(1);
    for (std::size_t row = 0; row < used_.size(); ++row) {
        std::set<double> seen;
        for (const scenarios::Point& point : study.population ? whole_population : points) {
            double here = study.base[row];
            for (const auto& setting : point.settings) here = setting.parameter == row ? setting.value : here;
            by_point_[row] = by_point_[row] || sets(point.settings, row);
            for (const scenarios::Arm& arm : study.arms) {
                double value = here;
                for (const auto& setting : arm.settings) value = setting.parameter == row ? setting.value : value;
                by_arm_[row] = by_arm_[row] || sets(arm.settings, row);
                note(used_[row], seen, value);
            }
        }
    }
}

std::string ParameterValues::value(std::size_t row) const {
    const sim::ParameterRow& parameter = model_.parameters[row];
    const std::vector<double>& values = used_[row];
    std::string text;
    if (values.size() <= most_listed) {
        for (const double value : values) text += (text.empty() ? "" : say({"; ", " ; "})) + written(parameter, value);
    } else {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        text = fmt::format(fmt::runtime(say({"{} to {} ({} values)", "{} à {} ({} valeurs)"})),
                           written(parameter, *low), written(parameter, *high), values.size());
    }
    if (values.size() < 2) return text;
    return text + (by_arm_[row] ? say({", by arm", ", selon la variante"}) : say({", by point", ", selon le point"}));
}

std::string ParameterValues::table(std::string_view process) const {
    const auto rows = model_.parameters;
    std::string lines;
    const bool french = spoken() == Language::french;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const sim::ParameterRow& row = rows[k];
        if (row.process != process) continue;
        lines +=
            fmt::format("| {} | `{}` | {} | {} | {} | {} | {} |\n", cell(administration::written_symbol(row.symbol)),
                        row.name, value(k), cell(french ? administration::french_unit(row.unit) : row.unit), range(row),
                        cell(say(row.text)), cell(french ? administration::french_source(row.source) : row.source));
    }
    if (lines.empty()) return "";
    return say({"| symbol | name in studies | value in this study | unit | range | meaning | source |",
                "| symbole | nom dans les études | valeur dans cette étude | unité | domaine | sens | source |"}) +
           "\n|---|---|---|---|---|---|---|\n" + lines;
}

}  // namespace concert::app

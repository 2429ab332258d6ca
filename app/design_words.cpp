#include "app/design_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <filesystem>

#include "app/language.hpp"
#include "app/odd.hpp"
#include "models/administration/odd.hpp"
#include "models/administration/table.hpp"

namespace concert::app {

namespace {

using scenarios::Design;
using scenarios::DesignKind;
using scenarios::Factor;

constexpr std::size_t most_listed = 8;

const sim::ParameterRow& row_of(std::size_t parameter) { return administration::model_table().parameters[parameter]; }

std::string count(std::size_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string value_in_words(std::size_t parameter, double value) {
    const sim::ParameterRow& row = row_of(parameter);
    return row.choices.empty() ? number(value) : std::string(row.choices[static_cast<std::size_t>(value)]);
}

/// The same to six digits.
std::string short_value(std::size_t parameter, double value) {
    if (!row_of(parameter).choices.empty()) return value_in_words(parameter, value);
    std::string text = fmt::format("{:.6g}", value);
    if (spoken() == Language::french) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string kind_in_words(const Design& design) {
    switch (design.kind) {
        case DesignKind::grid:
            return say({"every combination of lists (grid)", "toutes les combinaisons de listes (grille)"});
        case DesignKind::csv:
            return fmt::format(fmt::runtime(say({"the points of {}", "les points de {}"})),
                               std::filesystem::path(design.file).filename().string());
        case DesignKind::latin_hypercube:
            return fmt::format(fmt::runtime(say({"a Latin hypercube of {} points", "un hypercube latin de {} points"})),
                               count(design.size));
        case DesignKind::sobol:
            return fmt::format(
                fmt::runtime(say({"{} quasi-random points (Sobol)", "{} points quasi aléatoires (Sobol)"})),
                count(design.size));
        case DesignKind::one_at_a_time:
            return say({"a base, then one factor moved at a time", "une base, puis un facteur déplacé à la fois"});
        case DesignKind::morris:
            return fmt::format(fmt::runtime(say({"{} trajectories of {} steps on {} levels (Morris)",
                                                 "{} trajectoires de {} pas sur {} niveaux (Morris)"})),
                               count(design.size), design.groups.size(), design.levels);
        case DesignKind::saltelli:
            return fmt::format(
                fmt::runtime(say({"blocks A, B and {} of AB, one a factor or group, of {} rows each (Saltelli)",
                                  "blocs A, B et {} de AB, un par facteur ou groupe, de {} lignes chacun (Saltelli)"})),
                design.groups.size(), count(design.size));
    }
    return "";
}

/// The values a listed factor takes in the points, each once, rising.
std::vector<double> values_of(const scenarios::Study& study, const Factor& factor) {
    std::vector<double> values;
    for (const scenarios::Point& point : study.points) {
        for (const auto& setting : point.settings) {
            if (setting.parameter == factor.parameter) values.push_back(setting.value);
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::string factor_in_words(const scenarios::Study& study, const Design& design, const Factor& factor) {
    const auto values = is_listed(design.kind) ? values_of(study, factor) : std::vector<double>{};
    const bool few = !values.empty() && values.size() <= most_listed;
    std::string text;
    if (few) {
        for (const double value : values) {
            text += (text.empty() ? "" : say({"; ", " ; "})) + value_in_words(factor.parameter, value);
        }
    } else {
        text = fmt::format(fmt::runtime(say({"{} to {}", "{} à {}"})), number(factor.low), number(factor.high));
    }
    const std::string_view unit = row_of(factor.parameter).unit;
    if (!unit.empty()) {
        text += " ";
        text += spoken() == Language::french ? administration::french_unit(unit) : unit;
    }
    if (!values.empty() && !few) {
        text += fmt::format(fmt::runtime(say({", {} values", ", {} valeurs"})), count(values.size()));
    } else if (values.empty() && factor.whole) {
        text += say({", whole numbers", ", nombres entiers"});
    }
    if (factor.logarithmic) text += say({", logarithmic scale", ", échelle logarithmique"});
    return factor.name + say({": ", " : "}) + text;
}

/// For designs on Sobol's sequence, which covers the space most evenly where their size is a power of two.
std::string advice_on_size(const Design& design) {
    if ((design.kind != DesignKind::sobol && design.kind != DesignKind::saltelli) || std::has_single_bit(design.size)) {
        return "";
    }
    return fmt::format(
        fmt::runtime(say({"{} is not a power of two; {} or {} cover the space more evenly",
                          "{} n'est pas une puissance de deux ; {} ou {} couvrent l'espace plus également"})),
        count(design.size), count(std::bit_floor(design.size)), count(std::bit_ceil(design.size)));
}

}  // namespace

std::vector<std::string> design_in_words(const scenarios::Study& study) {
    const Design& design = study.the_design();
    std::vector<std::string> lines{say({"design: ", "plan d'expériences : "}) + kind_in_words(design)};
    for (const Factor& factor : design.factors) lines.push_back(factor_in_words(study, design, factor));
    lines.push_back(design.own_draws
                        ? say({"each point has random draws of its own", "chaque point a ses propres tirages"})
                        : say({"all points have the same random draws", "tous les points ont les mêmes tirages"}));
    for (const auto& group : design.groups) {
        if (group.factors.size() < 2 && group.name == design.factors[group.factors.front()].name) continue;
        std::vector<std::string> names;
        names.reserve(group.factors.size());
        for (const std::size_t factor : group.factors) names.push_back(design.factors[factor].name);
        lines.push_back(
            fmt::format(fmt::runtime(say({"group {}: {}", "groupe {} : {}"})), group.name, fmt::join(names, ", ")));
    }
    for (const auto& derived : design.derived) {
        lines.push_back(
            fmt::format("{} {} = {}", say({"derived:", "calculé :"}), row_of(derived.parameter).name, derived.formula));
    }
    for (const std::string& constraint : design.constraints) {
        lines.push_back(say({"constraint: ", "contrainte : "}) + constraint);
    }
    if (!design.constraints.empty()) {
        const double share = static_cast<double>(study.points.size()) / static_cast<double>(design.tried);
        lines.push_back(
            fmt::format(fmt::runtime(say({"{} of {} points tried satisfy the constraints ({:.3g} %)",
                                          "{} points essayés sur {} respectent les contraintes ({:.3g} %)"})),
                        count(study.points.size()), count(design.tried), 100 * share));
    }
    if (const std::string advice = advice_on_size(design); !advice.empty()) lines.push_back(advice);
    return lines;
}

std::vector<std::string> first_points(const scenarios::Study& study, std::size_t most) {
    const Design& design = study.the_design();
    const std::size_t shown = std::min(most, study.points.size());
    std::vector<std::vector<std::string>> rows{{say({"point", "point"})}};
    for (const auto& factor : design.factors) rows[0].push_back(factor.name);
    for (const auto& derived : design.derived) rows[0].emplace_back(row_of(derived.parameter).name);
    for (std::size_t i = 0; i < shown; ++i) {
        const scenarios::Point& point = study.points[i];
        rows.push_back({point.label});
        for (const auto& setting : point.settings) {
            rows.back().push_back(short_value(setting.parameter, setting.value));
        }
    }
    std::vector<std::size_t> widths(rows[0].size(), 0);
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
    }
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::string line = fmt::format("{:<{}}", row[0], widths[0]);
        for (std::size_t c = 1; c < row.size(); ++c) line += fmt::format("  {:>{}}", row[c], widths[c]);
        lines.push_back(std::move(line));
    }
    if (shown < study.points.size()) {
        lines.push_back(fmt::format(fmt::runtime(say({"... and {} more", "... et {} autres"})),
                                    count(study.points.size() - shown)));
    }
    return lines;
}

}  // namespace concert::app

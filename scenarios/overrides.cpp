#include "scenarios/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace concert::scenarios {

namespace {

/// "--set name=value" as a setting, or nothing with a message that says why not.
std::optional<Setting> read_setting(const std::string& written, const sim::ModelTable& model,
                                    const sim::ModelTable* elsewhere, ErrorList& errors) {
    const auto equals = written.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == written.size()) {
        errors.add_elsewhere(
            fmt::format("--set {} is not of the form name=value, for example --set kappa=0.5", written));
        return std::nullopt;
    }
    const std::string name = written.substr(0, equals);
    const std::size_t parameter = model.find_parameter(name);
    if (parameter == sim::ModelTable::npos) {
        errors.add_elsewhere(fmt::format("--set {}: unknown parameter \"{}\"{}", written, name,
                                         hint_for_unknown(name, model, elsewhere)));
        return std::nullopt;
    }
    const Reading reading = read_value(model.parameters[parameter], literal_of(written.substr(equals + 1)));
    if (!reading.problem.empty()) {
        errors.add_elsewhere(fmt::format("--set {} {}", written, reading.problem));
        return std::nullopt;
    }
    return Setting{parameter, reading.value};
}

Axis* find_axis(std::vector<Axis>& axes, std::size_t parameter) {
    const auto found =
        std::find_if(axes.begin(), axes.end(), [&](const Axis& axis) { return axis.parameter == parameter; });
    return found == axes.end() ? nullptr : &*found;
}

/// Whether a population's organisations have this parameter from elsewhere; then it is said.
bool set_elsewhere(std::string_view name, const std::string& written, ErrorList& errors) {
    for (const ParameterElsewhere& parameter : not_in_populations()) {
        if (parameter.name != name) continue;
        errors.add_elsewhere(fmt::format("--set {} has no place here: {}", written, parameter.reason));
        return true;
    }
    return false;
}

/// The alternatives whose levels give this parameter a value, or null.
const Alternatives* find_alternatives(const std::vector<Alternatives>& all, std::size_t parameter) {
    for (const Alternatives& axis : all) {
        for (const std::vector<Setting>& level : axis.settings) {
            for (const Setting& setting : level) {
                if (setting.parameter == parameter) return &axis;
            }
        }
    }
    return nullptr;
}

/// How the design gives this parameter its values, or "" where it does not.
std::string given_by(const DesignRequest* design, std::size_t parameter) {
    if (!design) return "";
    for (std::size_t i = 0; i < design->factors.size(); ++i) {
        if (design->factors[i].parameter == parameter) {
            return fmt::format("[design] varies this parameter (line {})", design->lines[i]);
        }
    }
    for (const PlacedFormula& derived : design->derived) {
        if (derived.parameter == parameter) {
            return fmt::format("[design.derived] in line {} gives this parameter its value", derived.line);
        }
    }
    return "";
}

template <class Item>
void keep_only(std::vector<Item>& column, const std::vector<std::size_t>& rows) {
    std::vector<Item> kept;
    for (const std::size_t row : rows) {
        if (row < column.size()) kept.push_back(column[row]);
    }
    column = std::move(kept);
}

void replace_in_points(PointColumns& points, Axis& axis, double value) {
    double nearest = INFINITY;
    for (const double own : axis.values) nearest = std::min(nearest, std::abs(own - value));
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < axis.values.size(); ++row) {
        if (std::abs(axis.values[row] - value) == nearest) rows.push_back(row);
    }
    for (Axis& column : points.axes) keep_only(column.values, rows);
    keep_only(points.labels, rows);
    if (points.replicates.size() > 1) keep_only(points.replicates, rows);
    keep_only(points.organisations, rows);
    if (nearest != 0) points.labels.clear();
    axis.values.assign(rows.size(), value);
}

}  // namespace

void apply(const Overrides& overrides, const sim::ModelTable& model, const sim::ModelTable* elsewhere, Study& study,
           std::vector<Axis>& arms, const std::vector<Alternatives>& alternatives, PointColumns& points,
           DesignRequest* design, ErrorList& errors) {
    const bool sound = errors.empty();  // the columns of a file with mistakes may not fit together
    std::vector<std::size_t> seen;
    for (const std::string& written : overrides.settings) {
        const auto setting = read_setting(written, model, elsewhere, errors);
        if (!setting) continue;
        if (std::find(seen.begin(), seen.end(), setting->parameter) != seen.end()) {
            errors.add_elsewhere(fmt::format("--set {}: this parameter is set twice on the command line", written));
            continue;
        }
        seen.push_back(setting->parameter);
        if (study.population && set_elsewhere(model.parameters[setting->parameter].name, written, errors)) continue;
        if (study.source.kind != OrganisationSource::Kind::generated && setting->parameter == people_parameter(model)) {
            errors.add_elsewhere(
                fmt::format("--set {} has no place here: the files of [organisations] say how many people "
                            "there are",
                            written));
        } else if (const Alternatives* other = find_alternatives(alternatives, setting->parameter)) {
            errors.add_elsewhere(
                fmt::format("--set {} has no place here: [alternatives.{}] in line {} gives this "
                            "parameter its values",
                            written, other->name, other->line));
        } else if (const std::string of_design = given_by(design, setting->parameter); !of_design.empty()) {
            errors.add_elsewhere(fmt::format("--set {} has no place here: {}", written, of_design));
        } else if (Axis* of_arms = find_axis(arms, setting->parameter)) {
            of_arms->values = {setting->value};
        } else if (Axis* of_points = find_axis(points.axes, setting->parameter)) {
            if (sound) replace_in_points(points, *of_points, setting->value);
        } else {
            study.base[setting->parameter] = setting->value;
        }
    }
    if (overrides.seed) study.seed = *overrides.seed;
    if (overrides.whole && !study.population) {
        errors.add_elsewhere("--whole has no place here: the study has no section [population]");
    }
    if (overrides.whole && study.population) {
        study.population->one_in = 1;
        study.population->replicates = study.population->whole_replicates;
    }
    if (!overrides.replicates) return;
    if (*overrides.replicates < 1 || *overrides.replicates > most_replicates) {
        errors.add_elsewhere(
            fmt::format("--replicates {} is not a whole number in [1, {}]", *overrides.replicates, most_replicates));
        return;
    }
    points.replicates = {*overrides.replicates};
    if (design) design->replicates = *overrides.replicates;
    for (std::int64_t& count : study.source.class_replicates) count = *overrides.replicates;
    if (study.population) study.population->replicates = *overrides.replicates;
    study.precision.reset();
}

std::string set_by(const Overrides& overrides, const sim::ModelTable& model, std::size_t parameter) {
    for (const std::string& written : overrides.settings) {
        if (model.find_parameter(written.substr(0, written.find('='))) == parameter) return written;
    }
    return "";
}

}  // namespace concert::scenarios

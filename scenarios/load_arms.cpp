#include <fmt/format.h>

#include <algorithm>

#include "scenarios/study_file.hpp"

/// Arms: the product of the lists under [arms] and of the named levels under [alternatives].
namespace concert::scenarios {

namespace {

constexpr std::size_t most_arms = 10'000;

/// The settings of one level, `small = { people = 20, n_p = 1 }`. A parameter belongs to one axis only.
std::vector<Setting> read_level(StudyFile& file, const std::string& axis, const Entry& level,
                                std::vector<std::size_t>& own) {
    std::vector<Setting> settings;
    const toml::table* table = level.value->as_table();
    if (!table) {
        file.complain(level,
                      fmt::format("is no level of [alternatives.{}]; write {} = {{ kappa = 0.5 }}", axis, level.key));
        return settings;
    }
    for (const Entry& entry : entries_of(*table)) {
        const std::size_t known = file.model.find_parameter(entry.key);
        const bool mine = std::find(own.begin(), own.end(), known) != own.end();
        const auto parameter = mine ? std::optional(known) : file.claim(entry);
        if (!parameter) continue;
        if (!mine) own.push_back(*parameter);
        const Reading reading = read_value(file.model.parameters[*parameter], literal_of(*entry.value));
        if (!reading.problem.empty()) file.complain(entry, reading.problem);
        settings.push_back({*parameter, reading.value});
    }
    return settings;
}

std::string name_of(const sim::ParameterRow& row) { return std::string(row.symbol.empty() ? row.name : row.symbol); }

/// Every arm so far, once for each level of a further axis; `add` completes the copy.
template <class Add>
void multiply(std::vector<Arm>& arms, std::size_t levels, int line, ErrorList& errors, const Add& add) {
    if (arms.size() * levels > most_arms) {
        errors.add(line, fmt::format("[arms] makes more than {} combinations; shorten its lists", most_arms));
        arms.clear();
    }
    std::vector<Arm> longer;
    for (const Arm& arm : arms) {
        for (std::size_t level = 0; level < levels; ++level) {
            longer.push_back(arm);
            longer.back().place.push_back(level);
            add(longer.back(), level);
        }
    }
    arms = std::move(longer);
}

}  // namespace

std::string arm_label(const std::vector<Setting>& settings, const sim::ModelTable& model) {
    std::string label;
    for (const Setting& setting : settings) {
        const sim::ParameterRow& row = model.parameters[setting.parameter];
        label += fmt::format("{}{}={}", label.empty() ? "" : ", ", name_of(row), written(row, setting.value));
    }
    return label.empty() ? "base" : label;
}

std::vector<Alternatives> read_alternatives(StudyFile& file, const std::vector<Entry>& section) {
    std::vector<Alternatives> all;
    for (const Entry& entry : section) {
        const toml::table* table = entry.value->as_table();
        if (!table || table->empty()) {
            file.complain(
                entry,
                fmt::format("is no axis; write [alternatives.{}] in a line of its own, its levels below", entry.key));
            continue;
        }
        Alternatives axis{entry.key, entry.line, {}, {}};
        std::vector<std::size_t> own;
        for (const Entry& level : entries_of(*table)) {
            axis.levels.push_back(level.key);
            axis.settings.push_back(read_level(file, entry.key, level, own));
        }
        all.push_back(std::move(axis));
    }
    return all;
}

std::vector<Arm> arms_of(const std::vector<Axis>& axes, const std::vector<Alternatives>& alternatives,
                         const sim::ModelTable& model, ErrorList& errors) {
    std::vector<Arm> arms{{"", {}}};
    for (const Axis& axis : axes) {
        multiply(arms, axis.values.size(), axis.line, errors,
                 [&](Arm& arm, std::size_t level) { arm.settings.push_back({axis.parameter, axis.values[level]}); });
    }
    for (Arm& arm : arms) arm.label = arm.settings.empty() ? "" : arm_label(arm.settings, model);
    for (const Alternatives& axis : alternatives) {
        multiply(arms, axis.levels.size(), axis.line, errors, [&](Arm& arm, std::size_t level) {
            const auto& settings = axis.settings[level];
            arm.settings.insert(arm.settings.end(), settings.begin(), settings.end());
            arm.label += fmt::format("{}{}={}", arm.label.empty() ? "" : ", ", axis.name, axis.levels[level]);
        });
    }
    if (axes.empty() && alternatives.empty()) arms.front().label = "base";
    return arms;
}

std::vector<ArmAxis> axes_of(const std::vector<Axis>& axes, const std::vector<Alternatives>& alternatives,
                             const sim::ModelTable& model) {
    std::vector<ArmAxis> named;
    for (const Axis& axis : axes) {
        const sim::ParameterRow& row = model.parameters[axis.parameter];
        ArmAxis& added = named.emplace_back(ArmAxis{name_of(row), {}});
        for (const double value : axis.values) added.levels.push_back(written(row, value));
    }
    for (const Alternatives& axis : alternatives) named.push_back({axis.name, axis.levels});
    return named;
}

}  // namespace concert::scenarios

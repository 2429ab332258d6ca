#include "figures/parameters.hpp"

#include <algorithm>

#include "models/administration/odd.hpp"

namespace concert::figures {
namespace {

constexpr std::size_t most_values = 8;  ///< that are listed one by one

/// Whether a process such as "E9", "build" or "E2, E17" takes part; what is no equation always does.
bool takes_part(const sim::ModelTable& model, std::string_view processes, const std::vector<bool>& on) {
    while (!processes.empty()) {
        const std::size_t end = std::min(processes.find(", "), processes.size());
        const std::size_t row = model.find_equation(processes.substr(0, end));
        if (row == sim::ModelTable::npos || row >= on.size() || on[row]) return true;
        processes.remove_prefix(std::min(end + 2, processes.size()));
    }
    return false;
}

Text values_of(const sim::ParameterRow& parameter, std::span<const std::span<const double>> cases, std::size_t row) {
    std::vector<double> values;  // in the order of the study
    for (const std::span<const double> one : cases) {
        if (std::find(values.begin(), values.end(), one[row]) == values.end()) values.push_back(one[row]);
    }
    if (values.size() > most_values) {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        return both(
            "{0} values from {1} to {2}", "{0} valeurs de {1} à {2}",
            {whole(static_cast<double>(values.size())), value_text(parameter, *least), value_text(parameter, *most)});
    }
    std::vector<Text> told;
    told.reserve(values.size());
    for (const double value : values) told.push_back(value_text(parameter, value));
    return in_a_row(told);
}

Text range_of(const sim::ParameterRow& parameter) {
    if (!parameter.choices.empty()) {
        std::vector<Text> choices;
        choices.reserve(parameter.choices.size());
        for (std::size_t k = 0; k < parameter.choices.size(); ++k)
            choices.push_back(value_text(parameter, static_cast<double>(k)));
        return in_a_row(choices);
    }
    return both("{0} to {1}", "{0} à {1}", {amount(parameter.lowest), amount(parameter.highest)});
}

}  // namespace

std::vector<ParameterLine> parameter_lines(const sim::ModelTable& model, std::span<const std::span<const double>> cases,
                                           const std::vector<bool>& equations) {
    std::vector<ParameterLine> lines;
    for (std::size_t row = 0; row < model.parameters.size(); ++row) {
        const sim::ParameterRow& parameter = model.parameters[row];
        if (!takes_part(model, parameter.process, equations)) continue;
        lines.push_back({std::string(parameter.name),
                         values_of(parameter, cases, row),
                         {std::string(parameter.unit), typeset(administration::french_unit(parameter.unit))},
                         range_of(parameter),
                         {std::string(parameter.text.english), typeset(parameter.text.french)},
                         {std::string(parameter.source), typeset(administration::french_source(parameter.source))}});
    }
    return lines;
}

}  // namespace concert::figures

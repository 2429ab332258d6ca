#include "analysis/manifest_parts.hpp"

namespace concert::analysis {

Json parameter_value(const sim::ParameterRow& row, double value) {
    if (!row.choices.empty()) return row.choices[static_cast<std::size_t>(value)];
    if (row.whole) return static_cast<std::int64_t>(value);
    return value;
}

Json parameter_values(const sim::ModelTable& model, const std::vector<double>& values) {
    Json written = Json::object();
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        const auto& row = model.parameters[i];
        written[std::string(row.name)] = parameter_value(row, values[i]);
    }
    return written;
}

Json changed_parameters(const sim::ModelTable& model, const std::vector<double>& values,
                        const std::vector<double>& base) {
    Json changed = Json::object();
    for (std::size_t i = 0; i < model.parameters.size(); ++i) {
        const auto& row = model.parameters[i];
        if (values[i] != base[i]) changed[std::string(row.name)] = parameter_value(row, values[i]);
    }
    return changed;
}

Json equations_on(const sim::ModelTable& model, const std::vector<bool>& on) {
    Json equations = Json::array();
    for (std::size_t i = 0; i < model.equations.size(); ++i) {
        if (on[i]) equations.push_back(model.equations[i].id);
    }
    return equations;
}

Json inputs_of(const Provenance& provenance) {
    Json inputs = Json::object();
    for (const auto& [path, digest] : provenance.inputs) inputs[path] = digest;
    return inputs;
}

std::string dumped(const Json& document) { return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace concert::analysis

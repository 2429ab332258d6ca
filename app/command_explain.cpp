#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/language.hpp"
#include "models/population/table.hpp"
#include "scenarios/errors.hpp"
#include "scenarios/value.hpp"

/// concert explain: what a parameter or an equation is, from the model's own tables.
namespace concert::app {

namespace {

using scenarios::written;

std::string range(const sim::ParameterRow& row) {
    if (row.choices.empty())
        return fmt::format("[{}, {}]", scenarios::shown(row.lowest), scenarios::shown(row.highest));
    return fmt::format("{}", fmt::join(row.choices, ", "));
}

std::string default_of(const sim::ParameterRow& row) { return written(row, row.default_value); }

nlohmann::ordered_json json_of(const sim::ParameterRow& row) {
    return {
        {"name", row.name},       {"symbol", row.symbol},    {"unit", row.unit},      {"default", row.default_value},
        {"lowest", row.lowest},   {"highest", row.highest},  {"whole", row.whole},    {"choices", row.choices},
        {"process", row.process}, {"label", say(row.label)}, {"text", say(row.text)}, {"source", row.source}};
}

nlohmann::ordered_json json_of(const sim::EquationRow& row) {
    return {{"id", row.id}, {"name", row.name}, {"on_by_default", row.on_by_default}, {"text", say(row.text)}};
}

void show(const sim::ParameterRow& row) {
    fmt::print("{} ({})\n  {}\n", row.name, row.symbol, say(row.text));
    const auto line = [](const sim::Texts& label, std::string_view text) {
        if (!text.empty()) fmt::print("  {:<10} {}\n", say(label), text);
    };
    line({"default", "défaut"}, default_of(row));
    line({"range", "domaine"}, range(row));
    line({"unit", "unité"}, row.unit);
    line({"used in", "employé en"}, row.process);
    line({"source", "source"}, row.source);
}

void show_line(const sim::ParameterRow& row) {
    fmt::print("{:<26} {:<9} {:<12} {:<26} {:<20} {}\n", row.name, row.symbol, default_of(row), range(row), row.unit,
               row.process);
}

void show(const sim::EquationRow& row, const sim::ModelTable& model) {
    fmt::print("{} {}\n  {}\n", row.id, row.name, say(row.text));
    fmt::print("  {} [equations] {} = [\"{}\"]\n",
               row.on_by_default ? say({"on unless the study says:", "active sauf si l'étude dit\u00a0:"})
                                 : say({"off unless the study says:", "inactive sauf si l'étude dit\u00a0:"}),
               row.on_by_default ? "off" : "on", row.id);
    for (const sim::ParameterRow& parameter : model.parameters) {
        if (parameter.process == row.id) fmt::print("  {:<24} {}\n", parameter.name, say(parameter.text));
    }
}

void show_all(const sim::ModelTable& model) {
    for (const sim::ParameterRow& row : model.parameters) show_line(row);
    fmt::print("\n");
    for (const sim::EquationRow& row : model.equations)
        fmt::print("{:<4} {:<14} {:<4} {}\n", row.id, row.name, row.on_by_default ? "on" : "off", say(row.text));
}

std::vector<std::string> names_of(const sim::ModelTable& model) {
    std::vector<std::string> names = scenarios::parameter_names(model);
    for (const sim::EquationRow& row : model.equations) {
        names.emplace_back(row.id);
        names.emplace_back(row.name);
    }
    return names;
}

}  // namespace

int explain(const ExplainCommand& command, const Common& common) {
    const sim::ModelTable& model = population::model_table();
    if (command.name.empty()) {
        if (!common.json) {
            show_all(model);
            return Exit::done;
        }
        auto parameters = nlohmann::ordered_json::array(), equations = nlohmann::ordered_json::array();
        for (const sim::ParameterRow& row : model.parameters) parameters.push_back(json_of(row));
        for (const sim::EquationRow& row : model.equations) equations.push_back(json_of(row));
        fmt::print("{}\n", nlohmann::ordered_json{{"parameters", parameters}, {"equations", equations}}.dump(2));
        return Exit::done;
    }
    if (const std::size_t i = model.find_parameter(command.name); i != sim::ModelTable::npos) {
        if (common.json) {
            fmt::print("{}\n", json_of(model.parameters[i]).dump(2));
        } else {
            show(model.parameters[i]);
        }
        return Exit::done;
    }
    const auto equation =
        std::find_if(model.equations.begin(), model.equations.end(),
                     [&](const sim::EquationRow& row) { return row.id == command.name || row.name == command.name; });
    if (equation == model.equations.end()) {
        const std::string hint = scenarios::did_you_mean(command.name, names_of(model));
        throw scenarios::StudyErrors(
            {fmt::format("concert explain: no parameter or equation is called \"{}\"{}", command.name,
                         hint.empty() ? "; \"concert explain\" lists them" : hint)});
    }
    if (common.json) {
        fmt::print("{}\n", json_of(*equation).dump(2));
    } else {
        show(*equation, model);
    }
    return Exit::done;
}

}  // namespace concert::app

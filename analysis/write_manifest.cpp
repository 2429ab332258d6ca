#include <nlohmann/json.hpp>

#include "analysis/writers.hpp"

/// manifest.json: what is needed to make the results again.
namespace concert::analysis {
namespace {

using Json = nlohmann::ordered_json;

Json parameter_value(const sim::ParameterRow& row, double value) {
    if (!row.choices.empty()) return row.choices[static_cast<std::size_t>(value)];
    if (row.whole) return static_cast<std::int64_t>(value);
    return value;
}

Json base_parameters(const Results& results, const Provenance& provenance) {
    Json values = Json::object();
    for (std::size_t i = 0; i < results.model.parameters.size(); ++i) {
        const auto& row = results.model.parameters[i];
        values[std::string(row.name)] = parameter_value(row, provenance.base[i]);
    }
    return values;
}

/// Every (point, arm) with what it changes in the base: together they are the values used.
Json cases(const Results& results, const Provenance& provenance) {
    Json list = Json::array();
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            const Case& one = results.at(point, arm);
            Json changed = Json::object();
            for (std::size_t i = 0; i < results.model.parameters.size(); ++i) {
                const auto& row = results.model.parameters[i];
                if (one.values[i] != provenance.base[i]) {
                    changed[std::string(row.name)] = parameter_value(row, one.values[i]);
                }
            }
            list.push_back({{"point", results.points[point].label},
                            {"group", results.points[point].group},
                            {"arm", results.arms[arm]},
                            {"size", one.people},
                            {"weeks", one.weeks},
                            {"withdrawal", one.withdrawal},
                            {"parameters", changed}});
        }
    }
    return list;
}

}  // namespace

std::string manifest(const Results& results, const Provenance& provenance, const WriteOptions& options,
                     const std::string& hash) {
    Json equations = Json::array();
    for (std::size_t i = 0; i < results.model.equations.size(); ++i) {
        if (provenance.equations[i]) equations.push_back(results.model.equations[i].id);
    }
    Json inputs = Json::object();
    for (const auto& [path, digest] : provenance.inputs) inputs[path] = digest;
    const Json document{
        {"study", results.study},
        {"title", {{"en", results.title_en}, {"fr", results.title_fr}}},
        {"warning", "simulated data, not observed; a model, not a forecast"},
        {"result_hash", hash},
        {"command", provenance.command},
        {"version", provenance.version},
        {"compiler", provenance.compiler},
        {"seed", results.seed},
        {"model", results.model.name},
        {"equations", equations},
        {"parameters", base_parameters(results, provenance)},
        {"cases", cases(results, provenance)},
        {"runs", results.runs.size()},
        {"curve_every", options.curve_every},
        {"curve_groups", options.curve_groups},
        {"inputs", inputs},
        {"notes", results.notes},
        {"started", provenance.started},
        {"finished", provenance.finished},
        {"seconds", provenance.seconds},
    };
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace concert::analysis

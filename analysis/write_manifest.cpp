#include "analysis/manifest_parts.hpp"

/// manifest.json: what is needed to make the results again.
namespace concert::analysis {
namespace {

/// Every (point, arm) with what it changes in the base: together they are the values used.
Json cases(const Results& results, const Provenance& provenance) {
    Json list = Json::array();
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            const Case& one = results.at(point, arm);
            list.push_back({{"point", results.points[point].label},
                            {"group", results.points[point].group},
                            {"arm", results.arms[arm]},
                            {"size", one.people},
                            {"weeks", one.weeks},
                            {"withdrawal", one.withdrawal},
                            {"parameters", changed_parameters(results.model, one.values, provenance.base)}});
        }
    }
    return list;
}

}  // namespace

std::string manifest(const Results& results, const Summary& summary, const Provenance& provenance,
                     const WriteOptions& options, const std::string& hash) {
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
        {"equations", equations_on(results.model, provenance.equations)},
        {"parameters", parameter_values(results.model, provenance.base)},
        {"cases", cases(results, provenance)},
        {"runs", summary.runs},
        {"curve_every", results.every},
        {"curve_groups", options.curve_groups},
        {"inputs", inputs_of(provenance)},
        {"notes", results.notes},
        {"started", provenance.started},
        {"finished", provenance.finished},
        {"seconds", provenance.seconds},
    };
    return dumped(document);
}

}  // namespace concert::analysis

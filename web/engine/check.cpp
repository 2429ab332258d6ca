#include "web/engine/check.hpp"

#include <nlohmann/json.hpp>

#include "app/plan.hpp"
#include "models/administration/table.hpp"
#include "web/engine/request.hpp"

namespace concert::engine {
namespace {

using Json = nlohmann::ordered_json;

Json equations_on(const scenarios::Study& study) {
    Json ids = Json::array();
    const auto rows = administration::model_table().equations;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (study.equations[k]) ids.push_back(rows[k].id);
    }
    return ids;
}

/// The parameters that some settings give, by name.
Json settings_of(const std::vector<scenarios::Setting>& settings) {
    Json values = Json::object();
    for (const auto& setting : settings) {
        values[std::string(administration::model_table().parameters[setting.parameter].name)] = setting.value;
    }
    return values;
}

Json base_of(const scenarios::Study& study) {
    Json values = Json::object();
    const auto rows = administration::model_table().parameters;
    for (std::size_t k = 0; k < rows.size(); ++k) values[std::string(rows[k].name)] = study.base[k];
    return values;
}

Json points_of(const app::Organisations& organisations) {
    Json points = Json::array();
    for (const auto& point : organisations.points()) {
        points.push_back({{"label", point.label},
                          {"group", point.group},
                          {"replicates", point.replicates},
                          {"settings", settings_of(point.settings)}});
    }
    return points;
}

Json arms_of(const scenarios::Study& study) {
    Json arms = Json::array();
    for (const auto& arm : study.arms) arms.push_back({{"label", arm.label}, {"settings", settings_of(arm.settings)}});
    return arms;
}

/// The files beside the study that it reads, as paths.
Json files_of(const scenarios::Study& study) {
    Json files = Json::array();
    const auto& source = study.source;
    const std::string points = study.design ? study.design->file : "";
    for (const std::string& path : {source.posts, source.bodies, source.people, source.ties, points}) {
        if (!path.empty()) files.push_back(path);
    }
    return files;
}

}  // namespace

Status check(const std::string& file) {
    return answered([&] {
        Ready ready(file);
        const scenarios::Study& study = ready.study;
        if (study.branch) {  // a point at which the arms cannot part says so here
            for (std::size_t p = 0; p < ready.organisations.points().size(); ++p) ready.preparation.prepare(p);
        }
        const app::Plan plan = app::plan_of(study);
        set_answer({{"study", study.name},
                    {"title", {{"en", study.title_en}, {"fr", study.title_fr}}},
                    {"seed", study.seed},
                    {"equations", equations_on(study)},
                    {"parameters", base_of(study)},
                    {"points", points_of(ready.organisations)},
                    {"arms", arms_of(study)},
                    {"groups", study.curve_groups},
                    {"every", study.curve_every},
                    {"files", files_of(study)},
                    {"runs", plan.runs},
                    {"runs_may_grow", plan.grows},
                    {"person_weeks", plan.person_weeks},
                    {"bytes_estimated", plan.bytes}});
        return done;
    });
}

}  // namespace concert::engine

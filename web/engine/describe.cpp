#include "web/engine/describe.hpp"

#include <nlohmann/json.hpp>

#include "analysis/outcomes.hpp"
#include "models/administration/odd.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "web/engine/limits.hpp"

namespace concert::engine {
namespace {

using Json = nlohmann::ordered_json;

Json words(const sim::Texts& text) { return {{"en", text.english}, {"fr", text.french}}; }

Json parameters() {
    Json rows = Json::array();
    for (const sim::ParameterRow& row : administration::model_table().parameters) {
        rows.push_back({{"name", row.name},
                        {"symbol", row.symbol},
                        {"unit", row.unit},
                        {"unit_text", words({row.unit, administration::french_unit(row.unit)})},
                        {"default", row.default_value},
                        {"lowest", row.lowest},
                        {"highest", row.highest},
                        {"whole", row.whole},
                        {"process", row.process},
                        {"label", words(row.label)},
                        {"text", words(row.text)},
                        {"source", row.source},
                        {"source_text", words({row.source, administration::french_source(row.source)})},
                        {"choices", row.choices}});
    }
    return rows;
}

Json equations() {
    Json rows = Json::array();
    for (const sim::EquationRow& row : administration::model_table().equations) {
        rows.push_back(
            {{"id", row.id}, {"name", row.name}, {"text", words(row.text)}, {"on_by_default", row.on_by_default}});
    }
    return rows;
}

Json outcomes() {
    Json rows = Json::array();
    for (const analysis::Outcome& row : analysis::outcome_table()) {
        rows.push_back({{"name", row.name},
                        {"unit", row.unit},
                        {"text", words(row.text)},
                        {"never", row.never},
                        {"optional", row.optional}});
    }
    return rows;
}

/// Every measure, whatever equations it needs.
Json measures() {
    Json rows = Json::array();
    const std::vector<bool> all(administration::model_table().equations.size(), true);
    for (const sim::Measure& row : administration::measures(administration::equations_from(all))) {
        rows.push_back({{"name", row.name}, {"unit", row.unit}, {"text", words(row.text)}});
    }
    return rows;
}

}  // namespace

Status describe() {
    return answered([] {
        set_answer({{"version", CONCERT_VERSION},
                    {"most_people", most_people},
                    {"parameters", parameters()},
                    {"equations", equations()},
                    {"outcomes", outcomes()},
                    {"measures", measures()}});
        return done;
    });
}

}  // namespace concert::engine

#include <nlohmann/json.hpp>

#include "figures/json.hpp"

namespace concert::figures {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const KeyNumber& one) {
    return {{"value", figures::json_of(one.value)},
            {"interval", figures::json_of(one.interval)},
            {"label", figures::json_of(one.label)}};
}

Json texts(const std::vector<Text>& list) {
    Json all = Json::array();
    for (const Text& one : list) all.push_back(figures::json_of(one));
    return all;
}

Json json_of(const Section& one) {
    return {
        {"id", one.id}, {"title", figures::json_of(one.title)}, {"text", texts(one.text)}, {"figures", one.figures}};
}

Json json_of(const ParameterLine& one) {
    return {{"name", one.name},
            {"value", figures::json_of(one.value)},
            {"unit", figures::json_of(one.unit)},
            {"range", figures::json_of(one.range)},
            {"doc", figures::json_of(one.doc)},
            {"source", figures::json_of(one.source)}};
}

Json json_of(const Origin& one) {
    Json inputs = Json::array();
    for (const auto& [file, sha256] : one.inputs) inputs.push_back({{"file", file}, {"sha256", sha256}});
    return {{"command", one.command},
            {"seed", one.seed},
            {"version", one.version},
            {"resultHash", one.result_hash},
            {"inputs", inputs},
            {"citation", figures::json_of(one.citation)},
            {"licence", figures::json_of(one.licence)}};
}

template <class List>
Json objects(const List& list) {
    Json all = Json::array();
    for (const auto& one : list) all.push_back(json_of(one));
    return all;
}

}  // namespace

Json json_of(const Page& page) {
    Json drawn = Json::array();
    for (const Figure& figure : page.figures) drawn.push_back(json_of(figure));
    return {{"format", 1},
            {"study", page.study},
            {"languages", page.languages},
            {"title", json_of(page.title)},
            {"message", json_of(page.message)},
            {"numbers", objects(page.numbers)},
            {"figures", drawn},
            {"sections", objects(page.sections)},
            {"method", texts(page.method)},
            {"parameters", objects(page.parameters)},
            {"limits", texts(page.limits)},
            {"provenance", json_of(page.origin)}};
}

}  // namespace concert::figures

#include "figures/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace concert::figures {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 4> formats{"percent", "points", "number", "whole"};
constexpr std::array<const char*, 4> scales{"weeks", "linear", "log", "keys"};
constexpr std::array<const char*, 4> palettes{"ordered", "contrast", "distinct", "verdicts"};
constexpr std::array<const char*, 3> intervals{"bands", "whiskers", "none"};
constexpr std::array<const char*, 18> roles{"panel",   "series",  "category", "label",    "note",  "x",
                                            "y",       "value",   "front",    "lower",    "upper", "lower50",
                                            "upper50", "lower80", "upper80",  "superior", "state", "size"};

template <class Enum, std::size_t n>
const char* word(const std::array<const char*, n>& words, Enum value) {
    return words.at(static_cast<std::size_t>(value));
}

Json number(double value) {
    constexpr double exact = 9007199254740992.0;  // whole numbers up to here are exact
    if (!std::isfinite(value)) return nullptr;
    if (value == std::floor(value) && std::abs(value) < exact) return static_cast<std::int64_t>(value);
    return value;
}

Json cell(const Cell& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return number(std::get<double>(value));
}

template <class List, class Write>
Json array(const List& list, const Write& write) {
    Json all = Json::array();
    for (const auto& one : list) all.push_back(write(one));
    return all;
}

Json key(const Key& one) { return {{"key", one.key}, {"label", json_of(one.label)}}; }
Json keys(const std::vector<Key>& list) { return array(list, key); }

Json axis(const Axis& one) {
    Json json{{"title", json_of(one.title)}, {"scale", word(scales, one.scale)}, {"format", word(formats, one.format)}};
    if (one.min) json["min"] = number(*one.min);
    if (one.max) json["max"] = number(*one.max);
    if (!one.order.empty()) json["order"] = keys(one.order);
    return json;
}

Json panel(const Panel& one) {
    Json json = key({one.key, one.label});
    if (one.y) json["y"] = axis(*one.y);
    return json;
}
Json panels(const std::vector<Panel>& list) { return array(list, panel); }

Json marks(const std::vector<Mark>& list) {
    return array(list, [](const Mark& one) { return Json{{"at", number(one.at)}, {"label", json_of(one.label)}}; });
}

Json column(const Column& one) {
    Json json{{"name", one.name}, {"title", json_of(one.title)}, {"role", word(roles, one.role)}};
    if (one.unit) json["unit"] = json_of(*one.unit);
    if (one.format) json["format"] = word(formats, *one.format);
    if (!one.words.empty()) {
        for (const auto& [name, text] : one.words) json["words"][name] = json_of(text);
    }
    return json;
}

Json common(const char* shape, const Plot& plot) {
    return {{"shape", shape},
            {"panels", panels(plot.panels)},
            {"series", keys(plot.series)},
            {"palette", word(palettes, plot.palette)},
            {"x", axis(plot.x)},
            {"y", axis(plot.y)}};
}

Json drawing(const Lines& lines) {
    Json json = common("lines", lines.plot);
    json["interval"] = word(intervals, lines.interval);
    json["marks"] = marks(lines.marks);
    json["zero"] = lines.zero;
    return json;
}

Json drawing(const Areas& areas) {
    Json json = common("areas", areas.plot);
    json["marks"] = marks(areas.marks);
    return json;
}

Json drawing(const Bars& bars) {
    Json json = common("bars", bars.plot);
    json["stacked"] = bars.stacked;
    return json;
}

Json drawing(const Scatter& scatter) { return common("scatter", scatter.plot); }

Json drawing(const Heat& heat) {
    return {{"shape", "heat"},
            {"panels", panels(heat.panels)},
            {"x", axis(heat.x)},
            {"y", axis(heat.y)},
            {"value", axis(heat.value)},
            {"diverging", heat.diverging},
            {"contours", array(heat.contours, number)},
            {"numbers", heat.numbers}};
}

Json drawing(const Picture& picture) {
    return {{"shape", "organisation"},
            {"states", keys(picture.states)},
            {"ties", array(picture.ties, [](const auto& tie) { return Json::array({tie.first, tie.second}); })},
            {"tieTitle", json_of(picture.tie_title)}};
}

}  // namespace

Json json_of(const Text& text) { return {{"en", text.en}, {"fr", text.fr}}; }

Json json_of(const Figure& figure) {
    return {{"id", figure.id},
            {"title", json_of(figure.title)},
            {"subtitle", json_of(figure.subtitle)},
            {"source", json_of(figure.source)},
            {"alt", json_of(figure.alt)},
            {"columns", array(figure.columns, column)},
            {"rows", array(figure.rows, [](const auto& row) { return array(row, cell); })},
            {"drawing", std::visit([](const auto& one) { return drawing(one); }, figure.drawing)}};
}

}  // namespace concert::figures

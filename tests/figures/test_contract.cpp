#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "figures/catalogue.hpp"
#include "figures/json.hpp"
#include "figures/organisation.hpp"
#include "made_up_study.hpp"

/// The JSON of figures and pages has the keys that the TypeScript which draws them declares, read from its source.

using namespace concert;
using namespace concert::figures;
using Json = nlohmann::ordered_json;

namespace {

struct Keys {
    std::set<std::string> required, all;
};

/// The members of every interface of a TypeScript file, inherited ones included.
std::map<std::string, Keys> interfaces_in(const std::string& file) {
    std::ifstream stream(std::string(CONCERT_SOURCE_DIR) + "/" + file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    static const std::regex whole(R"((?:export )?interface (\w+)(?: extends (\w+))? \{([^]*?)\n\})");
    static const std::regex member(R"(\n    readonly (\w+)(\??):)");
    std::map<std::string, Keys> found;
    for (auto one = std::sregex_iterator(text.begin(), text.end(), whole); one != std::sregex_iterator(); ++one) {
        Keys keys = (*one)[2].matched ? found.at((*one)[2]) : Keys{};
        const std::string body = "\n" + (*one)[3].str();
        for (auto m = std::sregex_iterator(body.begin(), body.end(), member); m != std::sregex_iterator(); ++m) {
            keys.all.insert((*m)[1]);
            if ((*m)[2].length() == 0) keys.required.insert((*m)[1]);
        }
        found[(*one)[1]] = keys;
    }
    return found;
}

const std::map<std::string, Keys>& figure_keys() {
    static const auto keys = interfaces_in("web/charts/figure.ts");
    return keys;
}

void check_keys(const Json& json, const Keys& keys) {
    for (const auto& [key, value] : json.items()) CHECK(keys.all.contains(key));
    for (const std::string& key : keys.required) {
        INFO(key);
        CHECK(json.contains(key));
    }
}

void check_axis(const Json& axis) { check_keys(axis, figure_keys().at("Axis")); }

void check_figure(const Json& json) {
    static const std::map<std::string, std::string> shapes{{"lines", "Lines"}, {"areas", "Areas"},
                                                           {"bars", "Bars"},   {"scatter", "Scatter"},
                                                           {"heat", "Heat"},   {"organisation", "Organisation"}};
    INFO(json["id"]);
    check_keys(json, figure_keys().at("Figure"));
    const Json& drawing = json["drawing"];
    check_keys(drawing, figure_keys().at(shapes.at(drawing["shape"])));
    for (const char* axis : {"x", "y", "value"}) {
        if (drawing.contains(axis)) check_axis(drawing[axis]);
    }
    if (drawing.contains("panels")) {
        CHECK_FALSE(drawing["panels"].empty());
        for (const Json& panel : drawing["panels"]) {
            if (panel.contains("y")) check_axis(panel["y"]);
        }
    }
    std::set<std::string> names, roles;
    for (const Json& column : json["columns"]) {
        check_keys(column, figure_keys().at("Column"));
        CHECK(names.insert(column["name"]).second);
        if (column["role"] != "note") CHECK(roles.insert(column["role"]).second);
    }
    const auto keys_in = [&](const char* list) {
        std::set<std::string> keys;
        if (drawing.contains(list)) {
            for (const Json& one : drawing[list]) CHECK(keys.insert(one["key"]).second);
        }
        return keys;
    };
    const auto panels = keys_in("panels"), series = keys_in("series"), states = keys_in("states");
    const auto known = [&](const std::string& role) {
        return role == "panel" ? panels : role == "series" ? series : states;
    };
    const bool several = drawing.contains("panels") && drawing["panels"].size() > 1;
    if (several) CHECK(roles.contains("panel"));
    for (const Json& row : json["rows"]) {
        REQUIRE(row.size() == json["columns"].size());
        for (std::size_t k = 0; k < row.size(); ++k) {  // every key says something
            const Json& column = json["columns"][k];
            const std::string role = column["role"];
            if (role == "panel" || role == "series" || role == "state") CHECK(known(role).contains(row[k]));
            if (row[k].is_string() && role != "label" && column["name"] != "unit")
                CHECK(column["words"].contains(row[k]));
        }
    }
}

/// A study that has figures of every kind but bars and organisations.
made_up::Study rich() {
    auto results = made_up::study({20, 100, 500}, {0, 0.5, 1});
    made_up::fill(results, 20, [](std::size_t, std::size_t arm, std::size_t k) {
        return 0.3 + 0.1 * static_cast<double>(arm) + made_up::luck(k);
    });
    return made_up::Study(std::move(results));
}

}  // namespace

TEST_CASE("the contract is found in the source that draws") {
    CHECK(figure_keys().at("Lines").required.contains("palette"));  // inherited
    CHECK(figure_keys().at("Axis").all.contains("order"));
    CHECK_FALSE(figure_keys().at("Axis").required.contains("order"));
}

TEST_CASE("figures have the keys of figure.ts") {
    const auto study = rich();
    const auto figures = figures_of(study.material());
    std::set<std::string> shapes;
    for (const Figure& figure : figures) {
        const Json json = json_of(figure);
        check_figure(json);
        shapes.insert(json["drawing"]["shape"]);
    }
    CHECK(shapes == std::set<std::string>{"lines", "areas", "scatter", "heat"});

    Ledger ledger{{{"H1", both("One", "Un"), {{"full", {64, 0.5, 0.25, 0.25, 0.06, 0.05}}}}}, "1.2.3"};
    check_figure(json_of(made_up::figure(ledger_figure(ledger))));
    const Staff staff{{no_superior, 0},
                      {0, 0},
                      {both("head", "direction"), both("agent", "agent")},
                      {Adopted::aware, Adopted::sincere},
                      {{0, 1}}};
    check_figure(json_of(organisation(staff, {"s", "1", "2", both("it", "elle"), 3, 4})));
}

TEST_CASE("pages have the keys of page.ts") {
    const auto study = rich();
    const auto keys = interfaces_in("web/report/page.ts");
    PageInput input;
    input.provenance.equations = study.material().results.model.equations_by_default();
    input.provenance.inputs = {{"scenarios/made-up.toml", "00ff"}};
    const Json page = json_of(page_of(study.material(), input));
    check_keys(page, keys.at("Page"));
    check_keys(page["provenance"], keys.at("Provenance"));
    for (const Json& number : page["numbers"]) check_keys(number, keys.at("KeyNumber"));
    for (const Json& section : page["sections"]) check_keys(section, keys.at("Section"));
    for (const Json& parameter : page["parameters"]) check_keys(parameter, keys.at("Parameter"));
    CHECK(page["format"] == 1);
    CHECK(page["provenance"]["inputs"][0]["sha256"] == "00ff");
}

TEST_CASE("what is no number is null, whole numbers have no point, others read back") {
    const auto study = rich();
    Figure figure = figures_of(study.material()).front();
    figure.rows = {{0.1 + 0.2, 3.0, std::numeric_limits<double>::infinity(), std::nan(""), std::string("N=20")}};
    CHECK(json_of(figure)["rows"].dump() == "[[0.30000000000000004,3,null,null,\"N=20\"]]");
    CHECK(rounded(0.123456789) == 0.12346);
    CHECK(rounded(-12345678) == -12346000);
    CHECK(std::isnan(rounded(std::nan(""))));
}

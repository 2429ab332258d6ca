#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "models/administration/build.hpp"
#include "models/administration/model.hpp"
#include "models/administration/posts.hpp"
#include "models/administration/table.hpp"

using namespace concert;
using namespace concert::administration;

namespace {

const sim::ModelTable& table() { return model_table(); }

/// A scenario in which every parameter has something to act on, or most have; the others name what they need.
Parameters scenario() {
    Parameters p;
    p.people = 120;
    p.elected = 7;
    p.potential_ties = 8;
    p.burn_in_weeks = 12;
    p.mandate_weeks = 30;
    p.follow_up_weeks = 20;
    p.exception_rate = 1.1;  // enough for rationing
    p.load = 1.0;            // and for overload
    p.overload_loss = 0.02;
    p.turnover = 0.3;
    p.innovator_share = 0.1;
    return p;
}

/// What a parameter needs beside it to act.
const std::map<std::string, std::function<void(Parameters&)>, std::less<>> companions{
    {"team_cost_reciprocal",
     [](Parameters& p) { p.interdependence = static_cast<std::int64_t>(Interdependence::reciprocal); }},
    {"trust_saving", [](Parameters& p) { p.interdependence = static_cast<std::int64_t>(Interdependence::reciprocal); }},
    {"manager_span", [](Parameters& p) { p.people = 300; }},
    {"multiscale_depth", [](Parameters& p) { p.tie_generator = static_cast<std::int64_t>(TieGenerator::multiscale); }},
    {"multiscale_distance",
     [](Parameters& p) { p.tie_generator = static_cast<std::int64_t>(TieGenerator::multiscale); }},
    {"posture_from", [](Parameters& p) { p.posture_before = 0.1; }},
    {"lock_in_decay", [](Parameters& p) { p.compliance_loss = 0.03; }},
    {"user_visibility", [](Parameters& p) { p.innovator_place = static_cast<std::int64_t>(Place::outside); }},
    {"election_every", [](Parameters& p) { p.mandate_survival = 0; }},
    {"election_phase", [](Parameters& p) { p.election_every = 20, p.mandate_survival = 0; }},
    {"mandate_survival", [](Parameters& p) { p.election_every = 4; }},
};

/// Another value in range, far from the default.
double other_value(const sim::ParameterRow& row, double value) {
    const bool low = value - row.lowest > row.highest - value;
    double other = low ? row.lowest : row.highest;
    if (row.name == "people") other = 97;
    if (row.name == "burn_in_weeks" || row.name == "mandate_weeks" || row.name == "follow_up_weeks") other = value + 3;
    if (row.name == "innovator_count") other = 31;
    if (row.name == "elected") other = 23;
    if (row.name == "learning_scale") other = 10;  // at the other end of its range nobody learns either
    if (row.name == "election_every" || row.name == "election_phase") other = value + 7;
    if (!row.choices.empty()) other = value == row.lowest ? row.highest : row.lowest;
    return other;
}

/// The equations that a parameter of this process needs: the usual ones, and those off by default for their own.
Equations equations_for(std::string_view process) {
    Equations on;
    const std::size_t k = table().find_equation(process);
    if (k != sim::ModelTable::npos && !table().equations[k].on_by_default) {
        on.value = on.steps = on.posture = on.tasks = on.coproduction = true;
    }
    return on;
}

std::vector<std::int64_t> outcome(const Parameters& p, const Equations& on) {
    const Organisation o = build_generated(p, 2024, 0, 0);
    return run(o, Setup(p, on)).values;
}

}  // namespace

TEST_CASE("every member of the parameters has a row, and the rows give the defaults back") {
    CHECK(sizeof(Parameters) == 8 * table().parameters.size());
    CHECK(parameters_from(table().defaults()) == Parameters{});
    // distinct values come back from distinct members
    auto values = table().defaults();
    for (std::size_t k = 0; k < values.size(); ++k) values[k] = static_cast<double>(k + 3);
    const Parameters p = parameters_from(values);
    CHECK(p.people == 3);
    CHECK_FALSE(p == Parameters{});
}

TEST_CASE("every default lies in its own range, and whole numbers have whole bounds") {
    for (const sim::ParameterRow& row : table().parameters) {
        INFO(row.name);
        CHECK(row.lowest <= row.default_value);
        CHECK(row.default_value <= row.highest);
        CHECK(row.lowest < row.highest);
        if (row.whole) CHECK(row.lowest == static_cast<double>(static_cast<std::int64_t>(row.lowest)));
        if (!row.choices.empty()) {
            CHECK(row.whole);
            CHECK(row.lowest == 0);
            CHECK(row.highest == static_cast<double>(row.choices.size() - 1));
        }
    }
}

TEST_CASE("no two parameters share a name or a symbol, and everything is said in both languages with a source") {
    std::set<std::string_view> words;
    std::set<std::string_view> processes{"build", "calendar", "hours"};
    for (const sim::EquationRow& row : table().equations) {
        INFO(row.id);
        CHECK(processes.insert(row.id).second);
        CHECK(words.insert(row.name).second);
        CHECK_FALSE(row.text.english.empty());
        CHECK_FALSE(row.text.french.empty());
    }
    words.clear();
    for (const sim::ParameterRow& row : table().parameters) {
        INFO(row.name);
        CHECK(words.insert(row.name).second);
        if (row.symbol != row.name) CHECK(words.insert(row.symbol).second);
        CHECK_FALSE(row.symbol.empty());
        CHECK_FALSE(row.text.english.empty());
        CHECK_FALSE(row.text.french.empty());
        CHECK_FALSE(row.source.empty());
        CHECK(processes.count(row.process) == 1);
        CHECK(table().find_parameter(row.name) == table().find_parameter(row.symbol));
    }
}

TEST_CASE("every parameter has a name of its own in both languages that a chart has room for") {
    std::set<std::string_view> english, french;
    const auto letters = [](std::string_view text) {  // not the bytes that go on with a letter
        return std::count_if(text.begin(), text.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    };
    for (const sim::ParameterRow& row : table().parameters) {
        INFO(row.name);
        CHECK(english.insert(row.label.english).second);
        CHECK(french.insert(row.label.french).second);
        CHECK_FALSE(row.label.english.empty());
        CHECK_FALSE(row.label.french.empty());
        CHECK(letters(row.label.english) <= 40);
        CHECK(letters(row.label.french) <= 40);
    }
}

TEST_CASE("equations are switched one by one, and each one switched changes what a run counts") {
    const Parameters p = scenario();
    Parameters rivals = p;
    rivals.competing_projects = 3;  // E15 shares attention among them
    rivals.learning_scale = 5;      // E17
    const Organisation o = build_generated(p, 2024, 0, 0);
    const auto by_default = run(o, Setup(rivals)).values;
    for (std::size_t k = 0; k < table().equations.size(); ++k) {
        std::vector<bool> on = table().equations_by_default();
        on[k] = !on[k];
        INFO(table().equations[k].id << " switched");
        CHECK_FALSE(run(o, Setup(rivals, equations_from(on))).values == by_default);
    }
}

TEST_CASE("the rows of the equations say which are on by default, as the switches do") {
    CHECK(equations_from(table().equations_by_default()) == Equations{});
}

TEST_CASE("every parameter moves an output") {
    for (const sim::ParameterRow& row : table().parameters) {
        if (row.name == "insert_managers") continue;  // of hierarchies read from a file: below
        Parameters p = scenario();
        if (const auto companion = companions.find(std::string(row.name)); companion != companions.end()) {
            companion->second(p);
        }
        const std::size_t k = table().find_parameter(row.name);
        const auto& r = parameter_rows()[k];
        const double before = r.get(p), after = other_value(row, before);
        INFO(row.name << " from " << before << " to " << after);
        CHECK(after >= row.lowest);
        CHECK(after <= row.highest);
        Parameters changed = p;
        r.set(changed, after);
        CHECK_FALSE(changed == p);
        const Equations on = equations_for(row.process);
        CHECK_FALSE((outcome(changed, on) == outcome(p, on)));
    }
}

TEST_CASE("insert_managers changes the hierarchy read from posts") {
    const std::vector<Post> posts{{.id = 1, .grade = "SCS1", .unit = "Board"},
                                  {.parent = 1, .senior = false, .grade = "EO", .unit = "Banks", .fte = 40}};
    Parameters p;
    const Hierarchy filled = hierarchy_from_posts(posts, p);
    p.insert_managers = 0;
    CHECK_FALSE(hierarchy_from_posts(posts, p).superior == filled.superior);
}

TEST_CASE("two sets build the same organisation exactly when their build parameters agree") {
    Parameters a, b;
    b.relational_share = 0.1;
    b.mandate_weeks = 3;
    CHECK(same_organisation(a, b));
    b.homophily = 0.3;
    CHECK_FALSE(same_organisation(a, b));
}

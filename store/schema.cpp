#include "store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/files.hpp"
#include "analysis/outcomes.hpp"

namespace concert::store {
namespace {

using analysis::Results;

constexpr const char* fixed_tables =
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);"
    "CREATE TABLE points (point INTEGER PRIMARY KEY, label TEXT NOT NULL, \"group\" TEXT NOT NULL);"
    "CREATE TABLE arms (arm INTEGER PRIMARY KEY, label TEXT NOT NULL);"
    "CREATE TABLE populations (position INTEGER PRIMARY KEY, name TEXT NOT NULL);"
    "CREATE TABLE measures (position INTEGER PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL, meaning TEXT);"
    "CREATE TABLE parameters (position INTEGER PRIMARY KEY, name TEXT NOT NULL, symbol TEXT, unit TEXT, meaning TEXT);"
    "CREATE TABLE outcomes (position INTEGER PRIMARY KEY, name TEXT NOT NULL, unit TEXT, meaning TEXT);"
    "CREATE TABLE factors (position INTEGER PRIMARY KEY, name TEXT NOT NULL, low REAL, high REAL, logarithmic INTEGER,"
    " \"group\" INTEGER);"
    "CREATE TABLE factor_groups (position INTEGER PRIMARY KEY, name TEXT NOT NULL);"
    "CREATE TABLE coordinates (point INTEGER, factor INTEGER, unit REAL, PRIMARY KEY (point, factor)) WITHOUT ROWID;"
    "CREATE TABLE steps (position INTEGER PRIMARY KEY, \"group\" INTEGER, step REAL);"
    "CREATE TABLE notes (position INTEGER PRIMARY KEY, note TEXT NOT NULL);";

/// ", "name" TYPE" or ", table."name"" for every row of a table of ours.
template <class Rows>
std::string columns(const Rows& rows, const std::string& before, const std::string& after) {
    std::string text;
    for (const auto& row : rows) text += fmt::format(", {}\"{}\"{}", before, row.name, after);
    return text;
}

std::string parameter_columns(const sim::ModelTable& model) {
    std::string text;
    for (const auto& row : model.parameters) {
        text += fmt::format(", \"{}\" {}", row.name, row.choices.empty() ? "REAL" : "TEXT");
    }
    return text;
}

/// The table of runs, and the view that puts every run beside its parameters.
void create_runs(const Database& database, const Results& study) {
    const auto outcomes = analysis::outcome_table();
    database.run(
        fmt::format("CREATE TABLE cases (point INTEGER, arm INTEGER, size REAL, weeks INTEGER, withdrawal INTEGER{}, "
                    "PRIMARY KEY (point, arm))",
                    parameter_columns(study.model)));
    database.run(
        fmt::format("CREATE TABLE run (point INTEGER NOT NULL, arm INTEGER NOT NULL, replicate INTEGER NOT NULL, "
                    "status TEXT NOT NULL, error TEXT, seconds REAL, finished TEXT{}, adoption BLOB, curves BLOB, "
                    "PRIMARY KEY (point, arm, replicate))",
                    columns(outcomes, "", " REAL")));
    database.run(fmt::format(
        "CREATE VIEW runs AS SELECT points.label AS point, points.\"group\", arms.label AS arm, run.replicate, "
        "(SELECT value FROM about WHERE name = 'seed') AS seed, cases.size, run.status, run.error{}{}, run.seconds, "
        "run.finished FROM run JOIN cases USING (point, arm) JOIN points USING (point) JOIN arms USING (arm) "
        "ORDER BY run.point, run.arm, run.replicate",
        columns(study.model.parameters, "cases.", ""), columns(outcomes, "run.", "")));
}

void fill_cases(const Database& database, const Results& study) {
    std::string places = "?, ?, ?, ?, ?";
    for (std::size_t i = 0; i < study.model.parameters.size(); ++i) places += ", ?";
    Statement insert(database, "INSERT INTO cases VALUES (" + places + ")");
    for (std::size_t point = 0; point < study.points.size(); ++point) {
        for (std::size_t arm = 0; arm < study.arms.size(); ++arm) {
            const analysis::Case& one = study.at(point, arm);
            insert.with(point).with(arm).with(one.people).with(one.weeks).with(one.withdrawal);
            for (std::size_t i = 0; i < study.model.parameters.size(); ++i) {
                const auto& row = study.model.parameters[i];
                if (row.choices.empty()) {
                    insert.with(one.values[i]);
                } else {
                    insert.with(std::string(row.choices[static_cast<std::size_t>(one.values[i])]));
                }
            }
            insert.next();
            insert.again();
        }
    }
}

/// Rows numbered from 0.
template <class List, class Fill>
void fill(const Database& database, const std::string& statement, const List& list, const Fill& fill_one) {
    Statement insert(database, statement);
    std::size_t position = 0;
    for (const auto& one : list) {
        insert.with(position++);
        fill_one(insert, one);
        insert.next();
        insert.again();
    }
}

void fill_design(const Database& database, const analysis::Designed& design) {
    Statement about(database, "INSERT INTO about VALUES (?, ?)");
    about.with("design").with(design.kind).next();
    about.again();
    about.with("design_size").with(fmt::format("{}", design.size)).next();
    fill(database, "INSERT INTO factors VALUES (?, ?, ?, ?, ?, ?)", design.factors,
         [](Statement& insert, const analysis::DesignFactor& factor) {
             insert.with(factor.name).with(factor.low).with(factor.high);
             insert.with(std::size_t{factor.logarithmic}).with(factor.group);
         });
    fill(database, "INSERT INTO factor_groups VALUES (?, ?)", design.groups,
         [](Statement& insert, const std::string& name) { insert.with(name); });
    fill(database, "INSERT INTO steps VALUES (?, ?, ?)", design.steps,
         [](Statement& insert, const analysis::DesignStep& step) { insert.with(step.group).with(step.step); });
    Statement insert(database, "INSERT INTO coordinates VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < design.unit.size(); ++i) {
        insert.with(i / design.factors.size()).with(i % design.factors.size()).with(design.unit[i]).next();
        insert.again();
    }
}

template <class Add>
void each_row(const Database& database, const std::string& query, const Add& add) {
    for (Statement rows(database, query); rows.next();) add(rows);
}

double value_of(const sim::ParameterRow& row, Statement& read) {
    if (row.choices.empty()) return read.real();
    const std::string word = read.text();
    return static_cast<double>(std::find(row.choices.begin(), row.choices.end(), word) - row.choices.begin());
}

template <class Rows>
bool same_names(const Database& database, const std::string& table, const Rows& rows) {
    std::vector<std::string> stored, own;
    each_row(database, "SELECT name FROM " + table + " ORDER BY position",
             [&](Statement& read) { stored.push_back(read.text()); });
    for (const auto& row : rows) own.emplace_back(row.name);
    return stored == own;
}

analysis::Designed design_in(const Database& database, const std::string& kind, std::size_t size) {
    analysis::Designed design{kind, size, {}, {}, {}, {}};
    each_row(database, "SELECT name, low, high, logarithmic, \"group\" FROM factors ORDER BY position",
             [&](Statement& read) {
                 analysis::DesignFactor& factor = design.factors.emplace_back();
                 factor.name = read.text();
                 factor.low = read.real();
                 factor.high = read.real();
                 factor.logarithmic = read.count() != 0;
                 factor.group = read.count();
             });
    each_row(database, "SELECT name FROM factor_groups ORDER BY position",
             [&](Statement& read) { design.groups.push_back(read.text()); });
    each_row(database, "SELECT \"group\", step FROM steps ORDER BY position", [&](Statement& read) {
        const std::size_t group = read.count();
        design.steps.push_back({group, read.real()});
    });
    each_row(database, "SELECT unit FROM coordinates ORDER BY point, factor",
             [&](Statement& read) { design.unit.push_back(read.real()); });
    return design;
}

}  // namespace

void create_tables(const Database& database, const Results& study) {
    database.run(fixed_tables);
    create_runs(database, study);
    const std::map<std::string, std::string> about{
        {"format", format},
        {"study", study.study},
        {"title_en", study.title_en},
        {"title_fr", study.title_fr},
        {"seed", fmt::format("{}", study.seed)},
        {"model", std::string(study.model.name)},
        {"every", fmt::format("{}", study.every)},
        {"adoption", "little-endian 32-bit floats: D of everybody in weeks 0, 1, 2, ..."},
        {"curves", "little-endian 32-bit floats: [population][measure][row], row k is week k * every"}};
    for (const auto& [name, value] : about) {
        Statement(database, "INSERT INTO about VALUES (?, ?)").with(name).with(value).next();
    }
    const auto text = [](Statement& insert, const std::string& one) { insert.with(one); };
    fill(database, "INSERT INTO points VALUES (?, ?, ?)", study.points,
         [](Statement& insert, const analysis::PointInfo& point) { insert.with(point.label).with(point.group); });
    fill(database, "INSERT INTO arms VALUES (?, ?)", study.arms, text);
    fill(database, "INSERT INTO populations VALUES (?, ?)", study.groups, text);
    fill(database, "INSERT INTO notes VALUES (?, ?)", study.notes, text);
    fill(database, "INSERT INTO measures VALUES (?, ?, ?, ?)", study.measures,
         [](Statement& insert, const analysis::Measure& measure) {
             insert.with(std::string(measure.name)).with(std::string(measure.unit));
             insert.with(std::string(measure.text.english));
         });
    fill(database, "INSERT INTO parameters VALUES (?, ?, ?, ?, ?)", study.model.parameters,
         [](Statement& insert, const sim::ParameterRow& row) {
             insert.with(std::string(row.name)).with(std::string(row.symbol)).with(std::string(row.unit));
             insert.with(std::string(row.text.english));
         });
    fill(database, "INSERT INTO outcomes VALUES (?, ?, ?, ?)", analysis::outcome_table(),
         [](Statement& insert, const analysis::Outcome& outcome) {
             insert.with(std::string(outcome.name)).with(std::string(outcome.unit));
             insert.with(std::string(outcome.text.english));
         });
    fill_cases(database, study);
    if (study.design) fill_design(database, *study.design);
}

Results study_in(const Database& database, const sim::ModelTable& model, std::span<const analysis::Measure> measures) {
    const auto refuse = [&](const std::string& reason) {
        throw analysis::FileError(database.path(), "cannot be read", reason,
                                  "read it with the version of concert that wrote it");
    };
    std::map<std::string, std::string> about;
    each_row(database, "SELECT name, value FROM about", [&](Statement& read) {
        const std::string name = read.text();
        about[name] = read.text();
    });
    if (about["format"] != format) refuse(fmt::format("its format is {}, not {}", about["format"], format));
    if (!same_names(database, "parameters", model.parameters)) refuse("its model has other parameters");
    if (!same_names(database, "outcomes", analysis::outcome_table())) refuse("it holds other outcomes");

    Results study;
    study.study = about["study"];
    study.title_en = about["title_en"];
    study.title_fr = about["title_fr"];
    study.seed = std::stoull(about["seed"]);
    study.every = std::stoull(about["every"]);
    study.model = model;
    each_row(database, "SELECT name FROM measures ORDER BY position", [&](Statement& read) {
        const std::size_t known = analysis::find_measure(measures, read.text());
        if (known == analysis::npos) refuse("it holds other measures");
        study.measures.push_back(measures[known]);
    });
    each_row(database, "SELECT name FROM populations ORDER BY position",
             [&](Statement& read) { study.groups.push_back(read.text()); });
    each_row(database, "SELECT label, \"group\" FROM points ORDER BY point", [&](Statement& read) {
        std::string label = read.text();
        study.points.push_back({std::move(label), read.text()});
    });
    each_row(database, "SELECT label FROM arms ORDER BY arm",
             [&](Statement& read) { study.arms.push_back(read.text()); });
    each_row(database, "SELECT note FROM notes ORDER BY position",
             [&](Statement& read) { study.notes.push_back(read.text()); });
    each_row(database, "SELECT * FROM cases ORDER BY point, arm", [&](Statement& read) {
        read.count();
        read.count();
        analysis::Case one;
        one.people = read.real();
        one.weeks = read.count();
        one.withdrawal = read.count();
        for (const auto& row : model.parameters) one.values.push_back(value_of(row, read));
        study.cases.push_back(std::move(one));
    });
    if (about.contains("design"))
        study.design = design_in(database, about["design"], std::stoull(about["design_size"]));
    return study;
}

}  // namespace concert::store

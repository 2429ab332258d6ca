#include "claims/store.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>
#include <functional>
#include <limits>

#include "analysis/files.hpp"
#include "claims/bands.hpp"

namespace concert::claims {

namespace {

constexpr const char* schema =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = NORMAL;"
    "CREATE TABLE IF NOT EXISTS design (name TEXT PRIMARY KEY, value TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS judged (place TEXT, claim TEXT, verdict INTEGER, leading INTEGER, ignition_of REAL,"
    " ignition_against REAL, ignition_relational REAL, PRIMARY KEY (place, claim));"
    "CREATE TABLE IF NOT EXISTS finding (place TEXT, claim TEXT, number INTEGER, judgement INTEGER, label TEXT,"
    " outcome TEXT, direction INTEGER, verdict INTEGER, value REAL, lower REAL, upper REAL, simultaneous_lower REAL,"
    " simultaneous_upper REAL, replicates INTEGER, margin REAL, PRIMARY KEY (place, claim, number));"
    "CREATE TABLE IF NOT EXISTS side (place TEXT, claim TEXT, number INTEGER, side INTEGER, arm TEXT, mean REAL,"
    " PRIMARY KEY (place, claim, number, side));";

constexpr const char* advice = "choose another folder with -o, or remove the file to begin again";

}  // namespace

struct Store::Database {
    std::string path;
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle{nullptr, sqlite3_close};

    explicit Database(std::string file) : path(std::move(file)) {
        sqlite3* opened = nullptr;
        const int code = sqlite3_open(path.c_str(), &opened);
        handle.reset(opened);  // to be closed even where opening it failed
        check(code);
        sqlite3_busy_timeout(handle.get(), 10'000);
        run(schema);
    }

    void check(int code) const {
        if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
        throw analysis::FileError(path, "cannot be used", sqlite3_errmsg(handle.get()), advice);
    }
    void run(const char* text) const { check(sqlite3_exec(handle.get(), text, nullptr, nullptr, nullptr)); }
};

namespace {

/// One statement, its places filled in order and its columns read in order.
class Statement {
public:
    template <class Database>
    Statement(const Database& database, const char* text) : check_([&database](int code) { database.check(code); }) {
        check_(sqlite3_prepare_v2(database.handle.get(), text, -1, &handle_, nullptr));
    }
    ~Statement() { sqlite3_finalize(handle_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& with(const std::string& text) {
        check_(sqlite3_bind_text(handle_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
        return *this;
    }
    Statement& with(double value) {  // NaN becomes NULL
        check_(sqlite3_bind_double(handle_, ++bound_, value));
        return *this;
    }
    Statement& with(std::size_t value) {
        check_(sqlite3_bind_int64(handle_, ++bound_, static_cast<sqlite3_int64>(value)));
        return *this;
    }
    /// True when there is a row to read.
    bool next() {
        const int code = sqlite3_step(handle_);
        check_(code);
        read_ = 0;
        return code == SQLITE_ROW;
    }
    std::string text() {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, read_));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, read_++))};
    }
    double real() {
        const bool missing = sqlite3_column_type(handle_, read_) == SQLITE_NULL;
        const double value = sqlite3_column_double(handle_, read_++);
        return missing ? std::numeric_limits<double>::quiet_NaN() : value;
    }
    std::size_t count() { return static_cast<std::size_t>(sqlite3_column_int64(handle_, read_++)); }

private:
    std::function<void(int)> check_;
    sqlite3_stmt* handle_ = nullptr;
    int bound_ = 0, read_ = 0;
};

}  // namespace

Store::Store(const std::filesystem::path& file, const Design& design)
    : database_(std::make_unique<Database>(file.string())) {
    std::string differences;
    for (Statement all(*database_, "SELECT name, value FROM design ORDER BY name"); all.next();) {
        const std::string name = all.text(), value = all.text();
        const auto mine = design.find(name);
        if (mine == design.end() || mine->second == value) continue;
        differences += fmt::format("{}{} was {}, is {}", differences.empty() ? "" : "; ", name, value, mine->second);
    }
    if (!differences.empty()) {
        throw OtherDesign(
            fmt::format("{}: holds the results of another design ({}); {}", file.string(), differences, advice));
    }
    database_->run("BEGIN IMMEDIATE");
    for (const auto& [name, value] : design) {
        Statement(*database_, "INSERT OR IGNORE INTO design VALUES (?, ?)").with(name).with(value).next();
    }
    database_->run("COMMIT");
}

Store::~Store() = default;

bool Store::holds(const std::string& place, const std::string& claim) const {
    return Statement(*database_, "SELECT 1 FROM judged WHERE place = ? AND claim = ?").with(place).with(claim).next();
}

void Store::add(const std::string& place, const std::vector<std::pair<std::string, Judged>>& all) {
    database_->run("BEGIN IMMEDIATE");
    for (const auto& [claim, judged] : all) {
        Statement(*database_, "INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?, ?, ?, ?)")
            .with(place)
            .with(claim)
            .with(static_cast<std::size_t>(judged.verdict))
            .with(judged.leading)
            .with(judged.ignition_of)
            .with(judged.ignition_against)
            .with(judged.ignition_relational)
            .next();
        for (std::size_t number = 0; number < judged.findings.size(); ++number) {
            const Finding& f = judged.findings[number];
            const Effect& e = f.effect;
            Statement(*database_, "INSERT OR REPLACE INTO finding VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .with(place)
                .with(claim)
                .with(number)
                .with(f.judgement)
                .with(f.label)
                .with(std::string(bands()[f.outcome].outcome))
                .with(static_cast<std::size_t>(f.direction))
                .with(static_cast<std::size_t>(f.verdict))
                .with(e.value)
                .with(e.lower)
                .with(e.upper)
                .with(e.simultaneous_lower)
                .with(e.simultaneous_upper)
                .with(e.n)
                .with(e.margin)
                .next();
            for (std::size_t side = 0; side < f.sides.size(); ++side) {
                Statement(*database_, "INSERT OR REPLACE INTO side VALUES (?, ?, ?, ?, ?, ?)")
                    .with(place)
                    .with(claim)
                    .with(number)
                    .with(side)
                    .with(f.sides[side])
                    .with(f.means[side])
                    .next();
            }
        }
    }
    database_->run("COMMIT");
}

Judged Store::get(const std::string& place, const std::string& claim) const {
    Statement head(*database_,
                   "SELECT verdict, leading, ignition_of, ignition_against, ignition_relational FROM judged "
                   "WHERE place = ? AND claim = ?");
    if (!head.with(place).with(claim).next()) throw std::out_of_range(place + " " + claim);
    Judged judged{static_cast<Verdict>(head.count()), {}, 0, 0, 0, 0};
    judged.leading = head.count();
    judged.ignition_of = head.real();
    judged.ignition_against = head.real();
    judged.ignition_relational = head.real();
    Statement rows(*database_,
                   "SELECT judgement, label, outcome, direction, verdict, value, lower, upper, simultaneous_lower, "
                   "simultaneous_upper, replicates, margin FROM finding WHERE place = ? AND claim = ? ORDER BY number");
    rows.with(place).with(claim);
    while (rows.next()) {
        Finding& f = judged.findings.emplace_back();
        f.judgement = rows.count();
        f.label = rows.text();
        f.outcome = column_of(rows.text());
        f.direction = static_cast<Direction>(rows.count());
        f.verdict = static_cast<Verdict>(rows.count());
        f.effect.value = rows.real();
        f.effect.lower = rows.real();
        f.effect.upper = rows.real();
        f.effect.simultaneous_lower = rows.real();
        f.effect.simultaneous_upper = rows.real();
        f.effect.n = rows.count();
        f.effect.margin = rows.real();
    }
    Statement sides(*database_,
                    "SELECT number, arm, mean FROM side WHERE place = ? AND claim = ? ORDER BY number, side");
    sides.with(place).with(claim);
    while (sides.next()) {
        Finding& f = judged.findings.at(sides.count());
        f.sides.push_back(sides.text());
        f.means.push_back(sides.real());
    }
    return judged;
}

}  // namespace concert::claims

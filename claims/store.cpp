#include "claims/store.hpp"

#include <stdexcept>

#include "claims/bands.hpp"

namespace concert::claims {

using store::Statement;

namespace {

constexpr const char* tables =
    "CREATE TABLE IF NOT EXISTS judged (place TEXT, claim TEXT, verdict INTEGER, leading INTEGER, ignition_of REAL,"
    " ignition_against REAL, ignition_relational REAL, PRIMARY KEY (place, claim));"
    "CREATE TABLE IF NOT EXISTS finding (place TEXT, claim TEXT, number INTEGER, judgement INTEGER, label TEXT,"
    " outcome TEXT, direction INTEGER, verdict INTEGER, value REAL, lower REAL, upper REAL, simultaneous_lower REAL,"
    " simultaneous_upper REAL, replicates INTEGER, margin REAL, PRIMARY KEY (place, claim, number));"
    "CREATE TABLE IF NOT EXISTS side (place TEXT, claim TEXT, number INTEGER, side INTEGER, arm TEXT, mean REAL,"
    " PRIMARY KEY (place, claim, number, side));";

constexpr const char* advice = "choose another folder with -o, or remove the file to begin again";

}  // namespace

Store::Store(const std::filesystem::path& file, const Design& design) : database_(file, store::Database::Use::write) {
    store::Transaction transaction(database_);
    store::settle_identity(database_, design, store::Unknown::joins, advice);
    database_.run(tables);
    transaction.commit();
}

bool Store::holds(const std::string& place, const std::string& claim) const {
    return Statement(database_, "SELECT 1 FROM judged WHERE place = ? AND claim = ?").with(place).with(claim).next();
}

void Store::add(const std::string& place, const std::vector<std::pair<std::string, Judged>>& all) {
    store::Transaction transaction(database_);
    for (const auto& [claim, judged] : all) {
        Statement(database_, "INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?, ?, ?, ?)")
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
            Statement(database_, "INSERT OR REPLACE INTO finding VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
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
                Statement(database_, "INSERT OR REPLACE INTO side VALUES (?, ?, ?, ?, ?, ?)")
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
    transaction.commit();
}

Judged Store::get(const std::string& place, const std::string& claim) const {
    Statement head(database_,
                   "SELECT verdict, leading, ignition_of, ignition_against, ignition_relational FROM judged "
                   "WHERE place = ? AND claim = ?");
    if (!head.with(place).with(claim).next()) throw std::out_of_range(place + " " + claim);
    Judged judged{static_cast<Verdict>(head.count()), {}, 0, 0, 0, 0};
    judged.leading = head.count();
    judged.ignition_of = head.real();
    judged.ignition_against = head.real();
    judged.ignition_relational = head.real();
    Statement rows(database_,
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
    Statement sides(database_,
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

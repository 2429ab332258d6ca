#include "store/run_store.hpp"

#include <fmt/format.h>

#include "analysis/outcomes.hpp"
#include "store/schema.hpp"

namespace concert::store {
namespace {

std::string outcome_columns() {
    std::string text;
    for (const auto& outcome : analysis::outcome_table()) text += fmt::format(", \"{}\"", outcome.name);
    return text;
}

void insert(Statement& row, const analysis::Run& run) {
    const bool failed = !run.error.empty();
    row.with(run.point).with(run.arm).with(run.replicate).with(std::string(failed ? "failed" : "ok"));
    row.with(run.error).with(run.seconds);
    for (std::size_t i = 0; i < analysis::outcome_table().size(); ++i) {
        if (failed) {
            row.with_nothing();
        } else {
            row.with(run.outcomes[i]);
        }
    }
    row.with(run.adoption).with(run.curves).next();
    row.again();
}

analysis::Run run_in(Statement& row, std::string* finished = nullptr) {
    analysis::Run run;
    run.point = row.count();
    run.arm = row.count();
    run.replicate = row.count();
    run.error = row.text();
    run.seconds = row.real();
    std::string time = row.text();
    if (finished) *finished = std::move(time);
    if (!run.error.empty()) return run;
    for (std::size_t i = 0; i < analysis::outcome_table().size(); ++i) run.outcomes.push_back(row.real());
    return run;
}

const std::string& select_runs() {
    static const std::string text =
        "SELECT point, arm, replicate, error, seconds, finished" + outcome_columns() + " FROM run ";
    return text;
}

void each_blob(const Database& database, const std::string& column, std::size_t point, std::size_t arm,
               const analysis::Runs::VisitCurve& visit) {
    Statement rows(database, "SELECT replicate, " + column +
                                 " FROM run WHERE point = ? AND arm = ? AND status = 'ok' ORDER BY replicate");
    rows.with(point).with(arm);
    while (rows.next()) {
        const std::size_t replicate = rows.count();
        visit(replicate, rows.floats());
    }
}

}  // namespace

void refuse_foreign(const Database& database) {
    if (database.has_table("run") && database.has_table("about")) return;
    throw analysis::FileError(database.path(), "cannot be read", "it holds no runs of a study",
                              "name a folder or a file that concert run has written");
}

void RunStore::remove(const std::filesystem::path& file) {
    const Lock lock(lock_of(file));
    remove_database(file);
}

RunStore::RunStore(const std::filesystem::path& file, const Identity& identity, const analysis::Results& study)
    : lock_(std::make_unique<Lock>(lock_of(file))), database_(std::make_unique<Database>(file, Database::Use::write)) {
    Transaction transaction(*database_);
    settle_identity(*database_, identity, Unknown::differs, advice_to_begin_again);
    if (!database_->has_table("run")) create_tables(*database_, study);
    transaction.commit();
    look_up();
}

RunStore::RunStore(const std::filesystem::path& file)
    : database_(std::make_unique<Database>(file, Database::Use::read)) {
    refuse_foreign(*database_);
    look_up();
}

RunStore::~RunStore() = default;

void RunStore::look_up() {
    held_.clear();
    size_ = 0;
    Statement all(*database_, "SELECT point, arm, replicate FROM run");
    while (all.next()) {
        const std::size_t point = all.count(), arm = all.count();
        mark(point, arm, all.count());
    }
}

void RunStore::mark(std::size_t point, std::size_t arm, std::size_t replicate) {
    if (held_.size() <= point) held_.resize(point + 1);
    if (held_[point].size() <= arm) held_[point].resize(arm + 1);
    auto& replicates = held_[point][arm];
    if (replicates.size() <= replicate) replicates.resize(replicate + 1);
    replicates[replicate] = true;
    ++size_;
}

bool RunStore::holds(std::size_t point, std::size_t arm, std::size_t replicate) const {
    return point < held_.size() && arm < held_[point].size() && replicate < held_[point][arm].size() &&
           held_[point][arm][replicate];
}

void RunStore::add(const std::vector<analysis::Run>& runs) {
    std::string places = fmt::format("?, ?, ?, ?, ?, ?, {}", time_now);
    for (std::size_t i = 0; i < analysis::outcome_table().size() + 2; ++i) places += ", ?";
    Transaction transaction(*database_);
    {
        Statement row(*database_, "INSERT INTO run VALUES (" + places + ")");
        for (const analysis::Run& run : runs) insert(row, run);
    }
    transaction.commit();
    for (const analysis::Run& run : runs) mark(run.point, run.arm, run.replicate);
}

std::size_t RunStore::forget_failures() {
    Statement number(*database_, "SELECT count(*) FROM run WHERE status = 'failed'");
    number.next();
    const std::size_t failed = number.count();
    number.again();
    database_->run("DELETE FROM run WHERE status = 'failed'");
    look_up();
    return failed;
}

void RunStore::each(const Visit& visit) const {
    Statement rows(*database_, select_runs() + "ORDER BY point, arm, replicate");
    while (rows.next()) visit(run_in(rows));
}

void RunStore::each_with_time(
    const std::function<void(const analysis::Run&, const std::string& finished)>& visit) const {
    Statement rows(*database_, select_runs() + "ORDER BY point, arm, replicate");
    std::string finished;
    while (rows.next()) {
        const analysis::Run run = run_in(rows, &finished);
        visit(run, finished);
    }
}

void RunStore::each_of(std::size_t point, std::size_t arm, const Visit& visit) const {
    Statement rows(*database_, select_runs() + "WHERE point = ? AND arm = ? ORDER BY replicate");
    rows.with(point).with(arm);
    while (rows.next()) visit(run_in(rows));
}

std::size_t RunStore::done(std::size_t point, std::size_t arm) const {
    Statement number(*database_, "SELECT count(*) FROM run WHERE point = ? AND arm = ? AND status = 'ok'");
    number.with(point).with(arm).next();
    return number.count();
}

void RunStore::each_adoption(std::size_t point, std::size_t arm, const VisitCurve& visit) const {
    each_blob(*database_, "adoption", point, arm, visit);
}

void RunStore::each_curves(std::size_t point, std::size_t arm, const VisitCurve& visit) const {
    each_blob(*database_, "curves", point, arm, visit);
}

}  // namespace concert::store

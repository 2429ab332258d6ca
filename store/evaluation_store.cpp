#include "store/evaluation_store.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace concert::store {
namespace {

constexpr std::size_t most_evaluations = 512;
constexpr double most_seconds = 0.25;

/// Whether a search was begun here of which nothing was kept, say because its study had a mistake.
bool holds_nothing(const Database& database) {
    return database.has_table("evaluation") && !Statement(database, "SELECT 1 FROM evaluation").next();
}

}  // namespace

void EvaluationStore::remove(const std::filesystem::path& file) {
    const Lock lock(lock_of(file));
    remove_database(file);
}

EvaluationStore::EvaluationStore(const std::filesystem::path& file, const Identity& identity)
    : lock_(lock_of(file)), database_(file, Database::Use::write) {
    Transaction transaction(database_);
    if (holds_nothing(database_)) database_.run("DELETE FROM identity");
    settle_identity(database_, identity, Unknown::differs, advice_to_begin_again);
    database_.run(
        "CREATE TABLE IF NOT EXISTS evaluation (number INTEGER PRIMARY KEY, parameters BLOB NOT NULL, "
        "\"values\" BLOB NOT NULL, seconds REAL NOT NULL, finished TEXT NOT NULL)");
    transaction.commit();
    look_up();
}

void EvaluationStore::look_up() {
    for (Statement all(database_, "SELECT number, \"values\" FROM evaluation"); all.next();) {
        const auto number = static_cast<std::uint32_t>(all.count());
        known_.emplace(number, all.doubles());
    }
}

std::size_t EvaluationStore::size() const {
    const std::lock_guard lock(gathering_);
    return known_.size();
}

analysis::Memo EvaluationStore::memo() {
    return {[this](std::uint32_t number) { return find(number); },
            [this](std::uint32_t number, std::span<const double> parameters, std::span<const double> values) {
                record(number, parameters, values);
            }};
}

std::optional<std::vector<double>> EvaluationStore::find(std::uint32_t number) {
    const std::lock_guard lock(gathering_);
    if (const auto found = known_.find(number); found != known_.end()) return found->second;
    begun_[number] = Clock::now();
    return std::nullopt;
}

void EvaluationStore::record(std::uint32_t number, std::span<const double> parameters, std::span<const double> values) {
    std::vector<Evaluation> full;
    {
        const std::lock_guard lock(gathering_);
        Evaluation one{number, {parameters.begin(), parameters.end()}, {values.begin(), values.end()}, 0};
        if (!known_.emplace(number, one.values).second) {
            throw std::logic_error(fmt::format("evaluation {} is recorded a second time", number));
        }
        if (const auto begun = begun_.find(number); begun != begun_.end()) {
            one.seconds = std::chrono::duration<double>(Clock::now() - begun->second).count();
            begun_.erase(begun);
        }
        seconds_ += one.seconds;
        batch_.push_back(std::move(one));
        if (batch_.size() < most_evaluations && seconds_ < most_seconds) return;
        full.swap(batch_);
        seconds_ = 0;
    }
    write(full);
}

void EvaluationStore::flush() {
    std::vector<Evaluation> rest;
    {
        const std::lock_guard lock(gathering_);
        rest.swap(batch_);
        seconds_ = 0;
    }
    write(rest);
}

void EvaluationStore::write(const std::vector<Evaluation>& batch) {
    if (batch.empty()) return;
    const std::lock_guard lock(writing_);
    Transaction transaction(database_);
    {
        Statement row(database_, fmt::format("INSERT INTO evaluation VALUES (?, ?, ?, ?, {})", time_now));
        for (const Evaluation& one : batch) {
            row.with(std::size_t{one.number}).with(std::span<const double>(one.parameters));
            row.with(std::span<const double>(one.values)).with(one.seconds).next();
            row.again();
        }
    }
    transaction.commit();
}

}  // namespace concert::store

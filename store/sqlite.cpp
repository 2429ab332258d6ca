#include "store/sqlite.hpp"

#include <sqlite3.h>

#include <bit>
#include <cstring>
#include <limits>

#include "analysis/files.hpp"

namespace concert::store {
namespace {

static_assert(std::endian::native == std::endian::little, "blobs hold little-endian floats");

constexpr const char* advice_to_write = "choose another folder with -o, or remove the file to begin again";
constexpr const char* advice_to_read = "name a folder or a file that concert run has written";
constexpr const char* advice_to_grow =
    "see that the disk has room and that files may grow (ulimit -f), or choose another folder with -o";
constexpr int patience = 10'000;  // milliseconds that a writer waits for another one's transaction

}  // namespace

Database::Database(const std::filesystem::path& file, Use use)
    : path_(file.string()), use_(use), handle_(nullptr, sqlite3_close) {
    sqlite3* opened = nullptr;
    const int flags = use == Use::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
    handle_.reset(opened);  // to be closed even where opening it failed
    check(code);
    sqlite3_busy_timeout(opened, patience);
    if (use == Use::write)
        run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
            "PRAGMA wal_autocheckpoint = 1000;");
}

void Database::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    const char* failed = use_ == Use::read ? "cannot be read" : "cannot be written";
    const int error = handle_ ? sqlite3_system_errno(handle_.get()) : 0, kind = code & 0xff;
    const bool full = kind == SQLITE_IOERR || kind == SQLITE_FULL;
    if (full && error != 0) throw analysis::FileError(path_, failed, error, analysis::advice_for(error));
    if (full) throw analysis::FileError(path_, failed, sqlite3_errmsg(handle_.get()), advice_to_grow);
    const char* reason = sqlite3_errmsg(handle_.get());
    if (use_ == Use::read) throw analysis::FileError(path_, failed, reason, advice_to_read);
    throw analysis::FileError(path_, "cannot be used", reason, advice_to_write);
}

void Database::run(const std::string& text) const {
    check(sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr));
}

void Database::try_run(const char* text) const noexcept {
    sqlite3_exec(handle_.get(), text, nullptr, nullptr, nullptr);
}

bool Database::has_table(const std::string& name) const {
    return Statement(*this, "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?")
        .with(name)
        .next();
}

void remove_database(const std::filesystem::path& file) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        std::error_code absent;
        std::filesystem::remove(file.string() + end, absent);
    }
}

Transaction::Transaction(const Database& database) : database_(database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (open_) database_.try_run("ROLLBACK");  // else undone when the file is next opened
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

Statement::Statement(const Database& database, const std::string& text) : database_(database) {
    database_.check(sqlite3_prepare_v2(database.handle_.get(), text.c_str(), -1, &handle_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::with(const std::string& text) {
    database_.check(sqlite3_bind_text(handle_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::with(double value) {
    database_.check(sqlite3_bind_double(handle_, ++bound_, value));
    return *this;
}

Statement& Statement::with(std::size_t value) {
    database_.check(sqlite3_bind_int64(handle_, ++bound_, static_cast<sqlite3_int64>(value)));
    return *this;
}

Statement& Statement::with(std::span<const float> values) {
    database_.check(sqlite3_bind_blob64(handle_, ++bound_, values.data(), values.size_bytes(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::with(std::span<const double> values) {
    const void* bytes = values.empty() ? "" : static_cast<const void*>(values.data());  // no address would be NULL
    database_.check(sqlite3_bind_blob64(handle_, ++bound_, bytes, values.size_bytes(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::with_nothing() {
    database_.check(sqlite3_bind_null(handle_, ++bound_));
    return *this;
}

bool Statement::next() {
    const int code = sqlite3_step(handle_);
    database_.check(code);
    read_ = 0;
    return code == SQLITE_ROW;
}

void Statement::again() {
    sqlite3_reset(handle_);
    bound_ = read_ = 0;
}

std::string Statement::text() {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, read_));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(handle_, read_++));
    return bytes ? std::string(bytes, length) : std::string();
}

double Statement::real() {
    const bool missing = sqlite3_column_type(handle_, read_) == SQLITE_NULL;
    const double value = sqlite3_column_double(handle_, read_++);
    return missing ? std::numeric_limits<double>::quiet_NaN() : value;
}

std::size_t Statement::count() { return static_cast<std::size_t>(sqlite3_column_int64(handle_, read_++)); }

std::span<const float> Statement::floats() {
    const auto* values = static_cast<const float*>(sqlite3_column_blob(handle_, read_));
    return {values, static_cast<std::size_t>(sqlite3_column_bytes(handle_, read_++)) / sizeof(float)};
}

std::vector<double> Statement::doubles() {
    const void* bytes = sqlite3_column_blob(handle_, read_);
    std::vector<double> values(static_cast<std::size_t>(sqlite3_column_bytes(handle_, read_++)) / sizeof(double));
    if (!values.empty()) std::memcpy(values.data(), bytes, values.size() * sizeof(double));
    return values;
}

}  // namespace concert::store

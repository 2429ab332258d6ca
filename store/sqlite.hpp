#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite as far as this folder needs it. A file that cannot be used throws analysis::FileError, which names it.
namespace concert::store {

/// The time at which a statement runs, as SQL: ISO 8601, UTC.
inline constexpr const char* time_now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";

class Database {
public:
    enum class Use { read, write };  ///< write: creates the file where it is missing, and keeps a write-ahead log

    Database(const std::filesystem::path& file, Use use);
    /// Runs statements that return nothing.
    void run(const std::string& text) const;
    /// The same where nothing can be done about a failure.
    void try_run(const char* text) const noexcept;
    const std::string& path() const { return path_; }
    bool has_table(const std::string& name) const;

private:
    friend class Statement;
    void check(int code) const;

    std::string path_;
    Use use_;
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
};

/// Removes a file and what SQLite keeps beside it, where they are there.
void remove_database(const std::filesystem::path& file);

/// All of what is written while it lives, or nothing: undone unless commit() is reached.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

/// One statement, its places filled in order and its columns read in order. The database must outlive it.
class Statement {
public:
    Statement(const Database& database, const std::string& text);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& with(const std::string& text);
    Statement& with(double value);  ///< NaN becomes NULL
    Statement& with(std::size_t value);
    Statement& with(std::span<const float> values);   ///< a blob of little-endian floats
    Statement& with(std::span<const double> values);  ///< the same of doubles
    Statement& with_nothing();                        ///< NULL
    /// True when there is a row to read.
    bool next();
    /// Ready to be filled and run again.
    void again();

    std::string text();
    double real();  ///< NULL becomes NaN
    std::size_t count();
    std::span<const float> floats();  ///< valid until next(), again() or the end of the statement
    std::vector<double> doubles();

private:
    const Database& database_;
    sqlite3_stmt* handle_ = nullptr;
    int bound_ = 0, read_ = 0;
};

}  // namespace concert::store

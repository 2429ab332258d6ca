#pragma once
#include <memory>
#include <vector>

#include "analysis/files.hpp"
#include "analysis/results.hpp"
#include "store/identity.hpp"
#include "store/lock.hpp"

/// The runs of a study in one SQLite file (docs/store.md), so that a study that was stopped or killed goes on where it
/// was.
namespace concert::store {

/// Throws analysis::FileError where a database holds no study.
void refuse_foreign(const Database& database);

class RunStore : public analysis::Runs {
public:
    /// Opens the file for writing, making it where it is missing. `study` describes what is run; its cases and notes
    /// must be complete, its runs are not looked at. Throws OtherIdentity when the file holds runs of another study,
    /// Busy when another process writes, analysis::FileError when it cannot be used.
    RunStore(const std::filesystem::path& file, const Identity& identity, const analysis::Results& study);
    /// Opens a file to read it.
    explicit RunStore(const std::filesystem::path& file);
    ~RunStore() override;
    /// Removes the file and what SQLite keeps beside it. Throws Busy.
    static void remove(const std::filesystem::path& file);

    /// Whether this run is done, or has failed.
    bool holds(std::size_t point, std::size_t arm, std::size_t replicate) const;
    std::size_t size() const { return size_; }
    /// Adds runs, all of them or none. One thread at a time.
    void add(const std::vector<analysis::Run>& runs);
    /// Forgets the runs that failed, so that they are done again. Returns how many there were.
    std::size_t forget_failures();
    const Database& database() const { return *database_; }
    /// The same as each(), with the time at which the run was kept (ISO 8601, UTC).
    void each_with_time(const std::function<void(const analysis::Run&, const std::string& finished)>& visit) const;

    void each(const Visit& visit) const override;
    void each_of(std::size_t point, std::size_t arm, const Visit& visit) const override;
    std::size_t done(std::size_t point, std::size_t arm) const override;
    void each_adoption(std::size_t point, std::size_t arm, const VisitCurve& visit) const override;
    void each_curves(std::size_t point, std::size_t arm, const VisitCurve& visit) const override;

private:
    void mark(std::size_t point, std::size_t arm, std::size_t replicate);
    void look_up();

    analysis::FileSizeSignalIgnored ignored_;  ///< a full disk is an error like others
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<Database> database_;
    std::vector<std::vector<std::vector<bool>>> held_;  ///< [point][arm][replicate]
    std::size_t size_ = 0;
};

}  // namespace concert::store

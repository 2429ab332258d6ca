#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "analysis/evaluations.hpp"
#include "analysis/files.hpp"
#include "store/identity.hpp"
#include "store/lock.hpp"
#include "store/sqlite.hpp"

/// The evaluations of a search over parameters (concert fit, concert pareto) in one SQLite file, so that a search that
/// was stopped or killed is repeated without simulating again what is known.
namespace concert::store {

/// Table "evaluation": number, parameters and values (blobs of little-endian 64-bit floats), the seconds it took, and
/// when it was written. Evaluations are gathered and written together: what a kill loses took less than a quarter of a
/// second to compute, on all threads together.
class EvaluationStore {
public:
    /// Opens the file, making it where it is missing. Throws OtherIdentity when it holds evaluations of another search,
    /// Busy when another process writes, analysis::FileError when it cannot be used.
    EvaluationStore(const std::filesystem::path& file, const Identity& identity);
    /// Removes the file and what SQLite keeps beside it. Throws Busy.
    static void remove(const std::filesystem::path& file);

    /// From any thread; must not be used longer than the store lives. `record` throws analysis::FileError when
    /// evaluations cannot be written, std::logic_error on a number that is known already.
    analysis::Memo memo();
    /// Writes what is left.
    void flush();
    /// Evaluations known, written or not.
    std::size_t size() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Evaluation {
        std::uint32_t number;
        std::vector<double> parameters, values;
        double seconds;
    };

    void look_up();
    std::optional<std::vector<double>> find(std::uint32_t number);
    void record(std::uint32_t number, std::span<const double> parameters, std::span<const double> values);
    void write(const std::vector<Evaluation>& batch);

    analysis::FileSizeSignalIgnored ignored_;  ///< a full disk is an error like others
    Lock lock_;
    Database database_;
    mutable std::mutex gathering_, writing_;
    std::unordered_map<std::uint32_t, std::vector<double>> known_;
    std::unordered_map<std::uint32_t, Clock::time_point> begun_;
    std::vector<Evaluation> batch_;
    double seconds_ = 0;  ///< that the batch took
};

}  // namespace concert::store

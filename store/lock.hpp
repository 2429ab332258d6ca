#pragma once
#include <filesystem>
#include <stdexcept>

/// One writer at a time.
namespace concert::store {

/// Another process is writing: what() names it.
class Busy : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The lock of whoever writes a file: "study.lock" beside "study.sqlite".
std::filesystem::path lock_of(std::filesystem::path file);

/// Held while it lives, and given back by the system when the process ends, however it ends. The file stays; it holds
/// the number of the process that has it.
class Lock {
public:
    /// Throws Busy when another process holds it, analysis::FileError when the file cannot be made.
    explicit Lock(const std::filesystem::path& file);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int descriptor_;
};

}  // namespace concert::store

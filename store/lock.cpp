#include "store/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "analysis/files.hpp"

namespace concert::store {

std::filesystem::path lock_of(std::filesystem::path file) { return file.replace_extension(".lock"); }

Lock::Lock(const std::filesystem::path& file)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {  // NOLINT(*-vararg): a call of POSIX
    if (descriptor_ < 0) {
        throw analysis::FileError(file.string(), "cannot be written", errno, "choose another folder with -o");
    }
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        std::array<char, 32> text{};
        const ssize_t length = read(descriptor_, text.data(), text.size());
        close(descriptor_);
        const std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
        throw Busy(
            fmt::format("{}: another concert{} is writing these results; wait for it to end, or choose another "
                        "folder with -o",
                        file.parent_path().string(), holder.empty() ? "" : " (process " + holder + ")"));
    }
    const std::string mine = std::to_string(getpid());
    if (ftruncate(descriptor_, 0) != 0 || write(descriptor_, mine.data(), mine.size()) < 0) {
        const int error = errno;
        close(descriptor_);
        throw analysis::FileError(file.string(), "cannot be written", error, "choose another folder with -o");
    }
}

Lock::~Lock() { close(descriptor_); }

}  // namespace concert::store

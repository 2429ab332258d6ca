#include "analysis/files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace concert::analysis {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

}  // namespace

std::string advice_for(int error) {
    if (error == ENOSPC || error == EDQUOT) return "free some space or choose another folder with -o";
    if (error == EFBIG) return "raise the file-size limit (ulimit -f) or choose another folder with -o";
    return "choose another folder with -o";
}

FileError::FileError(const std::string& path, const std::string& failed, const std::string& reason,
                     const std::string& advice)
    : std::runtime_error(fmt::format("{}: {}: {}; {}", path, failed, reason, advice)) {}

FileError::FileError(const std::string& path, const std::string& failed, int error, const std::string& advice)
    : FileError(path, failed, std::generic_category().message(error), advice) {}

void write_fully(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw FileError(path.string(), "cannot be written", errno, advice_for(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

FileSizeSignalIgnored::FileSizeSignalIgnored() : before_(std::signal(SIGXFSZ, SIG_IGN)) {}
FileSizeSignalIgnored::~FileSizeSignalIgnored() { std::signal(SIGXFSZ, before_); }

OutputFile::OutputFile(std::filesystem::path target) : target_(std::move(target)), temporary_(target_) {
    temporary_ += ".part";
    ::unlink(temporary_.c_str());  // left by a killed run; O_EXCL then refuses whatever else may stand there
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw FileError(target_.string(), "cannot be created", errno, advice_for(errno));
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!published_) ::unlink(temporary_.c_str());
}

void OutputFile::flush() {
    write_fully(descriptor_, buffer_, target_);
    buffer_.clear();
}

void OutputFile::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= buffer_size) flush();
}

void OutputFile::close() {
    flush();
    const int synced = ::fsync(descriptor_);
    const int sync_error = errno;
    const int closed = ::close(descriptor_);
    const int close_error = errno;
    descriptor_ = -1;
    if (synced != 0) throw FileError(target_.string(), "cannot be written", sync_error, advice_for(sync_error));
    if (closed != 0) throw FileError(target_.string(), "cannot be written", close_error, advice_for(close_error));
}

void OutputFile::publish() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
        throw FileError(target_.string(), "cannot be replaced", errno, advice_for(errno));
    }
    published_ = true;
}

}  // namespace concert::analysis

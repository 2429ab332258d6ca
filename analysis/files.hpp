#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

/// Files that are there whole or not at all.
namespace concert::analysis {

/// "path: what failed: reason; what to do"
class FileError : public std::runtime_error {
public:
    FileError(const std::string& path, const std::string& failed, const std::string& reason, const std::string& advice);
    /// The reason is the text of an errno.
    FileError(const std::string& path, const std::string& failed, int error, const std::string& advice);
};

/// What a person can do about an errno of writing: "free some space or ...".
std::string advice_for(int error);

/// Writes all bytes to a descriptor or throws FileError, naming `path`.
void write_fully(int descriptor, std::string_view bytes, const std::filesystem::path& path);

/// While it lives, a write beyond the file-size limit returns an error instead of ending the program (SIGXFSZ).
class FileSizeSignalIgnored {
public:
    FileSizeSignalIgnored();
    ~FileSizeSignalIgnored();
    FileSizeSignalIgnored(const FileSizeSignalIgnored&) = delete;
    FileSizeSignalIgnored& operator=(const FileSizeSignalIgnored&) = delete;

private:
    void (*before_)(int);
};

/// A file written under a temporary name ("runs.csv.part") in the same folder. close() flushes it to the disk,
/// publish() gives it its name; whatever is not published is removed. All three throw FileError.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path target);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    void write(std::string_view bytes);
    void close();
    void publish();

private:
    void flush();
    std::filesystem::path target_, temporary_;
    std::string buffer_;
    int descriptor_ = -1;
    bool published_ = false;
};

}  // namespace concert::analysis

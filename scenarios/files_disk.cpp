#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "scenarios/errors.hpp"
#include "scenarios/files.hpp"

namespace concert::scenarios {

namespace fs = std::filesystem;

bool file_exists(const std::string& path) {
    std::error_code failed;
    return fs::exists(path, failed);
}

std::string missing_file_hint(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    const fs::path listed = folder.empty() ? fs::path(".") : folder;
    std::error_code failed;
    if (!fs::is_directory(listed, failed)) return fmt::format("; there is no folder \"{}\"", folder.string());
    std::vector<std::string> names;
    for (fs::directory_iterator entry(listed, failed), end; !failed && entry != end; entry.increment(failed)) {
        names.push_back((folder / entry->path().filename()).string());
    }
    std::sort(names.begin(), names.end());
    const std::string hint = did_you_mean(path, names);
    return hint.empty() ? "; paths are looked up from the folder you are in" : hint;
}

std::string file_bytes(const std::string& path) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (!fs::exists(status)) throw UnreadableFile(fmt::format("{}: no such file{}", path, missing_file_hint(path)));
    if (fs::is_directory(status)) {
        throw UnreadableFile(fmt::format("{}: is a folder; name a file in it", path));
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.good() && !stream.eof()) {
        throw UnreadableFile(fmt::format("{}: cannot be read: {}", path, std::strerror(errno)));
    }
    return bytes;
}

}  // namespace concert::scenarios

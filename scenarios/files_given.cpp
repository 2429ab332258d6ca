#include <fmt/format.h>

#include <map>
#include <vector>

#include "scenarios/errors.hpp"
#include "scenarios/files.hpp"
#include "scenarios/given_files.hpp"

namespace concert::scenarios {

namespace {

using Files = std::map<std::string, std::string>;

Files& given() {
    static Files files;
    return files;
}

std::string last_part(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

/// The file at `path`; else the only one with the same name, because a file dropped onto a page has lost its folder.
Files::const_iterator find(const std::string& path) {
    const Files& files = given();
    const auto exact = files.find(path);
    if (exact != files.end()) return exact;
    auto found = files.end();
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (last_part(file->first) != last_part(path)) continue;
        if (found != files.end()) return files.end();
        found = file;
    }
    return found;
}

}  // namespace

void give_file(const std::string& path, std::string bytes) { given()[path] = std::move(bytes); }

void forget_files() { given().clear(); }

bool file_exists(const std::string& path) { return find(path) != given().end(); }

std::string missing_file_hint(const std::string& path) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : given()) names.push_back(name);
    const std::string hint = did_you_mean(path, names);
    return hint.empty() ? "; open it together with the study" : hint;
}

std::string file_bytes(const std::string& path) {
    const auto file = find(path);
    if (file == given().end()) {
        throw UnreadableFile(fmt::format("{}: no such file{}", path, missing_file_hint(path)));
    }
    return file->second;
}

}  // namespace concert::scenarios

#include "analysis/folder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <system_error>

#include "analysis/files.hpp"

namespace concert::analysis {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 24> study_files{
    "manifest.json",     "runs.csv",          "curves.csv",      "summary.csv",
    "all_runs.csv",      "organisations.csv", "adoption.csv",    "patterns.csv",
    "claims.csv",        "findings.csv",      "points.csv",      "transplants.csv",
    "claims.sqlite",     "calibration.json",  "study.sqlite",    "study.lock",
    "population.sqlite", "population.lock",   "sensitivity.csv", "sensitivity_weeks.csv",
    "emulator.csv",      "surface.csv",       "report.html",     "charts"};

bool is_own(std::string_view name, std::span<const std::string_view> names) {
    if (name.ends_with(".part")) name.remove_suffix(5);
    for (const std::string_view beside : {"-wal", "-shm", "-journal"}) {  // what SQLite keeps beside a file
        if (name.ends_with(beside)) name.remove_suffix(beside.size());
    }
    if (name.starts_with("shard-")) return true;  // of a study done in parts
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The shortest leading part of a path that exists and is not a folder; empty when there is none.
fs::path blocking_part(const fs::path& folder) {
    fs::path part;
    for (const auto& name : folder) {
        part /= name;
        std::error_code error;
        if (fs::exists(part, error) && !fs::is_directory(part, error)) return part;
    }
    return {};
}

void create(const fs::path& folder) {
    const fs::path blocking = blocking_part(folder);
    if (!blocking.empty()) {
        throw FileError(
            folder.string(), "cannot create the folder",
            fmt::format("{} is a file, not a folder ({})", blocking.string(), std::generic_category().message(ENOTDIR)),
            "choose another folder with -o");
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw FileError(folder.string(), "cannot create the folder", error.value(), "choose another folder with -o");
    }
}

}  // namespace

std::span<const std::string_view> own_files() { return study_files; }

void prepare_folder(const fs::path& folder, bool force) { prepare_folder(folder, force, study_files, "study"); }

void prepare_folder(const fs::path& folder, bool force, std::span<const std::string_view> names,
                    std::string_view writer) {
    create(folder);
    std::error_code error;
    std::string foreign;  // the first by name, whatever the order of the folder
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown;
        const bool plain = entry->is_regular_file(unknown) || (name == "charts" && entry->is_directory(unknown));
        if ((!plain || !is_own(name, names)) && (foreign.empty() || name < foreign)) foreign = name;
    }
    if (error) {
        throw FileError(folder.string(), "cannot list the folder", error.value(), "choose another folder with -o");
    }
    if (!foreign.empty() && !force) {
        throw FileError(folder.string(), "results not written",
                        fmt::format("the folder holds {}, which no {} wrote", foreign, writer),
                        "choose another folder with -o, or use --force to write beside it");
    }
}

}  // namespace concert::analysis

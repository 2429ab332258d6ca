#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "analysis/files.hpp"
#include "analysis/folder.hpp"
#include "app/commands.hpp"
#include "app/language.hpp"
#include "app/shards.hpp"
#include "store/merge.hpp"

/// concert merge: the parts of a study put together.
namespace concert::app {

namespace {

namespace fs = std::filesystem;

/// The stores in a folder, by name: shards, and the whole if `whole` is asked for.
std::vector<fs::path> stores_in(const fs::path& folder, bool whole) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool shard = name.starts_with("shard-") && name.ends_with(".sqlite");
        if (shard || (whole && name == study_file)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> parts_of(const MergeCommand& command) {
    if (command.parts.empty()) return stores_in(command.folder, false);
    std::vector<fs::path> files;
    for (const std::string& part : command.parts) {
        if (!fs::is_directory(part)) {
            files.emplace_back(part);
            continue;
        }
        const auto found = stores_in(part, true);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

}  // namespace

int merge(const MergeCommand& command, const Common& common) {
    const auto parts = parts_of(command);
    for (const fs::path& part : parts) {
        if (fs::exists(part)) continue;
        throw analysis::FileError(part.string(), "cannot be read", "there is no such file", "name the files of parts");
    }
    if (parts.empty()) {
        throw analysis::FileError(command.folder, "nothing merged", "it holds no part of a study",
                                  "make parts with concert run STUDY --shard 1/2, or name their files or folders");
    }
    analysis::prepare_folder(command.folder, true);
    const auto merged = store::merge(fs::path(command.folder) / study_file, parts);
    if (common.json) {
        const nlohmann::ordered_json answer{
            {"folder", command.folder}, {"parts", parts.size()}, {"added", merged.added}, {"runs", merged.runs}};
        fmt::print("{}\n", answer.dump(2));
        return Exit::done;
    }
    if (common.quiet) return Exit::done;
    fmt::print("{}\n", fmt::format(fmt::runtime(say({"{} parts: {} runs added, {} there now",
                                                     "{} parties : {} simulations ajoutées, {} en tout"})),
                                   parts.size(), grouped(static_cast<std::int64_t>(merged.added)),
                                   grouped(static_cast<std::int64_t>(merged.runs))));
    fmt::print("{}\n",
               say({"Next, run the study without --shard in this folder: it does what is missing and writes its "
                    "tables.",
                    "Ensuite, lancez l'étude sans --shard dans ce dossier : elle complète et écrit ses "
                    "tableaux."}));
    return Exit::done;
}

}  // namespace concert::app

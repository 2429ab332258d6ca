#include "app/charted_study.hpp"

#include "analysis/files.hpp"
#include "scenarios/text_file.hpp"

namespace concert::app {

namespace fs = std::filesystem;

nlohmann::ordered_json manifest_in(const fs::path& folder) {
    const fs::path manifest = folder / "manifest.json";
    if (!fs::exists(manifest)) {
        throw analysis::FileError(folder.string(), "cannot be charted",
                                  "the study is not finished: there is no manifest.json",
                                  "run it again, it goes on where it was");
    }
    auto document = nlohmann::ordered_json::parse(scenarios::read_text(manifest.string()), nullptr, false);
    if (!document.is_object() || !document.contains("version") || !document["version"].is_string()) {
        throw analysis::FileError(manifest.string(), "cannot be read", "it is not what concert run has written",
                                  "run the study again, which writes it anew");
    }
    return document;
}

ChartedStudy charted_study(const std::string& folder) {
    StoredStudy stored = stored_study(folder);
    auto manifest = manifest_in(folder);
    analysis::Summary summary = analysis::summarise(stored.study);
    return {folder, std::move(stored), std::move(summary), std::move(manifest)};
}

}  // namespace concert::app

#include "app/charted_study.hpp"

#include "analysis/files.hpp"
#include "scenarios/text_file.hpp"

namespace concert::app {

namespace fs = std::filesystem;

ChartedStudy charted_study(const std::string& folder) {
    const fs::path place(folder);
    if (fs::exists(place / "population.sqlite")) {
        throw analysis::FileError(folder, "cannot be charted", "it holds the results of a population of organisations",
                                  "use its tables organisations.csv, adoption.csv and patterns.csv");
    }
    StoredStudy stored = stored_study(folder);
    const fs::path manifest = place / "manifest.json";
    if (!fs::exists(manifest)) {
        throw analysis::FileError(folder, "cannot be charted", "the study is not finished: there is no manifest.json",
                                  "run it again, it goes on where it was");
    }
    auto document = nlohmann::ordered_json::parse(scenarios::read_text(manifest.string()), nullptr, false);
    if (!document.is_object() || !document.contains("version") || !document["version"].is_string()) {
        throw analysis::FileError(manifest.string(), "cannot be read", "it is not what concert run has written",
                                  "run the study again, which writes it anew");
    }
    analysis::Summary summary = analysis::summarise(stored.study);
    return {place, std::move(stored), std::move(summary), std::move(document)};
}

}  // namespace concert::app

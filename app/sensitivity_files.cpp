#include "app/sensitivity_files.hpp"

#include "analysis/write_files.hpp"

namespace concert::app {

namespace fs = std::filesystem;

void write_sensitivity_files(const analysis::Results& results, const std::vector<analysis::ContrastIndices>& all,
                             const fs::path& folder) {
    analysis::write_files(
        folder,
        {{"sensitivity.csv", [&](const analysis::Sink& sink) { analysis::write_sensitivity(results, all, sink); }},
         {"sensitivity_weeks.csv",
          [&](const analysis::Sink& sink) { analysis::write_sensitivity_weeks(results, all, sink); }}});
}

void remove_sensitivity_files(const fs::path& folder) {
    for (const char* name : {"sensitivity.csv", "sensitivity_weeks.csv", "emulator.csv", "surface.csv"}) {
        std::error_code absent;
        fs::remove(folder / name, absent);
    }
}

}  // namespace concert::app

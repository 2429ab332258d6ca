#include "app/sensitivity_files.hpp"

#include "analysis/files.hpp"

namespace concert::app {

namespace fs = std::filesystem;

void write_sensitivity_files(const analysis::Results& results, const std::vector<analysis::ContrastIndices>& all,
                             const fs::path& folder) {
    const analysis::FileSizeSignalIgnored ignored;
    analysis::OutputFile outcomes(folder / "sensitivity.csv"), weeks(folder / "sensitivity_weeks.csv");
    analysis::write_sensitivity(results, all, [&](std::string_view bytes) { outcomes.write(bytes); });
    analysis::write_sensitivity_weeks(results, all, [&](std::string_view bytes) { weeks.write(bytes); });
    for (auto* file : {&outcomes, &weeks}) file->close();
    for (auto* file : {&outcomes, &weeks}) file->publish();
}

void remove_sensitivity_files(const fs::path& folder) {
    for (const char* name : {"sensitivity.csv", "sensitivity_weeks.csv", "emulator.csv", "surface.csv"}) {
        std::error_code absent;
        fs::remove(folder / name, absent);
    }
}

}  // namespace concert::app

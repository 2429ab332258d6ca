#include "analysis/write_files.hpp"

#include <memory>

#include "analysis/files.hpp"

namespace concert::analysis {

void write_files(const std::filesystem::path& folder, const std::vector<FileToWrite>& files) {
    const FileSizeSignalIgnored ignored;
    std::vector<std::unique_ptr<OutputFile>> written;
    for (const auto& [name, write] : files) {
        OutputFile& file = *written.emplace_back(std::make_unique<OutputFile>(folder / name));
        write([&file](std::string_view bytes) { file.write(bytes); });
        file.close();
    }
    for (const auto& file : written) file->publish();
}

}  // namespace concert::analysis

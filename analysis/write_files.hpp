#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/csv.hpp"

namespace concert::analysis {

/// A file by its name in a folder, and what writes it.
struct FileToWrite {
    std::string name;
    std::function<void(const Sink&)> write;
};

/// Writes files into a folder, all of them whole before the first takes its name. Throws FileError.
void write_files(const std::filesystem::path& folder, const std::vector<FileToWrite>& files);

}  // namespace concert::analysis

#pragma once
#include <filesystem>
#include <span>
#include <string_view>

namespace concert::analysis {

/// Names of the files that a results folder may hold.
std::span<const std::string_view> own_files();

/// Makes sure that results can go into `folder`: creates it, and refuses it when it holds anything but our own files
/// (or what a killed run left of them) unless `force`. Removes nothing. Throws FileError. Call it before a long run.
void prepare_folder(const std::filesystem::path& folder, bool force);

/// The same for the files of another command: `names` are its own, `writer` what is said to have written them.
void prepare_folder(const std::filesystem::path& folder, bool force, std::span<const std::string_view> names,
                    std::string_view writer);

}  // namespace concert::analysis

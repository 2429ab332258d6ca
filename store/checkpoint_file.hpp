#pragma once
#include <filesystem>
#include <string>
#include <string_view>

/// Checkpoints as files: one line that says what it is, which version wrote it and the SHA-256 of the rest, then the
/// bytes. There whole or not at all.
namespace concert::store {

/// Throws analysis::FileError.
void write_checkpoint(const std::filesystem::path& file, std::string_view version, std::string_view bytes);

/// Throws analysis::FileError when the file cannot be read, is no checkpoint, was written by another version or is
/// damaged.
std::string read_checkpoint(const std::filesystem::path& file, std::string_view version);

}  // namespace concert::store

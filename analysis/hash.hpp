#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace concert::analysis {

/// SHA-256 of bytes that arrive piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    /// The hash of all that was added, 64 hexadecimal digits. Call once.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

std::string sha256(std::string_view bytes);
/// Of a file's bytes. Throws FileError when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace concert::analysis

#include "store/checkpoint_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iterator>

#include "analysis/files.hpp"
#include "analysis/hash.hpp"

namespace concert::store {
namespace {

constexpr std::string_view mark = "concert-checkpoint";
constexpr const char* advice = "remove it, and it is written anew";

std::string hash_of(std::string_view bytes) {
    analysis::Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

}  // namespace

void write_checkpoint(const std::filesystem::path& file, std::string_view version, std::string_view bytes) {
    const analysis::FileSizeSignalIgnored ignored;
    analysis::OutputFile out(file);
    out.write(fmt::format("{} {} {}\n", mark, version, hash_of(bytes)));
    out.write(bytes);
    out.close();
    out.publish();
}

std::string read_checkpoint(const std::filesystem::path& file, std::string_view version) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw analysis::FileError(file.string(), "cannot be read", errno, "name another folder");
    std::string line;
    std::getline(in, line);
    const std::size_t first = line.find(' '), second = line.find(' ', first + 1);
    if (second == std::string::npos || line.substr(0, first) != mark) {
        throw analysis::FileError(file.string(), "cannot be used", "it is no checkpoint", advice);
    }
    const std::string wrote = line.substr(first + 1, second - first - 1);
    if (wrote != version) {
        throw analysis::FileError(file.string(), "cannot be used",
                                  fmt::format("concert {} wrote it, this is {}", wrote, version), advice);
    }
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (hash_of(bytes) != line.substr(second + 1)) {
        throw analysis::FileError(file.string(), "cannot be used", "it is damaged: its SHA-256 is not the one it names",
                                  advice);
    }
    return bytes;
}

}  // namespace concert::store

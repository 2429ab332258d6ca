#include "analysis/hash.hpp"

#include <fmt/core.h>
#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>

#include "analysis/files.hpp"

namespace concert::analysis {

struct Sha256::Context {
    EVP_MD_CTX* state = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(state); }
};

namespace {

void require(int done) {
    if (done != 1) throw std::runtime_error("SHA-256 failed in the OpenSSL library");
}

}  // namespace

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    require(EVP_DigestInit_ex(context_->state, EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { require(EVP_DigestUpdate(context_->state, bytes.data(), bytes.size())); }

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    require(EVP_DigestFinal_ex(context_->state, digest.data(), &length));
    std::string text;
    for (unsigned i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::string sha256_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw FileError(path.string(), "cannot be opened", errno, "check the path and its permissions");
    Sha256 hash;
    std::array<char, 65536> buffer{};
    do {
        file.read(buffer.data(), buffer.size());
        hash.add({buffer.data(), static_cast<std::size_t>(file.gcount())});
    } while (file);
    if (file.bad()) throw FileError(path.string(), "cannot be read", errno, "check the path and its permissions");
    return hash.hex();
}

}  // namespace concert::analysis

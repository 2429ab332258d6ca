#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Numbers and columns as bytes, the lowest first, so that one machine reads what another one wrote.
namespace concert::sim {

static_assert(std::endian::native == std::endian::little, "bytes are written as they lie in memory, the lowest first");

/// What may be copied byte by byte.
template <class Value>
concept Plain = std::is_trivially_copyable_v<Value> && !std::is_pointer_v<Value>;

class ByteWriter {
public:
    template <Plain Value>
    void number(Value value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view text) {
        number(std::uint64_t{text.size()});
        bytes_.append(text);
    }
    template <Plain Value>
    void list(const std::vector<Value>& values) {
        number(std::uint64_t{values.size()});
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Throws std::invalid_argument when the bytes end too early or too late.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
    template <Plain Value>
    Value number() {
        Value value{};
        const std::string_view from = next(sizeof value);
        std::memcpy(&value, from.data(), from.size());
        return value;
    }
    std::string_view text() { return next(number<std::uint64_t>()); }
    template <Plain Value>
    std::vector<Value> list() {
        const auto length = number<std::uint64_t>();
        if (length > bytes_.size() / sizeof(Value)) throw std::invalid_argument("it ends too early");
        std::vector<Value> values(static_cast<std::size_t>(length));
        const std::string_view from = next(values.size() * sizeof(Value));
        if (!values.empty()) std::memcpy(values.data(), from.data(), from.size());
        return values;
    }
    void end() const {
        if (!bytes_.empty()) throw std::invalid_argument("it goes on after its end");
    }

private:
    std::string_view next(std::uint64_t length) {
        if (length > bytes_.size()) throw std::invalid_argument("it ends too early");
        const std::string_view found = bytes_.substr(0, static_cast<std::size_t>(length));
        bytes_.remove_prefix(found.size());
        return found;
    }
    std::string_view bytes_;
};

/// FNV-1a, 64 bits (Fowler, Noll & Vo): tells two organisations apart, protects against nothing.
class Fingerprint {
public:
    template <class Value>
    void add(Value value) {
        static_assert(std::has_unique_object_representations_v<Value>);
        std::array<unsigned char, sizeof(Value)> bytes;
        std::memcpy(bytes.data(), &value, sizeof value);
        for (const unsigned char byte : bytes) value_ = (value_ ^ byte) * 0x100000001b3ULL;
    }
    template <class Value>
    void add_all(const std::vector<Value>& values) {
        add(std::uint64_t{values.size()});
        for (const Value& value : values) add(value);
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace concert::sim

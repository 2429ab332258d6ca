#include "scenarios/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "scenarios/errors.hpp"
#include "scenarios/files.hpp"

namespace concert::scenarios {

namespace {

/// Number of bytes of the character that starts with `lead`, or 0 when none can.
std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) return 3;
    return lead < 0xF5 ? 4 : 0;
}

/// Whether `second` may follow `lead`: shuts out overlong forms, surrogates and what lies beyond U+10FFFF.
bool may_follow(unsigned char lead, unsigned char second) {
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= lowest && second <= highest;
}

}  // namespace

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = length_of(byte(i));
        if (length == 0 || i + length > text.size()) return i;
        if (length > 1 && !may_follow(byte(i), byte(i + 1))) return i;
        for (std::size_t k = 2; k < length; ++k) {
            if ((byte(i + k) & 0xC0) != 0x80) return i;
        }
        i += length;
    }
    return std::nullopt;
}

std::string read_text(const std::string& path) {
    std::string text = file_bytes(path);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw StudyErrors({fmt::format("{}: the file is empty; is it the right one?", path)});
    }
    if (const auto bad = first_bad_byte(text)) {
        const auto start = text.rfind('\n', *bad);
        const std::size_t line_start = start == std::string::npos ? 0 : start + 1;
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
        throw StudyErrors({fmt::format("{}:{}: byte {} of the line (0x{:02X}) is not UTF-8; save the file as UTF-8",
                                       path, line, *bad - line_start + 1, static_cast<std::uint8_t>(text[*bad]))});
    }
    return text;
}

}  // namespace concert::scenarios

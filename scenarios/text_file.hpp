#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Reading a text file that a person wrote.
namespace concert::scenarios {

/// Position of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates), if any.
std::optional<std::size_t> first_bad_byte(std::string_view text);

/// The text of the file at `path`, without a byte-order mark. Throws UnreadableFile as file_bytes() does;
/// StudyErrors when it is empty or not UTF-8 (with line and byte).
std::string read_text(const std::string& path);

}  // namespace concert::scenarios

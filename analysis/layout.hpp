#pragma once
#include <string>
#include <string_view>

/// Text on a terminal whose letters are all one column wide.
namespace concert::analysis {

/// Columns that UTF-8 text takes: its code points.
std::size_t width(std::string_view text);
/// Text followed (or, to the right, preceded) by spaces up to `columns`.
std::string pad(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);
/// Text cut to `columns`, the last one an ellipsis.
std::string shorten(std::string_view text, std::size_t columns);
/// Text broken at ordinary spaces into lines of at most `columns`, each ended by a line feed, continued lines indented.
std::string wrap(std::string_view text, std::size_t columns);
/// The closest text in ASCII, code point by code point: letters lose their accents, blocks become punctuation.
std::string to_ascii(std::string_view text);

}  // namespace concert::analysis

#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.hpp"

/// Sentences in both languages. French text is written with plain spaces; the no-break ones are put in here.
namespace concert::figures {

/// French text with U+00A0 before : % and », after «, and U+202F before ; ! ?, where a plain space stands, and ’ for '.
std::string typeset(std::string_view french);

/// Both patterns with "{0}", "{1}" filled in, the French one typeset.
Text both(std::string_view english, std::string_view french, std::initializer_list<Text> values = {});
/// What both languages write alike: a name, a symbol.
Text alike(std::string_view text);
/// With a capital at the start.
Text capital(const Text& text);
/// One after the other, with `between` as it stands.
Text joined(const std::vector<Text>& parts, const Text& between);
/// The same with semicolons, or as sentences.
Text in_a_row(const std::vector<Text>& parts);
Text sentences(const std::vector<Text>& parts);
/// "a, b and c".
Text listed(const std::vector<Text>& parts);
/// The first few of a list in a row, and how many more there are.
Text first_of(const std::vector<Text>& parts, std::size_t most);
Text operator+(Text a, const Text& b);

// Numbers as each language writes them; "–" where there is none, "never" where infinite.
Text decimal(double value, int digits);
/// With its sign: "62%".
Text percent(double share, int digits = 0);
/// A difference of shares, in points, without unit or sign.
Text points(double difference);
Text whole(double value);
/// With as many digits as it takes, at most five that count.
Text amount(double value);

}  // namespace concert::figures

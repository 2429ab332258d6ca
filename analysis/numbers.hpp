#pragma once
#include <string>

#include "analysis/texts.hpp"

/// Numbers as people read them: decimal comma and no-break spaces in French; "–" for NaN, "never" for infinity.
namespace concert::analysis {

std::string decimal(double value, int digits, Language language);
/// A share as a percentage with its sign: "62%", "62 %".
std::string percent(double share, int digits, Language language);
/// A difference of shares in percentage points, without unit.
std::string points(double difference, Language language);
/// A whole number with its thousands apart: "50,000", "50 000" (thin no-break space).
std::string whole(std::size_t value, Language language);

}  // namespace concert::analysis

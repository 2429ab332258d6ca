#include "analysis/numbers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace concert::analysis {

std::string decimal(double value, int digits, Language language) {
    if (std::isnan(value)) return "–";
    if (std::isinf(value)) return say(Text::never, language);
    std::string text = fmt::format("{:.{}f}", std::abs(value), digits);
    if (language == Language::french) std::replace(text.begin(), text.end(), '.', ',');
    const bool zero = text.find_first_not_of("0.,") == std::string::npos;
    return (value < 0 && !zero ? "−" : "") + text;
}

std::string percent(double share, int digits, Language language) {
    if (!std::isfinite(share)) return decimal(share, digits, language);
    return decimal(100 * share, digits, language) + (language == Language::french ? "\u00a0%" : "%");
}

std::string points(double difference, Language language) { return decimal(100 * difference, 1, language); }

std::string whole(std::size_t value, Language language) {
    const std::string digits = fmt::format("{}", value);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += language == Language::french ? "\u202f" : ",";
        text += digits[i];
    }
    return text;
}

}  // namespace concert::analysis

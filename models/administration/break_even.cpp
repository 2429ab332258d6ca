#include "models/administration/break_even.hpp"

#include <array>
#include <cstdio>

namespace concert::administration {
BreakEven break_even(const Setup& arm) {
    const Parameters& p = arm.p;
    const double willing = p.help_without_trust + (1 - p.help_without_trust) * p.trust_in_others;
    return {2 * p.lateral_hours / (p.lateral_success * willing),
            p.vertical_hours / (p.vertical_success * (1 - p.escalation)),
            static_cast<double>(arm.k.formal) / arm.k.vertical};
}

std::string in_words(const BreakEven& rules) {
    std::array<char, 200> text;
    std::snprintf(
        text.data(), text.size(),
        "an exception solved sideways costs %.2f h, upwards %.2f h: %s is cheaper; a superior saturates above %.2f "
        "exceptions a week",
        rules.lateral_cost, rules.vertical_cost, rules.lateral_cost < rules.vertical_cost ? "sideways" : "upwards",
        rules.served_per_superior);
    return text.data();
}

}  // namespace concert::administration

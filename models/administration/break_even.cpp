#include "models/administration/break_even.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace concert::administration {
BreakEven break_even(const Setup& arm) {
    const Parameters& p = arm.p;
    const double willing = p.help_without_trust + (1 - p.help_without_trust) * p.trust_in_others;
    return {2 * p.lateral_hours / (p.lateral_success * willing),
            p.vertical_hours / (p.vertical_success * (1 - p.escalation)),
            static_cast<double>(Split(p, Role::manager, 1).formal) / arm.k.vertical *
                static_cast<double>(p.steps_per_week)};
}

std::string in_words(const BreakEven& rules, bool french) {
    const bool sideways = rules.lateral_cost < rules.vertical_cost;
    std::array<char, 256> text;
    if (french) {
        std::snprintf(
            text.data(), text.size(),
            "une exception résolue par un collègue coûte %.2f h, par le supérieur %.2f h, le moins cher étant %s ; un "
            "supérieur sature au-delà de %.2f exceptions par semaine",
            rules.lateral_cost, rules.vertical_cost, sideways ? "le collègue" : "le supérieur",
            rules.served_per_superior);
        std::replace(text.begin(), text.end(), '.', ',');
    } else {
        std::snprintf(
            text.data(), text.size(),
            "an exception solved sideways costs %.2f h, upwards %.2f h: %s is cheaper; a superior saturates above "
            "%.2f exceptions a week",
            rules.lateral_cost, rules.vertical_cost, sideways ? "sideways" : "upwards", rules.served_per_superior);
    }
    return text.data();
}

}  // namespace concert::administration

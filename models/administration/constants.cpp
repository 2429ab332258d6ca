#include "models/administration/constants.hpp"

#include <cmath>

namespace concert::administration {

Constants::Constants(const Parameters& p)
    : coordination(milliseconds(p.coordination_share * hours_per_week)),
      tie_upkeep(milliseconds(p.tie_upkeep)),
      vertical(milliseconds(p.vertical_hours)),
      lateral(milliseconds(p.lateral_hours)),
      briefing(milliseconds(p.briefing_hours)),
      rework(milliseconds(p.rework)),
      with_users(milliseconds(p.user_hours * p.user_effort)),
      turnover_hazard(p.turnover / 52),
      hill_integer(p.hill_exponent == std::floor(p.hill_exponent) ? p.hill_exponent : 0) {}

std::uint32_t weeks_of(const Parameters& p) {
    return static_cast<std::uint32_t>(p.burn_in_weeks + p.mandate_weeks + p.follow_up_weeks);
}

Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week, bool lost) {
    const double rivals = on.will ? static_cast<double>(p.competing_projects) : 1;
    if (week <= p.burn_in_weeks) return {};
    if (week <= p.burn_in_weeks + p.mandate_weeks && !lost) return {p.attention / rivals, true, true};
    return {p.attention_after / rivals, false, true};
}

}  // namespace concert::administration

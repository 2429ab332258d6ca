#include "models/administration/constants.hpp"

#include <cmath>

namespace concert::administration {

Milliseconds milliseconds(double hours) { return static_cast<Milliseconds>(std::floor(hours * ms_per_hour + 0.5)); }

Constants::Constants(const Parameters& p)
    : hours(hours_per_week / static_cast<double>(p.steps_per_week)),
      coordination(milliseconds(p.coordination_share * hours)),
      formal(0),
      relational(milliseconds(p.relational_share * p.coordination_share * hours)),
      production(milliseconds(hours) - coordination),
      overload(production * static_cast<Milliseconds>(p.steps_per_week)),
      tie_upkeep(milliseconds(p.tie_upkeep)),
      vertical(milliseconds(p.vertical_hours)),
      lateral(milliseconds(p.lateral_hours)),
      briefing(milliseconds(p.briefing_hours)),
      rework(milliseconds(p.rework)),
      ties_affordable(0),
      work_mean(p.load * production),
      work_sd(std::sqrt(p.load * production / ms_per_hour) * ms_per_hour),
      turnover_hazard(p.turnover / 52),
      hill_integer(p.hill_exponent == std::floor(p.hill_exponent) ? p.hill_exponent : 0) {
    formal = coordination - relational;
    ties_affordable = static_cast<std::uint32_t>(milliseconds(p.upkeep_share * relational / ms_per_hour) / tie_upkeep);
}

std::uint32_t weeks_of(const Parameters& p) {
    return static_cast<std::uint32_t>(p.burn_in_weeks + p.mandate_weeks + p.follow_up_weeks);
}

Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week) {
    const double rivals = on.will ? static_cast<double>(p.competing_projects) : 1;
    if (week <= p.burn_in_weeks) return {};
    if (week <= p.burn_in_weeks + p.mandate_weeks) return {p.attention / rivals, true, true};
    return {p.attention_after / rivals, false, true};
}

}  // namespace concert::administration

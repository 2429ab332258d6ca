#include "models/administration/constants.hpp"

#include <algorithm>
#include <cmath>

namespace concert::administration {

Constants::Constants(const Parameters& p)
    : hours(hours_per_week / static_cast<double>(p.steps_per_week)),
      coordination(milliseconds(p.coordination_share * hours)),
      tie_upkeep(milliseconds(p.tie_upkeep)),
      vertical(milliseconds(p.vertical_hours)),
      lateral(milliseconds(p.lateral_hours)),
      briefing(milliseconds(p.briefing_hours)),
      rework(milliseconds(p.rework)),
      step(milliseconds(p.step_hours)),
      control(milliseconds(p.control_time)),
      with_users(milliseconds(p.user_hours * p.user_effort)),
      turnover_hazard(p.turnover / 52),
      hill_integer(p.hill_exponent == std::floor(p.hill_exponent) ? p.hill_exponent : 0) {}

std::uint32_t weeks_of(const Parameters& p) {
    return static_cast<std::uint32_t>(p.burn_in_weeks + p.mandate_weeks + p.follow_up_weeks);
}

namespace {

/// Proposals made by the end of week `week` of a mandate of T_m weeks: one in week 1 + ⌊j·T_m/K⌋ for j = 0 ... K − 1,
/// at most one a week, and none once the mandate has ended, after `lasting` weeks.
std::int64_t proposals_made(const Parameters& p, std::int64_t week, std::int64_t lasting) {
    const std::int64_t weeks = p.mandate_weeks, past = std::clamp<std::int64_t>(week, 0, lasting);
    return std::min({past, p.steps, (past * p.steps + weeks - 1) / weeks});
}

/// What the attention of the week, and the phase of the calendar, are.
Stretch attention_of(const Parameters& p, const Equations& on, std::uint32_t week, std::uint32_t end) {
    const double rivals = on.will ? static_cast<double>(p.competing_projects) : 1;
    if (week <= p.burn_in_weeks) return {};
    if (week <= end) return {p.attention / rivals, true, true, 0, false, 1};
    return {p.attention_after / rivals, false, true, 0, false, 1};
}

}  // namespace

std::uint32_t end_of_mandate(const Parameters& p) {
    return static_cast<std::uint32_t>(p.burn_in_weeks + p.mandate_weeks);
}

Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week, std::uint32_t end) {
    Stretch now = attention_of(p, on, week, end);
    const std::int64_t of_mandate = std::int64_t{week} - p.burn_in_weeks, lasting = std::int64_t{end} - p.burn_in_weeks;
    if (on.steps) {
        now.proposals = static_cast<std::uint32_t>(proposals_made(p, of_mandate, lasting));
        now.proposing = now.proposals > proposals_made(p, of_mandate - 1, lasting);
    }
    if (on.posture) now.posture = of_mandate > p.posture_from ? p.posture : p.posture_before;
    return now;
}

}  // namespace concert::administration

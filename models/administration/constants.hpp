#pragma once
#include <cstdint>

#include "models/administration/parameters.hpp"
#include "models/administration/split.hpp"

/// Numbers that follow from the parameters once and for all: hours as integer milliseconds, and the weekly hazards that
/// depend on nothing else.
namespace concert::administration {

struct Constants {
    explicit Constants(const Parameters& p);

    double hours;               ///< of work in one step: 35 a week
    Milliseconds coordination;  ///< B = β·35 h, which talk is measured against (E6); who has how many: split.hpp
    Milliseconds tie_upkeep, vertical, lateral, briefing, rework;
    Milliseconds step, control;  ///< c_K, c_m (E12, E13)
    Milliseconds with_users;     ///< c_U·U (E14)
    double turnover_hazard;      ///< per week
    double hill_integer;         ///< the Hill exponent when it is a whole number, else 0
};

/// What holds in one stretch of the calendar.
struct Stretch {
    double attention = 0;  ///< the project's share of both channels, m/n_p
    bool mandate = false;
    bool adoption = false;  ///< false in the burn-in
    // E12
    std::uint32_t proposals = 0;  ///< made so far, this week's included
    bool proposing = false;       ///< units are proposed a step this week
    // E13
    double posture = 1;  ///< z in force; 1 with E13 off: exceptions need no leave
};

/// Last week of the mandate by the calendar; an election may end it before (E15).
std::uint32_t end_of_mandate(const Parameters& p);

/// The stretch that week `week` (1, 2, ... from the first week of burn-in) belongs to when `end` is the last week of
/// the mandate.
Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week, std::uint32_t end);

/// Weeks of a whole run.
std::uint32_t weeks_of(const Parameters& p);

}  // namespace concert::administration

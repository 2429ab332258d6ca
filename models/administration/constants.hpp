#pragma once
#include <cstdint>

#include "models/administration/parameters.hpp"
#include "models/administration/split.hpp"

/// Numbers that follow from the parameters once and for all: hours as integer milliseconds, and the weekly hazards that
/// depend on nothing else.
namespace concert::administration {

struct Constants {
    explicit Constants(const Parameters& p);

    Milliseconds coordination;  ///< B = β·35 h, which talk is measured against (E6); who has how many: split.hpp
    Milliseconds tie_upkeep, vertical, lateral, briefing, rework;
    Milliseconds with_users;  ///< c_U·U (E14)
    double turnover_hazard;   ///< per week
    double hill_integer;      ///< the Hill exponent when it is a whole number, else 0
};

/// What holds in one stretch of the calendar.
struct Stretch {
    double attention = 0;  ///< the project's share of both channels, m/n_p
    bool mandate = false;
    bool adoption = false;  ///< false in the burn-in
};

/// The stretch that week `week` (1, 2, ... from the first week of burn-in) belongs to; `lost`: the mandate has been
/// lost at an election (E15).
Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week, bool lost = false);

/// Weeks of a whole run.
std::uint32_t weeks_of(const Parameters& p);

}  // namespace concert::administration

#pragma once
#include <array>
#include <cstdint>

#include "models/administration/parameters.hpp"

/// Numbers that follow from the parameters once and for all: hours as integer milliseconds, and the weekly hazards that
/// depend on nothing else.
namespace concert::administration {

using Milliseconds = std::int32_t;  ///< no amount of hours a person has in a week comes near 2^31 ms = 596 h

/// Hours as integer milliseconds, rounded half up.
Milliseconds milliseconds(double hours);

inline constexpr double hours_per_week = 35;
inline constexpr double ms_per_hour = 3.6e6;

struct Constants {
    explicit Constants(const Parameters& p);

    double hours;               ///< of work in one step: 35 a week
    Milliseconds coordination;  ///< B
    Milliseconds formal;        ///< F = B − R
    Milliseconds relational;    ///< R = κB
    Milliseconds production;    ///< H
    Milliseconds overload;      ///< backlog that overloads: the production of a week
    Milliseconds tie_upkeep, vertical, lateral, briefing, rework;
    Milliseconds step, control;     ///< c_K, c_m (E12, E13)
    std::uint32_t ties_affordable;  ///< ⌊ψR/c_t⌋
    double work_mean, work_sd;      ///< weekly work in ms: Normal(load·H, load·H) in hours, so the variance is the mean
    double turnover_hazard;         ///< per week
    double hill_integer;            ///< the Hill exponent when it is a whole number, else 0
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

/// The stretch that week `week` (1, 2, ... from the first week of burn-in) belongs to.
Stretch stretch_of(const Parameters& p, const Equations& on, std::uint32_t week);

/// Weeks of a whole run.
std::uint32_t weeks_of(const Parameters& p);

}  // namespace concert::administration

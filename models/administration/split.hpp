#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "models/administration/organisation.hpp"

/// How the 35 hours a week of a person are split between the two channels and production, by role and category.
///
/// B = β·35 h, R = κB, F = B − R, H = 35 h − B. κ may differ by role; F and R may be given in hours; and where wages
/// differ, everybody's coordination hours cost the same instead of being as many: F, R and so B times w̄/w_i, with w̄ the
/// organisation's mean wage.
namespace concert::administration {

using Milliseconds = std::int32_t;  ///< no amount of hours a person has in a week comes near 2^31 ms = 596 h

/// Hours as integer milliseconds, rounded half up.
Milliseconds milliseconds(double hours);

inline constexpr double hours_per_week = 35;
inline constexpr double ms_per_hour = 3.6e6;

/// κ of a role: its own where one is given, else that of all.
double relational_share_of(const Parameters& p, Role role);

double wage_of(const Parameters& p, Category category);
/// True when hours and costs are two things.
bool wages_count(const Parameters& p);

struct Split {
    Split() = default;
    /// `scale` is w̄/w_i.
    Split(const Parameters& p, Role role, double scale);

    Milliseconds formal = 0, relational = 0, production = 0;
    Milliseconds overload = 0;          ///< backlog that overloads: the production of a week
    std::uint32_t ties_affordable = 0;  ///< ⌊ψR/c_t⌋
    double work_mean = 0,
           work_sd = 0;  ///< weekly work in ms: Normal(load·H, load·H) in hours: the variance is the mean
};

/// The splits of one organisation, by standing.
inline constexpr std::size_t standings = 12;
using Splits = std::array<Split, standings>;

/// Role and category as one number.
constexpr std::uint8_t standing_of(Role role, Category category) {
    return static_cast<std::uint8_t>(3 * static_cast<std::uint8_t>(role) + static_cast<std::uint8_t>(category));
}

/// Throws std::invalid_argument when wages differ and `o` is more than one organisation, each with its own mean wage.
Splits splits_of(const Organisation& o, const Parameters& p);

/// Mean wage of the staff of `o`, the elected excluded.
double mean_wage(const Organisation& o, const Parameters& p);

}  // namespace concert::administration

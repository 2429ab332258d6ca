#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/administration/organisation.hpp"
#include "sim/record.hpp"

/// What a run counts, and the measures made of it. All counts are integers, so sums do not depend on their order.
namespace concert::administration {

/// Kinds of counts, per week and cell. Hours are in milliseconds; quality in 2^-20; trust in 2^-16.
enum Kind : std::uint8_t {
    // at the end of the week
    people,  ///< elected included
    aware,
    complying,
    sincere,
    overloaded,
    backlog_hours,
    tie_trust,  ///< sum over active ties
    active_ties,
    superior_trust,  ///< sum over people who have a superior
    with_superior,
    practising,  ///< people whose practice is followed (E11, E12); the next four are sums over them, in 2^-20
    practice_level,
    practice_value,
    practice_distance,  ///< |y_u − Y*|
    practice_square,
    // during the week
    person_weeks,  ///< of staff at work
    arrived,
    solved_in_time,  ///< written to the week of arrival
    solved,
    unresolved,
    waiting,       ///< exceptions that go on to the next week
    weeks_waited,  ///< by exceptions that ended
    asked,
    refused,
    turned_away,  ///< asked a colleague without hours left
    quality,
    work_hours,
    upkeep_hours,
    team_hours,
    talking_hours,
    asking_hours,
    helping_hours,
    briefing_hours,
    solving_hours,
    procedure_hours,
    extra_hours,       ///< production hours used for coordination
    relational_hours,  ///< available in the channel, used or not
    formal_hours,
    by_instruction,
    by_practice,
    by_peers,
    lost_to_doubt,
    lost_to_overload,
    left,
    // E12, E13, H13
    step_hours,
    proposed_steps,  ///< to units; counted where their superior is
    accepted_steps,
    guard_hours,
    guarded,  ///< units moved back
    control_hours,
    controls,
    went_wrong,  ///< sideways solutions
    task_hours,
    needed_hours,
    task_value,        ///< hours × skill × need, in milliseconds
    user_hours,        ///< E14
    frontline_people,  ///< E14: of weeks that have a Y_ext
    coproduction,      ///< E14: Y_ext for each of these, in 2^-20
    under_mandate,     ///< E15: person-weeks
    head_overtime_hours,
    wage_surplus,  ///< cost of coordination hours above their number
    // made of the others when the run ends
    ended,       ///< solved + unresolved
    decoupled,   ///< complying, not sincere
    throughput,  ///< solved exceptions and hours of work, in thousandths
    idle_relational_hours,
    idle_formal_hours,
    lost,
    cost,  ///< of the coordination hours used, at relative wages
    kinds
};
/// Kinds before it are counted at the end of a week, it and those behind during a week.
inline constexpr Kind first_flow = person_weeks;

/// The measures that these equations give values to, as ratios of two kinds.
std::vector<sim::Measure> measures(const Equations& on);

/// Counts by population group: "all", then by role and by distance from the head where `by_role`, `by_distance` say so.
/// The farthest quarter is always there, because Per needs it.
struct Groups {
    std::vector<std::string> names;
    std::vector<std::vector<std::size_t>> cells;  ///< which cells each group sums
};
Groups groups_of(const std::vector<Cell>& cells);

/// Sums the counts of cells into groups and makes the kinds that follow from others.
sim::Counts grouped(const sim::Counts& by_cell, const Groups& groups);

}  // namespace concert::administration

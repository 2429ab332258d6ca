#pragma once
#include <cstdint>

/// What a random draw is for. Numbers are part of every result: never reuse or change one.
namespace concert::administration {

enum Purpose : std::uint8_t {
    // building the organisation
    draw_teams = 1,
    draw_category = 2,
    draw_partners = 3,
    draw_tie_order = 4,
    draw_innovators = 5,
    draw_distance_ties = 6,
    draw_rewiring = 7,
    // people, at the start and for each newcomer
    draw_person_traits = 10,
    draw_tie_trust = 11,
    draw_newcomer_ties = 12,
    draw_newcomer_state = 13,
    draw_start_compliance = 131,  // 130 is the design of claims
    // every week
    draw_arrivals = 20,
    draw_route = 21,
    draw_solution = 22,
    draw_workload = 23,
    draw_awareness = 24,
    draw_compliance = 25,
    draw_sincerity = 26,
    draw_road = 27,
    draw_turnover = 28,
    draw_tie = 29,
    // E12, E13, H13
    draw_step_traits = 40,
    draw_need = 41,
    draw_diagnosis = 42,
    draw_control = 43,
    draw_guard = 44,
    draw_task = 45,
    draw_task_diagnosis = 46,
    // E15
    draw_election = 60,
};

}  // namespace concert::administration

#pragma once
#include "models/administration/state.hpp"

/// H13 Tasks: what a unit works on. From the start of the mandate each unit gives its week's work (E5) to one of two
/// tasks: the needed one, in which everybody's skill is 0.3 at first and grows by 0.01 per hour done, up to 0.97, and
/// is lost with turnover; or the mastered one, skill 0.9. An hour is worth skill × need; the need is y*_u for the first
/// task and 1 − y*_u for the second.
///
/// The choice: by ease, the task with the higher skill (mean over the unit); by diagnosis, the needed task if what a
/// fresh diagnosis aims at (E13) is at least ½; by posture, the diagnosis with probability z, made on the spot, else
/// ease.
namespace concert::administration {

inline constexpr float first_skill = 0.3F;

/// Gives the work that the people of a part did this week to tasks.
void do_tasks(State& s, Part& part);

}  // namespace concert::administration

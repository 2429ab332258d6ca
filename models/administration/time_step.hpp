#pragma once
#include <string_view>

#include "models/administration/parameters.hpp"
#include "sim/record.hpp"

/// The time step: a week, or half a week for those who ask whether the step decides the result (p.steps_per_week). The
/// equations are the same at every step; what changes is what a step is worth.
namespace concert::administration {

/// How a quantity of this unit grows with the length of a step counted in it: −1 for what is so and so much a week or a
/// year (hours a week, hazards), which shrinks with the step; +1 for durations in weeks, which take more steps; 0 for
/// what time does not touch.
int power_of_time(std::string_view unit);

/// The parameters as the steps of a run see them: hours and hazards a week divided by the steps of a week, durations
/// multiplied by them, memory λ^(1/steps). With one step a week they are `weekly` itself.
Parameters per_step(const Parameters& weekly);

/// The counts of a run by weeks: what is counted at the end of a week is that of its last step, what happens during a
/// week is summed over its steps. Person-weeks and the sums of quality and of weeks waited are those of weeks again,
/// rounded half up.
sim::Counts by_week(sim::Counts by_step, std::int64_t steps_per_week);

}  // namespace concert::administration

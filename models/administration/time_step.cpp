#include "models/administration/time_step.hpp"

#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "sim/math.hpp"

namespace concert::administration {

int power_of_time(std::string_view unit) {
    if (unit == "weeks" || unit == "weeks/h") return 1;
    const bool rate = unit.find("week") != unit.npos || unit.find("year") != unit.npos;
    return rate ? -1 : 0;
}

Parameters per_step(const Parameters& weekly) {
    if (weekly.steps_per_week == 1) return weekly;
    const auto steps = static_cast<double>(weekly.steps_per_week);
    Parameters p = weekly;
    for (const auto& row : parameter_rows()) {
        const int power = power_of_time(row.unit);
        if (power > 0) row.set(p, row.get(p) * steps);
        if (power < 0) row.set(p, row.get(p) / steps);
    }
    p.memory = sim::pow(weekly.memory, 1 / steps);
    return p;
}

sim::Counts by_week(sim::Counts by_step, std::int64_t steps_per_week) {
    if (steps_per_week == 1) return by_step;
    const auto steps = static_cast<std::size_t>(steps_per_week);
    sim::Counts weeks{(by_step.weeks - 1) / steps + 1, by_step.groups, by_step.kinds, {}};
    weeks.values.assign(weeks.weeks * weeks.groups * weeks.kinds, 0);
    for (std::size_t step = 0; step < by_step.weeks; ++step) {
        const std::size_t week = (step + steps - 1) / steps;
        const bool last = step % steps == 0;
        for (std::size_t group = 0; group < weeks.groups; ++group) {
            for (std::size_t kind = 0; kind < weeks.kinds; ++kind) {
                if (kind >= first_flow || last) weeks.at(week, group, kind) += by_step.at(step, group, kind);
            }
        }
    }
    for (std::size_t week = 0; week < weeks.weeks; ++week) {
        for (std::size_t group = 0; group < weeks.groups; ++group) {
            for (const Kind kind : {person_weeks, quality, weeks_waited, under_mandate}) {
                std::int64_t& sum = weeks.at(week, group, kind);
                sum = (2 * sum + steps_per_week) / (2 * steps_per_week);
            }
        }
    }
    return weeks;
}

}  // namespace concert::administration

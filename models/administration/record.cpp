#include "models/administration/record.hpp"

namespace concert::administration {

Groups groups_of(const std::vector<Cell>& cells) {
    Groups groups;
    const auto add = [&](std::string name, const auto& belongs) {
        groups.names.push_back(std::move(name));
        auto& members = groups.cells.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (belongs(cells[c])) members.push_back(c);
        }
    };
    add("all", [](const Cell& c) { return c.role != Role::elected; });
    for (std::size_t r = 0; r < role_names.size(); ++r) {
        add("role=" + std::string(role_names[r]), [&](const Cell& c) { return static_cast<std::size_t>(c.role) == r; });
    }
    for (std::size_t d = 0; d < distance_names.size(); ++d) {
        add("distance=" + std::string(distance_names[d]),
            [&](const Cell& c) { return c.role != Role::elected && c.distance == d; });
    }
    return groups;
}

sim::Counts grouped(const sim::Counts& by_cell, const Groups& groups) {
    sim::Counts sums{by_cell.weeks, groups.names.size(), kinds, {}};
    sums.values.assign(sums.weeks * sums.groups * sums.kinds, 0);
    for (std::size_t w = 0; w < sums.weeks; ++w) {
        for (std::size_t g = 0; g < sums.groups; ++g) {
            std::int64_t* to = &sums.at(w, g, 0);
            for (const std::size_t cell : groups.cells[g]) {
                const std::int64_t* from = by_cell.values.data() + (w * by_cell.groups + cell) * by_cell.kinds;
                for (std::size_t k = 0; k < ended; ++k) to[k] += from[k];
            }
            to[ended] = to[solved] + to[unresolved];
            to[decoupled] = to[complying] - to[sincere];
            to[throughput] = 1000 * to[solved] + to[work_hours] / 3600;
            to[lost] = to[lost_to_doubt] + to[lost_to_overload];
            to[idle_relational_hours] =
                to[relational_hours] - to[upkeep_hours] - to[talking_hours] - to[asking_hours] - to[helping_hours];
            to[idle_formal_hours] = to[formal_hours] - to[briefing_hours] - to[solving_hours] - to[procedure_hours] -
                                    to[control_hours] - to[guard_hours];
            to[cost] = to[relational_hours] - to[idle_relational_hours] + to[formal_hours] - to[idle_formal_hours] +
                       to[team_hours] + to[step_hours] + to[user_hours] + to[head_overtime_hours] + to[wage_surplus];
        }
    }
    return sums;
}

}  // namespace concert::administration

#pragma once
#include <cstdint>
#include <vector>

#include "models/administration/constants.hpp"
#include "models/administration/organisation.hpp"
#include "models/administration/setup.hpp"

/// What the practice itself adds to the state: how far every unit has gone in it, what the unit needs, and what E11,
/// E12, E13 and H13 remember of people. Columns are empty where nothing that is on uses them.
namespace concert::administration {

struct Practice {
    Practice(const Organisation& o, const Setup& arm);

    // one entry a unit
    std::vector<double> level;                ///< y_u, in [0, 1]
    std::vector<double> need;                 ///< y*_u, in [0, 1]
    std::vector<Milliseconds> control_hours;  ///< that its superior spent on control this week (E13)

    // one entry a person
    std::vector<float> noise;                ///< of the benefit, in standard deviations (E11)
    std::vector<float> latitude;             ///< ε_i (E12)
    std::vector<std::uint8_t> radical;       ///< wants steps of a certain size (E12)
    std::vector<std::uint32_t> control_key;  ///< decides whether one is controlled this week (E13)
    std::vector<float> skill;                ///< in the needed task (H13)
    std::vector<Milliseconds> work_done;     ///< this week (H13)
};

/// Calls act(i) for everybody who belongs to unit u: its members, and the head if it leads the unit.
template <class Act>
void for_each_of_unit(const Organisation& o, std::uint32_t u, const Act& act) {
    const Person superior = o.superior[u];
    if (o.unit[superior] == u) act(superior);
    for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i) act(i);
}

}  // namespace concert::administration

#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "models/administration/parameters.hpp"
#include "sim/network.hpp"
#include "sim/population.hpp"

/// An organisation, or several as one population: who reports to whom, who could help whom. Built once per replicate
/// and shared by all arms; nothing in it changes during a run.
namespace concert::administration {

using sim::Person;
using sim::TieIndex;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

enum class Role : std::uint8_t { elected, executive, manager, frontline };
enum class Category : std::uint8_t { a, b, c };
inline constexpr std::array<std::string_view, 4> role_names{"elected", "executive", "manager", "frontline"};
/// Quarters of the staff by distance from the head over line and potential ties.
inline constexpr std::array<std::string_view, 4> distance_names{"nearest", "near", "far", "farthest"};

/// People counted together: same role, same quarter of distance.
struct Cell {
    Role role;
    std::uint8_t distance;
    bool operator==(const Cell&) const = default;
};

struct Organisation {
    std::uint64_t seed = 0;
    std::uint32_t replicate = 0;
    std::vector<sim::Body> bodies;

    // one entry a person
    std::vector<std::uint32_t> unit;  ///< the unit one belongs to; the head: the unit it leads
    std::vector<std::uint32_t> led;   ///< the unit one leads, or none
    std::vector<std::uint8_t> level;  ///< steps below the head
    std::vector<Role> role;
    std::vector<Category> category;
    std::vector<std::uint8_t> cell;  ///< index into cells

    // one entry a unit; a head always leads one, be it empty
    std::vector<Person> superior;                    ///< who leads it
    std::vector<Person> members_begin, members_end;  ///< its direct reports

    sim::Network ties;               ///< each row in its owner's own order: the first k_i are active
    std::vector<float> given_trust;  ///< initial trust per tie where a file gives it (NaN elsewhere); may be empty
    std::vector<Person> innovators;  ///< rising; the head is one of them
    std::vector<Cell> cells;

    std::size_t people() const { return unit.size(); }
    std::size_t units() const { return superior.size(); }
    bool is_head(Person i) const { return superior[unit[i]] == i; }
    /// Direct reports of i.
    std::uint32_t reports(Person i) const { return led[i] == none ? 0 : members_end[led[i]] - members_begin[led[i]]; }
};

/// Several organisations as one population; draws, ties and groups stay those of each. All share seed and replicate.
Organisation join(std::vector<Organisation> organisations);

}  // namespace concert::administration

#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/administration/organisation.hpp"
#include "sim/random.hpp"

/// The line of one organisation, before ties are drawn.
namespace concert::administration {

/// People in breadth-first order, the head first, so that the reports of everybody are contiguous.
struct Hierarchy {
    std::vector<Person> superior;        ///< the head: itself
    std::vector<std::uint32_t> reports;  ///< number of direct reports
    std::vector<std::uint8_t> level;     ///< steps below the head
    std::vector<Role> role;
    std::vector<Category> category;
    std::vector<std::string> notes, french_notes;  ///< repairs, in words

    std::size_t people() const { return superior.size(); }
};

/// Sizes of the levels of a tree of `people` persons from the head down to the frontline (model section 3): first-line
/// managers n_1 = max(1, round(N/(s + 1 + 1/(s_m − 1)))), then n_{k+1} = max(1, round(n_k/s_m)) up to one head, the
/// rest frontline. Below ten people: one head, all others report to it.
std::vector<std::uint32_t> level_sizes(std::uint32_t people, double team_span, double manager_span);

/// A generated tree of exactly p.people persons; every superior has at least one report, the others fall on the
/// superiors of the level above at random (teams are multinomial around their mean).
Hierarchy generated_hierarchy(const Parameters& p, const sim::Site& site);

/// Gives everybody a category by role: executives A, first-line managers A or B alike, frontline agents B with
/// p.category_b_share, else C.
void draw_categories(Hierarchy& h, const Parameters& p, const sim::Site& site);

/// Renumbers people given by their superiors (the head: itself) breadth-first; order[new] = old. Roles are set: whoever
/// leads a leader is an executive, other leaders are managers, the rest frontline; the head is always an executive.
/// Throws std::invalid_argument when `superior` is not one tree.
Hierarchy breadth_first(const std::vector<Person>& superior, std::vector<Person>& order);

}  // namespace concert::administration

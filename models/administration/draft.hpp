#pragma once
#include <algorithm>
#include <utility>
#include <vector>

#include "models/administration/organisation.hpp"

/// A hierarchy while it is being made of a list of posts.
namespace concert::administration {

/// The tree while it is being repaired: everybody's superior and standing, children in order.
struct Draft {
    std::vector<Person> superior;
    std::vector<int> rank;  ///< of the grade
    std::vector<bool> senior;
    std::vector<std::vector<Person>> reports;

    Person add(Person boss, int grade, bool is_senior) {
        const auto i = static_cast<Person>(superior.size());
        superior.push_back(boss == none ? i : boss);
        rank.push_back(grade);
        senior.push_back(is_senior);
        reports.emplace_back();
        if (boss != none) reports[boss].push_back(i);
        return i;
    }
    /// Highest grade first, then in the order of the file.
    void sort_by_standing(std::vector<Person>& people) const {
        std::sort(people.begin(), people.end(),
                  [&](Person a, Person b) { return std::pair(rank[a], a) < std::pair(rank[b], b); });
    }
    void move_under(Person i, Person boss) {
        superior[i] = boss;
        reports[boss].push_back(i);
    }
};

/// What had to be done to it.
struct Repairs {
    std::size_t eliminated = 0, risen = 0, vacant = 0, roots = 0, wide = 0, first_line = 0, upper = 0;
    double fte = 0;
    std::size_t juniors = 0;
};

/// Gives posts with more than 15 direct reports the managers they lack: first-line managers, one per p.team_span
/// juniors, promoted from the highest grade; above them managers of managers by p.manager_span; and where more than 15
/// seniors report to one post, the first of them come to lead the others. No span exceeds 15 afterwards.
void insert_managers(Draft& draft, const Parameters& p, Repairs& repairs);

}  // namespace concert::administration

#include <cmath>

#include "models/administration/draft.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t widest_span = 15;

/// Shares `members` out evenly, in order, under `leaders`.
void share_evenly(Draft& draft, const std::vector<Person>& members, const std::vector<Person>& leaders) {
    for (std::size_t k = 0; k < members.size(); ++k) {
        draft.move_under(members[k], leaders[k * leaders.size() / members.size()]);
    }
}

/// Gives the juniors of a post first-line managers, and these managers of their own until the post's span is 15 at
/// most.
void insert_junior_managers(Draft& draft, Person post, const Parameters& p, Repairs& repairs) {
    std::vector<Person> juniors, seniors;
    for (const Person i : draft.reports[post]) (draft.senior[i] ? seniors : juniors).push_back(i);
    if (juniors.empty() || draft.reports[post].size() <= widest_span) return;
    draft.sort_by_standing(juniors);

    const auto rounded = [](double x) { return std::max<std::size_t>(1, static_cast<std::size_t>(x + 0.5)); };
    const double staff = static_cast<double>(juniors.size());
    std::vector<std::size_t> sizes{rounded(staff / (p.team_span + 1 + 1 / (p.manager_span - 1)))};
    while (juniors.size() > (widest_span + 1) * sizes[0]) ++sizes[0];
    while (seniors.size() + sizes.back() > widest_span && sizes.back() > 1) {
        sizes.push_back(rounded(static_cast<double>(sizes.back()) / p.manager_span));
    }
    ++repairs.wide;
    repairs.first_line += sizes[0];
    draft.reports[post] = seniors;
    std::vector<Person> above{post};
    std::size_t promoted = 0;
    for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
        const auto from = juniors.begin() + static_cast<std::ptrdiff_t>(promoted);
        const std::vector<Person> leaders(from, from + static_cast<std::ptrdiff_t>(*size));
        share_evenly(draft, leaders, above);
        for (const Person i : leaders) draft.rank[i] = std::min(draft.rank[i], 3);
        above = leaders;
        promoted += *size;
    }
    repairs.upper += promoted - sizes[0];
    share_evenly(draft, {juniors.begin() + static_cast<std::ptrdiff_t>(promoted), juniors.end()}, above);
}

/// The first of a post's reports come to lead the others.
void lead_by_first(Draft& draft, Person post, const Parameters& p, Repairs& repairs) {
    std::vector<Person> all = draft.reports[post];
    draft.sort_by_standing(all);
    const auto leaders = static_cast<std::size_t>(std::ceil(static_cast<double>(all.size()) / (p.manager_span + 1)));
    draft.reports[post].clear();
    const std::vector<Person> first(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(leaders));
    for (const Person i : first) draft.move_under(i, post);
    share_evenly(draft, {all.begin() + static_cast<std::ptrdiff_t>(leaders), all.end()}, first);
    repairs.upper += leaders;
}

/// Where more than 15 seniors report to one post, the first of them come to lead the others.
void insert_senior_managers(Draft& draft, Person post, const Parameters& p, Repairs& repairs) {
    if (draft.reports[post].size() <= widest_span) return;
    ++repairs.wide;
    while (draft.reports[post].size() > widest_span) lead_by_first(draft, post, p, repairs);
}

}  // namespace

void insert_managers(Draft& draft, const Parameters& p, Repairs& repairs) {
    for (Person i = 0; i < draft.superior.size(); ++i) insert_junior_managers(draft, i, p, repairs);
    std::vector<Person> queue;  // from the top down, because whoever is promoted may get too many in turn
    for (Person i = 0; i < draft.superior.size(); ++i) {
        if (draft.superior[i] == i) queue.push_back(i);
    }
    for (std::size_t k = 0; k < queue.size(); ++k) {
        insert_senior_managers(draft, queue[k], p, repairs);
        queue.insert(queue.end(), draft.reports[queue[k]].begin(), draft.reports[queue[k]].end());
    }
}

}  // namespace concert::administration

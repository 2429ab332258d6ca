#include "models/administration/posts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <unordered_map>

namespace concert::administration {
namespace {

constexpr std::size_t widest_span = 15;

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

/// Junior staff of one unit under one post.
struct Pool {
    Person boss;
    double fte = 0;
    std::vector<std::pair<int, double>> grades;  ///< rank and full-time equivalents of each group
    std::uint32_t people = 0;
};

struct Repairs {
    std::size_t eliminated = 0, risen = 0, vacant = 0, roots = 0, wide = 0, first_line = 0, upper = 0;
    double fte = 0;
    std::size_t juniors = 0;
};

void round_by_largest_remainder(std::vector<Pool>& pools) {
    double total = 0;
    for (const Pool& pool : pools) total += pool.fte;
    auto left = static_cast<std::int64_t>(total + 0.5);
    std::vector<std::pair<double, std::size_t>> remainder;
    for (std::size_t k = 0; k < pools.size(); ++k) {
        pools[k].people = static_cast<std::uint32_t>(pools[k].fte);
        left -= pools[k].people;
        remainder.emplace_back(pools[k].people - pools[k].fte, k);  // most negative: largest remainder
    }
    std::sort(remainder.begin(), remainder.end());
    for (std::size_t k = 0; left > 0 && k < remainder.size(); ++k, --left) ++pools[remainder[k].second].people;
}

/// Ranks of the people of a pool, highest grade first: each grade gets its share, rounded from the top.
std::vector<int> ranks_of(Pool pool) {
    std::sort(pool.grades.begin(), pool.grades.end());
    std::vector<int> ranks;
    double reached = 0;
    for (const auto& [rank, fte] : pool.grades) {
        reached += fte;
        const double share = pool.fte > 0 ? reached / pool.fte * pool.people : 0;
        while (static_cast<double>(ranks.size()) + 0.5 <= share && ranks.size() < pool.people) ranks.push_back(rank);
    }
    while (ranks.size() < pool.people) ranks.push_back(pool.grades.back().first);
    return ranks;
}

/// The seniors of a body, and where each post's people report to.
class Seniors {
public:
    Seniors(const std::vector<Post>& posts, Draft& draft, Repairs& repairs) {
        for (const Post& post : posts) by_id_[post.id] = &post;
        std::vector<const Post*> kept;
        for (const Post& post : posts) {
            if (!post.senior) continue;
            if (post.eliminated) {
                ++repairs.eliminated;
                continue;
            }
            kept.push_back(&post);
            repairs.vacant += post.vacant ? 1 : 0;
            if (existing_parent(post) == nullptr) ++repairs.roots;
        }
        if (repairs.roots != 1) draft.add(none, 0, true);  // the virtual head
        for (const Post* post : kept) place_[post->id] = draft.add(none, grade_rank(post->grade), true);
        for (const Post* post : kept) {
            const Post* parent = existing_parent(*post);
            const Person i = place_[post->id];
            if (parent != nullptr) draft.move_under(i, place_[parent->id]);
            if (parent == nullptr && repairs.roots != 1) draft.move_under(i, 0);
            if (post->parent != 0 && (parent == nullptr || parent->id != post->parent)) ++repairs.risen;
        }
    }
    /// The person a group of juniors reports to.
    Person boss_of(const Post& group) const {
        const Post* parent = existing_parent(group);
        if (parent != nullptr && parent->senior) return place_.at(parent->id);
        return 0;
    }

private:
    /// The nearest post above that still exists.
    const Post* existing_parent(const Post& post) const {
        std::uint32_t id = post.parent;
        for (std::size_t steps = 0; id != 0; ++steps) {
            const auto found = by_id_.find(id);
            if (found == by_id_.end()) throw std::invalid_argument("post " + std::to_string(id) + " does not exist");
            if (!found->second->eliminated) return found->second;
            if (steps > by_id_.size()) throw std::invalid_argument("a hierarchy holds a cycle");
            id = found->second->parent;
        }
        return nullptr;
    }
    std::unordered_map<std::uint32_t, const Post*> by_id_;
    std::unordered_map<std::uint32_t, Person> place_;
};

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

/// Where more than 15 seniors report to one post, the first of them come to lead the others.
void insert_senior_managers(Draft& draft, Person post, const Parameters& p, Repairs& repairs) {
    if (draft.reports[post].size() <= widest_span) return;
    std::vector<Person> all = draft.reports[post];
    draft.sort_by_standing(all);
    const auto leaders = static_cast<std::size_t>(std::ceil(static_cast<double>(all.size()) / (p.manager_span + 1)));
    draft.reports[post].clear();
    const std::vector<Person> first(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(leaders));
    for (const Person i : first) draft.move_under(i, post);
    share_evenly(draft, {all.begin() + static_cast<std::ptrdiff_t>(leaders), all.end()}, first);
    ++repairs.wide;
    repairs.upper += leaders;
}

std::vector<std::string> notes_of(const Repairs& r, std::size_t widest) {
    std::vector<std::string> notes;
    const auto note = [&](std::size_t n, const std::string& text) {
        if (n > 0) notes.push_back(std::to_string(n).append(1, ' ').append(text));
    };
    note(r.eliminated, "eliminated posts left out");
    note(r.risen, "posts risen to the nearest existing post above");
    note(r.vacant, "vacant posts counted as persons");
    if (r.roots != 1) note(r.roots, "roots put under a virtual head");
    std::array<char, 96> rounding;
    std::snprintf(rounding.data(), rounding.size(),
                  "junior staff rounded from %.2f full-time equivalents to %zu persons", r.fte, r.juniors);
    if (std::abs(r.fte - static_cast<double>(r.juniors)) >= 0.005) notes.emplace_back(rounding.data());
    note(r.wide, "posts with more than 15 direct reports given managers");
    note(r.first_line, "first-line managers promoted");
    note(r.upper, "managers of managers promoted");
    notes.push_back("widest span of control: " + std::to_string(widest));
    return notes;
}

}  // namespace

Hierarchy hierarchy_from_posts(const std::vector<Post>& posts, const Parameters& p) {
    Draft draft;
    Repairs repairs;
    const Seniors seniors(posts, draft, repairs);
    std::map<std::pair<Person, std::string>, Pool> pooled;
    for (const Post& post : posts) {
        if (post.senior || post.eliminated) continue;
        const Person boss = seniors.boss_of(post);
        Pool& pool = pooled.try_emplace({boss, post.unit}, Pool{boss, 0, {}, 0}).first->second;
        pool.fte += post.fte;
        pool.grades.emplace_back(grade_rank(post.grade), post.fte);
        repairs.fte += post.fte;
    }
    std::vector<Pool> pools;
    for (auto& entry : pooled) pools.push_back(std::move(entry.second));
    round_by_largest_remainder(pools);
    for (const Pool& pool : pools) {
        for (const int rank : ranks_of(pool)) draft.add(pool.boss, rank, false);
        repairs.juniors += pool.people;
    }
    if (p.insert_managers != 0) {
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
    std::vector<Person> order;
    Hierarchy h = breadth_first(draft.superior, order);
    for (const Person old : order) {
        const int rank = draft.rank[old];
        h.category.push_back(rank <= 3 ? Category::a : rank <= 5 ? Category::b : Category::c);
    }
    h.notes = notes_of(repairs, *std::max_element(h.reports.begin(), h.reports.end()));
    return h;
}

}  // namespace concert::administration

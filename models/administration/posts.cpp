#include "models/administration/posts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "models/administration/draft.hpp"

namespace concert::administration {
namespace {

/// Junior staff of one unit under one post.
struct Pool {
    Person boss;
    double fte = 0;
    std::vector<std::pair<int, double>> grades;  ///< rank and full-time equivalents of each group
    std::uint32_t people = 0;
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
            if (parent == nullptr && repairs.roots == 1) root_ = i;
            if (post->parent != 0 && (parent == nullptr || parent->id != post->parent)) ++repairs.risen;
        }
    }
    std::size_t count() const { return place_.size(); }
    /// The person a group of juniors reports to.
    Person boss_of(const Post& group) const {
        const Post* parent = existing_parent(group);
        if (parent == nullptr) return root_;
        if (!parent->senior) throw std::invalid_argument("a group of juniors reports to a group of juniors");
        return place_.at(parent->id);
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
    Person root_ = 0;
};

/// The repairs in words, in English or French.
std::vector<std::string> notes_of(const Repairs& r, std::size_t widest, bool french) {
    std::vector<std::string> notes;
    const auto note = [&](std::size_t n, const char* in_english, const char* in_french) {
        if (n > 0) notes.push_back(std::to_string(n).append(1, ' ').append(french ? in_french : in_english));
    };
    note(r.eliminated, "eliminated posts left out", "postes supprimés écartés");
    note(r.risen, "posts risen to the nearest existing post above",
         "postes rattachés au premier poste existant au-dessus");
    note(r.vacant, "vacant posts counted as persons", "postes vacants comptés comme des personnes");
    if (r.roots != 1) note(r.roots, "roots put under a virtual head", "sommets placés sous une direction fictive");
    std::array<char, 128> rounding;
    std::snprintf(rounding.data(), rounding.size(),
                  french ? "%.2f équivalents temps plein de personnel arrondis à %zu personnes"
                         : "junior staff rounded from %.2f full-time equivalents to %zu persons",
                  r.fte, r.juniors);
    if (french) std::replace(rounding.begin(), rounding.end(), '.', ',');
    if (std::abs(r.fte - static_cast<double>(r.juniors)) >= 0.005) notes.emplace_back(rounding.data());
    note(r.wide, "posts with more than 15 direct reports given managers",
         "postes de plus de 15 subordonnés directs pourvus d'encadrants");
    note(r.first_line, "first-line managers promoted", "encadrants de proximité promus");
    note(r.upper, "managers of managers promoted", "cadres promus au-dessus d'encadrants");
    notes.push_back((french ? "plus grand nombre de subordonnés directs : " : "widest span of control: ") +
                    std::to_string(widest));
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
    pools.reserve(pooled.size());
    for (auto& entry : pooled) pools.push_back(std::move(entry.second));
    round_by_largest_remainder(pools);
    for (const Pool& pool : pools) {
        for (const int rank : ranks_of(pool)) draft.add(pool.boss, rank, false);
        repairs.juniors += pool.people;
    }
    if (repairs.juniors == 0 && seniors.count() == 0) throw std::invalid_argument("no post exists");
    if (p.insert_managers != 0) insert_managers(draft, p, repairs);
    std::vector<Person> order;
    Hierarchy h = breadth_first(draft.superior, order);
    for (const Person old : order) {
        const int rank = draft.rank[old];
        h.category.push_back(rank <= 3 ? Category::a : rank <= 5 ? Category::b : Category::c);
    }
    const std::size_t widest = *std::max_element(h.reports.begin(), h.reports.end());
    h.notes = notes_of(repairs, widest, false);
    h.french_notes = notes_of(repairs, widest, true);
    return h;
}

}  // namespace concert::administration

#include "models/administration/hierarchy.hpp"

#include <algorithm>
#include <stdexcept>

#include "models/administration/purposes.hpp"

namespace concert::administration {
namespace {

std::uint32_t rounded(double x) { return static_cast<std::uint32_t>(x + 0.5); }

/// Shares `members` among `superiors`: one each as far as they go, the others at random.
std::vector<std::uint32_t> team_sizes(std::uint32_t superiors, std::uint32_t members, sim::Stream& draw) {
    std::vector<std::uint32_t> size(superiors, 0);
    const std::uint32_t sure = std::min(superiors, members);
    for (std::uint32_t k = 0; k < sure; ++k) ++size[k];
    for (std::uint32_t k = sure; k < members; ++k) ++size[draw.below(superiors)];
    return size;
}

void set_roles(Hierarchy& h) {
    h.role.assign(h.people(), Role::frontline);
    for (std::size_t i = h.people(); i-- > 0;) {
        if (h.reports[i] > 0 && h.role[i] == Role::frontline) h.role[i] = Role::manager;
        if (i > 0 && h.role[i] != Role::frontline) h.role[h.superior[i]] = Role::executive;
    }
    h.role[0] = Role::executive;
}

}  // namespace

std::vector<std::uint32_t> level_sizes(std::uint32_t people, double team_span, double manager_span) {
    if (people < 10) return people == 1 ? std::vector<std::uint32_t>{1} : std::vector<std::uint32_t>{1, people - 1};
    std::vector<std::uint32_t> sizes;  // from the first line up
    std::uint32_t line = std::max(1U, rounded(people / (team_span + 1 + 1 / (manager_span - 1))));
    std::uint32_t managers = line;
    sizes.push_back(line);
    while (line > 1) {
        line = std::max(1U, rounded(line / manager_span));
        sizes.push_back(line);
        managers += line;
    }
    std::reverse(sizes.begin(), sizes.end());
    sizes.push_back(people - managers);
    return sizes;
}

Hierarchy generated_hierarchy(const Parameters& p, const sim::Site& site) {
    const auto people = static_cast<std::uint32_t>(p.people);
    const auto sizes = level_sizes(people, p.team_span, p.manager_span);
    Hierarchy h;
    h.superior.reserve(people);
    h.reports.assign(people, 0);
    h.level.reserve(people);
    h.superior.push_back(0);
    h.level.push_back(0);
    Person above = 0;  // first person of the level above
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        const std::uint32_t superiors = sizes[l - 1];
        constexpr std::uint32_t slice = 512;  // superiors served by one stream of draws
        for (std::uint32_t from = 0; from < superiors; from += slice) {
            const std::uint32_t count = std::min(slice, superiors - from);
            const auto begin = static_cast<std::uint64_t>(sizes[l]) * from / superiors;
            const auto end = static_cast<std::uint64_t>(sizes[l]) * (from + count) / superiors;
            sim::Site own = site;
            own.person = above + from;
            sim::Stream draw(own, draw_teams);
            const auto teams = team_sizes(count, static_cast<std::uint32_t>(end - begin), draw);
            for (std::uint32_t k = 0; k < count; ++k) {
                const Person boss = above + from + k;
                h.reports[boss] = teams[k];
                h.superior.insert(h.superior.end(), teams[k], boss);
                h.level.insert(h.level.end(), teams[k], static_cast<std::uint8_t>(l));
            }
        }
        above += superiors;
    }
    set_roles(h);
    draw_categories(h, p, site);
    return h;
}

void draw_categories(Hierarchy& h, const Parameters& p, const sim::Site& site) {
    h.category.resize(h.people());
    for (Person i = 0; i < h.people(); ++i) {
        sim::Site own = site;
        own.person = i;
        const double u = sim::unit(sim::block(own, Purpose::draw_category)[0]);
        switch (h.role[i]) {
            case Role::frontline:
                h.category[i] = u < p.category_b_share ? Category::b : Category::c;
                break;
            case Role::manager:
                h.category[i] = u < 0.5 ? Category::a : Category::b;
                break;
            default:
                h.category[i] = Category::a;
        }
    }
}

Hierarchy breadth_first(const std::vector<Person>& superior, std::vector<Person>& order) {
    const std::size_t people = superior.size();
    std::vector<std::uint32_t> count(people + 1, 0);
    Person head = none;
    for (Person i = 0; i < people; ++i) {
        if (superior[i] == i) {
            if (head != none) throw std::invalid_argument("a hierarchy has two heads");
            head = i;
        } else {
            ++count[superior[i] + 1];
        }
    }
    if (head == none) throw std::invalid_argument("a hierarchy has no head");
    for (std::size_t i = 0; i < people; ++i) count[i + 1] += count[i];
    std::vector<Person> report(people - 1);
    {
        auto next = count;
        for (Person i = 0; i < people; ++i) {
            if (i != head) report[next[superior[i]]++] = i;
        }
    }
    order.assign(1, head);
    order.reserve(people);
    Hierarchy h;
    h.superior.assign(1, 0);
    h.level.assign(1, 0);
    for (Person k = 0; k < order.size(); ++k) {
        const Person old = order[k];
        h.reports.push_back(count[old + 1] - count[old]);
        for (std::uint32_t r = count[old]; r < count[old + 1]; ++r) {
            order.push_back(report[r]);
            h.superior.push_back(k);
            if (h.level[k] == 255) throw std::invalid_argument("a hierarchy is more than 255 levels deep");
            h.level.push_back(static_cast<std::uint8_t>(h.level[k] + 1));
        }
    }
    if (order.size() != people) throw std::invalid_argument("a hierarchy holds a cycle");
    set_roles(h);
    return h;
}

}  // namespace concert::administration

#include "models/administration/build.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "models/administration/potential_ties.hpp"
#include "models/administration/purposes.hpp"
#include "sim/network_measures.hpp"

namespace concert::administration {
namespace {

/// Units of the line: everybody with reports leads one, and the head always does.
void set_units(Organisation& o, const Hierarchy& h, std::uint32_t elected) {
    const auto staff = static_cast<std::uint32_t>(h.people());
    o.unit.assign(staff + elected, 0);
    o.led.assign(staff + elected, none);
    Person next = 1;
    for (Person i = 0; i < staff; ++i) {
        if (h.reports[i] == 0 && i != 0) continue;
        const auto u = static_cast<std::uint32_t>(o.superior.size());
        o.led[i] = u;
        o.superior.push_back(i);
        o.members_begin.push_back(next);
        std::fill_n(o.unit.data() + next, h.reports[i], u);
        next += h.reports[i];
        o.members_end.push_back(next);
    }
    o.level = h.level;
    o.role = h.role;
    o.category = h.category;
    o.level.resize(staff + elected, 0);
    o.role.resize(staff + elected, Role::elected);
    o.category.resize(staff + elected, Category::a);
}

constexpr std::uint32_t most_ties = 65'535;  // places in a row are 16-bit numbers

/// A random order for every row of ties, drawn once: the first k_i of it are the active ones.
std::vector<std::uint16_t> tie_orders(const sim::Network& ties, const sim::Site& site) {
    std::vector<std::uint16_t> order(ties.ties());
    for (Person i = 0; i < ties.people(); ++i) {
        const auto degree = static_cast<std::uint32_t>(ties.degree(i));
        if (degree > most_ties) throw std::invalid_argument("a person has more than 65535 ties");
        std::uint16_t* mine = order.data() + ties.first[i];
        for (std::uint32_t k = 0; k < degree; ++k) mine[k] = static_cast<std::uint16_t>(k);
        sim::Site own = site;
        own.person = i;
        sim::Stream draw(own, draw_tie_order);
        for (std::uint32_t k = degree; k > 1; --k) std::swap(mine[k - 1], mine[draw.below(k)]);
    }
    return order;
}

/// Trust given by a file, per tie of the network before its rows are reordered.
std::vector<float> trust_by_tie(const sim::Network& ties, const GivenTies& given) {
    std::vector<float> trust(ties.ties(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t k = 0; k < given.trust.size(); ++k) {
        const auto [from, to] = given.pairs[k];
        const auto row = ties.neighbours(from);
        const auto place = std::lower_bound(row.begin(), row.end(), to) - row.begin();
        const TieIndex tie = ties.first[from] + static_cast<TieIndex>(place);
        trust[tie] = given.trust[k].first;
        trust[ties.mate[tie]] = given.trust[k].second;
    }
    return trust;
}

/// Ranks the staff by distance from the head (then level, then a keyed draw); returns the order.
std::vector<Person> by_distance(const Hierarchy& h, const std::vector<std::uint16_t>& distance, const sim::Site& site) {
    const std::size_t staff = h.people();
    std::vector<std::uint64_t> key(staff);
    for (Person i = 0; i < staff; ++i) {
        sim::Site own = site;
        own.person = i;
        const std::uint64_t luck = sim::block(own, draw_distance_ties)[0];
        key[i] =
            std::uint64_t{std::min<std::uint16_t>(distance[i], 4095)} << 40 | std::uint64_t{h.level[i]} << 32 | luck;
    }
    std::vector<Person> order(staff);
    for (Person i = 0; i < staff; ++i) order[i] = i;
    const auto nearer = [&](Person a, Person b) { return key[a] != key[b] ? key[a] < key[b] : a < b; };
    const auto at = [&](std::size_t k) { return order.begin() + static_cast<std::ptrdiff_t>(staff * k / 4); };
    std::nth_element(order.begin(), at(2), order.end(), nearer);
    if (at(1) != at(2)) std::nth_element(order.begin(), at(1), at(2), nearer);
    // whoever stands at the half has their place already, and with an odd number of people they are the last of their
    // quarter: moving them again would leave it to the standard library who is "near" and who "far"
    if (at(3) > at(2)) std::nth_element(at(2) + 1, at(3), order.end(), nearer);
    return order;  // sorted as far as the quarters go
}

/// Gives everybody the cell of their role and quarter of distance. An organisation too small for quarters has fewer.
void set_cells(Organisation& o, const std::vector<Person>& order) {
    const std::size_t staff = order.size();
    std::vector<std::uint8_t> quarter(o.people(), 0);
    for (std::size_t k = 0; k < staff; ++k) quarter[order[k]] = static_cast<std::uint8_t>(4 * k / staff);
    o.cell.resize(o.people());
    for (Person i = 0; i < o.people(); ++i) {
        const Cell cell{o.role[i], quarter[i]};
        const auto place = std::find(o.cells.begin(), o.cells.end(), cell);
        o.cell[i] = static_cast<std::uint8_t>(place - o.cells.begin());
        if (place == o.cells.end()) o.cells.push_back(cell);
    }
}

/// The innovators: the head, who grants the mandate, and besides it max(1, round(d0·N)) people or a fixed number; these
/// are drawn among those of the wanted place first, then among the others when these are too few. Of two places, the
/// first half (the larger one) is drawn first. Users may have the places instead of anybody inside (E14).
std::vector<Person> choose_innovators(const Organisation& o, const Parameters& p, const std::vector<Person>& order,
                                      const sim::Site& site) {
    const std::size_t staff = order.size();
    std::size_t wanted =
        p.innovator_count > 0
            ? static_cast<std::size_t>(p.innovator_count)
            : std::max<std::size_t>(1, static_cast<std::size_t>(p.innovator_share * static_cast<double>(staff) + 0.5));
    wanted = std::min(wanted, staff - 1);
    std::vector<bool> farthest(staff, false);
    for (std::size_t k = (3 * staff + 3) / 4; k < staff; ++k) farthest[order[k]] = true;
    const auto rank = [&](Person i, Place place) -> std::uint64_t {  // smaller is chosen first
        switch (place) {
            case Place::top:
                return o.level[i];
            case Place::managers:
                return o.role[i] == Role::frontline ? 1 : 0;
            case Place::periphery:
                return farthest[i] ? 0 : 1;
            default:
                return 0;
        }
    };
    std::vector<Person> chosen{0};
    std::vector<std::pair<std::uint64_t, Person>> key;
    key.reserve(staff);
    const auto choose = [&](std::size_t number, Place place) {
        key.clear();
        for (Person i = 1; i < staff; ++i) {
            sim::Site own = site;
            own.person = i;
            if (std::binary_search(chosen.begin(), chosen.end(), i)) continue;
            key.emplace_back(rank(i, place) << 32 | sim::block(own, draw_innovators)[0], i);
        }
        std::nth_element(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(number), key.end());
        for (std::size_t k = 0; k < number; ++k) chosen.push_back(key[k].second);
        std::sort(chosen.begin(), chosen.end());
    };
    const auto place = static_cast<Place>(p.innovator_place);
    if (place == Place::outside) return chosen;
    if (place == Place::managers_and_periphery) {
        choose(wanted - wanted / 2, Place::managers);
        choose(wanted / 2, Place::periphery);
    } else {
        choose(wanted, place);
    }
    return chosen;
}

}  // namespace

Organisation build_with_line(const Hierarchy& h, const GivenTies* given, const Parameters& p, std::uint64_t seed,
                             std::uint32_t number, std::uint32_t replicate) {
    const sim::Site site{seed, number, replicate, 0, 0};
    const auto elected = static_cast<std::uint32_t>(p.elected);
    Organisation o;
    o.seed = seed;
    o.replicate = replicate;
    set_units(o, h, elected);
    o.bodies = {{number, 0, static_cast<std::uint32_t>(h.people()), elected, 0, static_cast<std::uint32_t>(o.units())}};
    o.ties = sim::network_of_pairs(o.people(), given ? given->pairs : draw_potential_ties(h, elected, p, site));
    auto superior = h.superior;
    superior.resize(o.people(), 0);  // the elected stand next to the head
    const auto distance = sim::distances_from(0, o.ties, superior);
    const auto order = by_distance(h, distance, site);
    set_cells(o, order);
    o.innovators = choose_innovators(o, p, order, site);
    const auto tie_order = tie_orders(o.ties, site);
    if (given && !given->trust.empty()) {
        const auto sorted = trust_by_tie(o.ties, *given);
        o.given_trust.resize(sorted.size());
        for (Person i = 0; i < o.people(); ++i) {
            for (TieIndex t = o.ties.first[i]; t < o.ties.first[i + 1]; ++t) {
                o.given_trust[t] = sorted[o.ties.first[i] + tie_order[t]];
            }
        }
    }
    sim::reorder_rows(o.ties, tie_order);
    return o;
}

Organisation build_generated(const Parameters& p, std::uint64_t seed, std::uint32_t number, std::uint32_t replicate) {
    return build_with_line(generated_hierarchy(p, {seed, number, replicate, 0, 0}), nullptr, p, seed, number,
                           replicate);
}

}  // namespace concert::administration

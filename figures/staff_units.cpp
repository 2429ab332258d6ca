#include "figures/staff_units.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace concert::figures {
namespace {

/// The unit above each, and how far below the head's each is.
struct Chains {
    std::vector<std::size_t> above, level;
};

Chains chains_of(const Staff& staff, const std::vector<std::size_t>& position, std::size_t units) {
    Chains chains{std::vector<std::size_t>(units, no_superior), std::vector<std::size_t>(units, 0)};
    for (std::size_t i = 0; i < staff.unit.size(); ++i) {
        if (staff.superior[i] == no_superior) continue;
        const std::size_t own = position[i], other = position[staff.superior[i]];
        if (own != other && chains.above[own] == no_superior) chains.above[own] = other;
    }
    for (std::size_t u = 0; u < units; ++u) {
        std::size_t steps = 0;
        for (std::size_t up = chains.above[u]; up != no_superior; up = chains.above[up]) {
            if (++steps > units) throw std::invalid_argument("units lead in a circle");
        }
        chains.level[u] = steps;
    }
    return chains;
}

/// The deepest level such that units down to it are at most so many; 0 at least.
std::size_t deepest(const Chains& chains, std::size_t most) {
    std::vector<std::size_t> by_level;
    for (const std::size_t level : chains.level) {
        if (by_level.size() <= level) by_level.resize(level + 1, 0);
        ++by_level[level];
    }
    std::size_t sum = by_level.empty() ? 0 : by_level.front(), depth = 0;
    while (depth + 1 < by_level.size() && sum + by_level[depth + 1] <= most) sum += by_level[++depth];
    return depth;
}

}  // namespace

std::size_t Units::people(std::size_t unit) const {
    return std::accumulate(states[unit].begin(), states[unit].end(), std::size_t{0});
}

Adopted Units::commonest(std::size_t unit) const {
    std::size_t best = 0;
    for (std::size_t state = 1; state < states[unit].size(); ++state) {
        if (states[unit][state] >= states[unit][best]) best = state;
    }
    return static_cast<Adopted>(best);
}

Units units_of(const Staff& staff, std::size_t most) {
    std::map<std::size_t, std::size_t> places;  // by number
    for (const std::size_t unit : staff.unit) places.try_emplace(unit, places.size());
    std::vector<std::size_t> numbers(places.size()), position(staff.unit.size());
    for (const auto& [number, place] : places) numbers[place] = number;
    for (std::size_t i = 0; i < staff.unit.size(); ++i) position[i] = places.at(staff.unit[i]);

    const Chains chains = chains_of(staff, position, numbers.size());
    const std::size_t depth = deepest(chains, most);
    std::vector<std::size_t> kept(numbers.size(), no_superior);  // place among those kept
    Units units;
    for (std::size_t u = 0; u < numbers.size(); ++u) {
        if (chains.level[u] > depth) continue;
        kept[u] = units.number.size();
        units.number.push_back(numbers[u]);
    }
    const auto shown = [&](std::size_t unit) {
        while (chains.level[unit] > depth) unit = chains.above[unit];
        return kept[unit];
    };
    units.states.resize(units.number.size(), {});
    units.superior.resize(units.number.size(), no_superior);
    for (std::size_t u = 0; u < numbers.size(); ++u) {
        if (kept[u] != no_superior && chains.above[u] != no_superior) units.superior[kept[u]] = kept[chains.above[u]];
    }
    for (std::size_t i = 0; i < position.size(); ++i) {
        ++units.states[shown(position[i])][static_cast<std::size_t>(staff.state[i])];
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [from, to] : staff.ties) {
        const auto pair = std::minmax({shown(position[from]), shown(position[to])});
        if (pair.first != pair.second) pairs.insert(pair);
    }
    units.ties.assign(pairs.begin(), pairs.end());
    return units;
}

}  // namespace concert::figures

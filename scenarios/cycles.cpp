#include "scenarios/cycles.hpp"

namespace concert::scenarios {

std::vector<std::vector<std::size_t>> cycles_of(const std::vector<std::size_t>& superior) {
    std::vector<std::vector<std::size_t>> cycles;
    std::vector<std::size_t> walk_through(superior.size(), no_superior);  // the walk that first came by
    for (std::size_t start = 0; start < superior.size(); ++start) {
        std::size_t i = start;
        while (i != no_superior && walk_through[i] == no_superior) {
            walk_through[i] = start;
            i = superior[i];
        }
        if (i == no_superior || walk_through[i] != start) continue;
        // The walk met itself in i. Begin with the lowest member, so that the message does not depend on the way in.
        std::size_t lowest = i;
        for (std::size_t k = superior[i]; k != i; k = superior[k]) lowest = k < lowest ? k : lowest;
        std::vector<std::size_t> cycle{lowest};
        for (std::size_t k = superior[lowest]; k != lowest; k = superior[k]) cycle.push_back(k);
        cycles.push_back(cycle);
    }
    return cycles;
}

}  // namespace concert::scenarios

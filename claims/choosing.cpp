#include <algorithm>

#include "claims/contrast.hpp"

namespace concert::claims {

using scenarios::Judgement;
using scenarios::Rule;
using scenarios::Selector;

bool chooses(const Judgement& j, const Arms& arms) {
    switch (j.rule) {
        case Rule::beats:
        case Rule::not_worse:
        case Rule::differs:
        case Rule::falls_short: {
            std::size_t slices = 1;
            for (const std::size_t axis : j.each) {
                std::vector<std::size_t> levels;
                for (const std::size_t arm : arms.select(j.where)) levels.push_back(arms.level(arm, axis));
                std::sort(levels.begin(), levels.end());
                slices *= static_cast<std::size_t>(std::unique(levels.begin(), levels.end()) - levels.begin());
            }
            return arms.select(j.where, j.of).size() > slices || arms.select(j.where, j.against).size() > slices;
        }
        case Rule::complements:
        case Rule::interacts:
            for (std::size_t axis = 0; axis < arms.axes().size(); ++axis) {
                const bool free = std::find(j.across.begin(), j.across.end(), axis) == j.across.end() &&
                                  std::find(j.each.begin(), j.each.end(), axis) == j.each.end();
                if (!free) continue;
                const std::vector<std::size_t> all = arms.select(j.where);
                const auto differs = [&](std::size_t arm) {
                    return arms.level(arm, axis) != arms.level(all.front(), axis);
                };
                if (std::any_of(all.begin(), all.end(), differs)) return true;
            }
            return false;
        default:
            return true;
    }
}

std::vector<std::size_t> candidates(const Judgement& j, const Arms& arms) {
    if (j.of.empty() && j.against.empty()) return arms.select(j.where);
    std::vector<std::size_t> all;
    for (const Selector* part : {&j.of, &j.against, &j.base}) {
        if (part == &j.base && j.base.empty()) continue;
        const auto selected = arms.select(j.where, *part);
        all.insert(all.end(), selected.begin(), selected.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace concert::claims

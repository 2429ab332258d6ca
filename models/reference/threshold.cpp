#include "models/reference/threshold.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace concert::reference {
namespace {

/// Compressed rows turned round: who nominates each person.
struct Audience {
    std::vector<std::uint32_t> first, ego;
};

Audience audience(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target) {
    const std::size_t people = first.size() - 1;
    Audience turned;
    turned.first.assign(people + 1, 0);
    turned.ego.resize(target.size());
    for (const std::uint32_t alter : target) ++turned.first[alter + 1];
    for (std::size_t i = 0; i < people; ++i) turned.first[i + 1] += turned.first[i];
    std::vector<std::uint32_t> next(turned.first.begin(), turned.first.end() - 1);
    for (std::size_t i = 0; i < people; ++i) {
        for (std::uint32_t a = first[i]; a < first[i + 1]; ++a) {
            turned.ego[next[target[a]]++] = static_cast<std::uint32_t>(i);
        }
    }
    return turned;
}

void check(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target,
           std::span<const double> thresholds, std::span<const std::uint32_t> seeds) {
    const bool rows = !first.empty() && first.front() == 0 && first.back() == target.size() &&
                      std::is_sorted(first.begin(), first.end());
    if (!rows) throw std::invalid_argument("threshold_cascade: row ends and arcs do not fit together");
    const std::size_t people = first.size() - 1;
    if (thresholds.size() != people) {
        throw std::invalid_argument("threshold_cascade: " + std::to_string(thresholds.size()) + " thresholds for " +
                                    std::to_string(people) + " people");
    }
    for (const auto named : {target, seeds}) {
        for (const std::uint32_t i : named) {
            if (i >= people) {
                throw std::invalid_argument("threshold_cascade: there is no person " + std::to_string(i) + " among " +
                                            std::to_string(people) + " people (numbered from 0)");
            }
        }
    }
}

}  // namespace

std::uint32_t granovetter_equilibrium(std::span<const double> thresholds) {
    std::vector<double> sorted(thresholds.begin(), thresholds.end());
    std::sort(sorted.begin(), sorted.end());
    const auto people = static_cast<double>(sorted.size());
    std::uint32_t adopted = 0;
    while (adopted < sorted.size() && sorted[adopted] <= adopted / people) ++adopted;
    return adopted;
}

std::vector<std::uint32_t> threshold_cascade(std::span<const std::uint32_t> first,
                                             std::span<const std::uint32_t> target, std::span<const double> thresholds,
                                             std::span<const std::uint32_t> seeds) {
    check(first, target, thresholds, seeds);
    const Audience heard_by = audience(first, target);
    const auto people = static_cast<std::uint32_t>(first.size() - 1);
    std::vector<std::uint32_t> step(people, never), adopted_alters(people, 0), latest;
    for (const std::uint32_t i : seeds) {
        if (step[i] == never) latest.push_back(i);
        step[i] = 0;
    }
    const auto convinced = [&](std::uint32_t i) {
        const std::uint32_t alters = first[i + 1] - first[i];
        return step[i] == never && alters > 0 && static_cast<double>(adopted_alters[i]) / alters >= thresholds[i];
    };
    // Only who saw an alter adopt can change their mind; before the first step everybody is asked, as a threshold may
    // be 0. Whoever is convinced enters `fresh` once, because step[i] is set at once and counts change before that.
    std::vector<std::uint32_t> fresh;
    for (std::uint32_t now = 1; now == 1 || !latest.empty(); ++now) {
        for (const std::uint32_t alter : latest) {
            for (std::uint32_t a = heard_by.first[alter]; a < heard_by.first[alter + 1]; ++a) {
                ++adopted_alters[heard_by.ego[a]];
            }
        }
        fresh.clear();
        const auto ask = [&](std::uint32_t i) {
            if (!convinced(i)) return;
            step[i] = now;
            fresh.push_back(i);
        };
        if (now == 1) {
            for (std::uint32_t i = 0; i < people; ++i) ask(i);
        } else {
            for (const std::uint32_t alter : latest) {
                for (std::uint32_t a = heard_by.first[alter]; a < heard_by.first[alter + 1]; ++a) {
                    ask(heard_by.ego[a]);
                }
            }
        }
        latest.swap(fresh);
    }
    return step;
}

std::vector<std::uint32_t> cumulative_adopters(std::span<const std::uint32_t> adoption_steps) {
    std::vector<std::uint32_t> adopters(1, 0);
    for (const std::uint32_t step : adoption_steps) {
        if (step == never) continue;
        if (step >= adopters.size()) adopters.resize(step + 1, 0);
        ++adopters[step];
    }
    for (std::size_t s = 1; s < adopters.size(); ++s) adopters[s] += adopters[s - 1];
    return adopters;
}

}  // namespace concert::reference

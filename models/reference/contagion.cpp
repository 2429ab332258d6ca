#include "models/reference/contagion.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "models/reference/purpose.hpp"
#include "sim/math.hpp"

namespace concert::reference {
namespace {

/// Exponential with mean 1, one a person.
std::vector<double> patience(std::size_t people, sim::Site site) {
    std::array<std::vector<std::uint32_t>, 4> words;
    for (auto& lane : words) lane.resize(people);
    site.person = 0;
    sim::blocks(site, static_cast<std::uint8_t>(Purpose::Patience), people,
                {words[0].data(), words[1].data(), words[2].data(), words[3].data()});
    std::vector<double> drawn(people);
    for (std::size_t i = 0; i < people; ++i) drawn[i] = -sim::log(sim::unit(words[0][i]));
    return drawn;
}

}  // namespace

ContagionNetwork::ContagionNetwork(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target) {
    const bool rows = !first.empty() && first.front() == 0 && first.back() == target.size() &&
                      std::is_sorted(first.begin(), first.end());
    if (!rows) throw std::invalid_argument("contagion: row ends and arcs do not fit together");
    const std::size_t people = first.size() - 1;
    first_.assign(people + 1, 0);
    for (const std::uint32_t alter : target) {
        if (alter >= people) {
            throw std::invalid_argument("contagion: there is no person " + std::to_string(alter) + " among " +
                                        std::to_string(people) + " people (numbered from 0)");
        }
        ++first_[alter + 1];
    }
    for (std::size_t i = 0; i < people; ++i) {
        first_[i + 1] += first_[i];
        alters_.push_back(first[i + 1] - first[i]);
    }
    ego_.resize(target.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t i = 0; i < people; ++i) {
        for (std::uint32_t a = first[i]; a < first[i + 1]; ++a) ego_[next[target[a]]++] = i;
    }
}

std::vector<int> ContagionNetwork::run(const Contagion& rule, std::span<const int> given, int periods,
                                       const sim::Site& site) const {
    if (!(rule.external >= 0) || !(rule.peer >= 0)) throw std::invalid_argument("contagion: a rate cannot be negative");
    if (!given.empty() && given.size() != people()) {
        throw std::invalid_argument("contagion: " + std::to_string(given.size()) + " given periods for " +
                                    std::to_string(people()) + " people");
    }
    std::vector<double> left = patience(people(), site);
    std::vector<std::uint32_t> adopted_alters(people(), 0), fresh;
    std::vector<int> times(people(), 0);
    for (int now = 1; now <= periods; ++now) {
        fresh.clear();
        for (std::uint32_t i = 0; i < people(); ++i) {
            if (times[i] != 0) continue;
            const bool enough =
                adopted_alters[i] > 0 && static_cast<double>(adopted_alters[i]) / alters_[i] >= rule.threshold;
            left[i] -= rule.external + (enough ? rule.peer : 0);
            if (left[i] > 0 && (given.empty() || given[i] != now)) continue;
            times[i] = now;
            fresh.push_back(i);
        }
        // only now do the others see it
        for (const std::uint32_t alter : fresh) {
            for (std::uint32_t a = first_[alter]; a < first_[alter + 1]; ++a) ++adopted_alters[ego_[a]];
        }
    }
    return times;
}

}  // namespace concert::reference

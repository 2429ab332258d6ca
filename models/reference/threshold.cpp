#include "models/reference/threshold.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace concert::reference {
namespace {

void check_people(std::span<const std::uint32_t> named, std::size_t people) {
    for (const std::uint32_t i : named) {
        if (i >= people) {
            throw std::invalid_argument("threshold_cascade: there is no person " + std::to_string(i) + " among " +
                                        std::to_string(people) + " people (numbered from 0)");
        }
    }
}

void check(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target,
           std::span<const double> thresholds) {
    const bool rows = !first.empty() && first.front() == 0 && first.back() == target.size() &&
                      std::is_sorted(first.begin(), first.end());
    if (!rows) throw std::invalid_argument("threshold_cascade: row ends and arcs do not fit together");
    const std::size_t people = first.size() - 1;
    if (thresholds.size() != people) {
        throw std::invalid_argument("threshold_cascade: " + std::to_string(thresholds.size()) + " thresholds for " +
                                    std::to_string(people) + " people");
    }
    check_people(target, people);
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

ThresholdCascades::ThresholdCascades(std::span<const std::uint32_t> first, std::span<const std::uint32_t> target,
                                     std::span<const double> thresholds)
    : first_(first), target_(target), thresholds_(thresholds) {
    check(first, target, thresholds);
    const std::size_t people = first.size() - 1;
    step_.assign(people, never);
    adopted_alters_.assign(people, 0);
    audience_first_.assign(people + 1, 0);
    audience_.resize(target.size());
    for (const std::uint32_t alter : target) ++audience_first_[alter + 1];
    for (std::size_t i = 0; i < people; ++i) audience_first_[i + 1] += audience_first_[i];
    std::vector<std::uint32_t> next(audience_first_.begin(), audience_first_.end() - 1);
    for (std::uint32_t i = 0; i < people; ++i) {
        for (std::uint32_t a = first[i]; a < first[i + 1]; ++a) audience_[next[target[a]]++] = i;
        if (convinced(i)) eager_.push_back(i);
    }
}

bool ThresholdCascades::convinced(std::uint32_t i) const {
    const std::uint32_t alters = first_[i + 1] - first_[i];
    return step_[i] == never && alters > 0 && static_cast<double>(adopted_alters_[i]) / alters >= thresholds_[i];
}

std::vector<std::uint32_t> ThresholdCascades::waves(std::span<const std::uint32_t> seeds, std::uint32_t most_steps) {
    check_people(seeds, step_.size());
    const auto heard_by = [&](std::uint32_t i) {
        return std::span(audience_).subspan(audience_first_[i], audience_first_[i + 1] - audience_first_[i]);
    };
    for (const std::uint32_t i : adopters_) {  // forget the cascade before
        step_[i] = never;
        for (const std::uint32_t ego : heard_by(i)) adopted_alters_[ego] = 0;
    }
    adopters_.clear();
    const auto adopts = [&](std::uint32_t i, std::uint32_t now) {
        step_[i] = now;
        adopters_.push_back(i);
    };
    for (const std::uint32_t i : seeds) {
        if (step_[i] == never) adopts(i, 0);
    }
    std::vector<std::uint32_t> sizes{static_cast<std::uint32_t>(adopters_.size())};
    // Only who saw an alter adopt can change their mind, and at the first step who needs nobody. Whoever is convinced
    // is listed once, because step_[i] is set at once and counts change before that.
    for (std::size_t begin = 0; sizes.size() <= most_steps; begin = adopters_.size() - sizes.back()) {
        const std::size_t end = adopters_.size();
        for (std::size_t k = begin; k < end; ++k) {
            for (const std::uint32_t ego : heard_by(adopters_[k])) ++adopted_alters_[ego];
        }
        const auto now = static_cast<std::uint32_t>(sizes.size());
        if (now == 1) {
            for (const std::uint32_t i : eager_) {
                if (step_[i] == never) adopts(i, now);
            }
        }
        for (std::size_t k = begin; k < end; ++k) {
            for (const std::uint32_t ego : heard_by(adopters_[k])) {
                if (convinced(ego)) adopts(ego, now);
            }
        }
        if (adopters_.size() == end) break;
        sizes.push_back(static_cast<std::uint32_t>(adopters_.size() - end));
    }
    return sizes;
}

std::vector<std::uint32_t> threshold_cascade(std::span<const std::uint32_t> first,
                                             std::span<const std::uint32_t> target, std::span<const double> thresholds,
                                             std::span<const std::uint32_t> seeds) {
    ThresholdCascades cascades(first, target, thresholds);
    cascades.waves(seeds);
    return cascades.steps();
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

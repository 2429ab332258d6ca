#include "claims/verdict.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/statistics.hpp"
#include "claims/bands.hpp"

namespace concert::claims {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double error_rate = 0.05;
constexpr std::size_t fewest = 3;

double margin_of(const Contrast& contrast, const Outcomes& outcomes, std::size_t first, std::size_t last) {
    if (!contrast.relative) return contrast.margin;
    double scale = 0;
    for (const std::size_t arm : contrast.compared) {
        const double mean = outcomes.mean(arm, contrast.outcome, first, last);
        if (!std::isnan(mean)) scale = std::max(scale, std::abs(mean));
    }
    return contrast.margin * scale;
}

/// More than half of the contrasts of one outcome.
Verdict most_of(std::span<const Contrast> contrasts, std::span<const Effect> effects, std::size_t outcome) {
    std::size_t all = 0, yes = 0, no = 0;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        if (contrasts[i].outcome != outcome) continue;
        const Verdict one = verdict_of(effects[i].lower, effects[i].upper, effects[i].margin, contrasts[i].direction);
        ++all;
        yes += one == Verdict::supported ? 1 : 0;
        no += one == Verdict::refuted ? 1 : 0;
    }
    if (2 * yes > all) return Verdict::supported;
    return 2 * no >= all ? Verdict::refuted : Verdict::undecided;
}

/// Most of the contrasts of some outcome: refuted when it is refuted for every outcome.
Verdict most_of_some(std::span<const Contrast> contrasts, std::span<const Effect> effects) {
    bool all_refuted = true;
    for (const Contrast& contrast : contrasts) {
        const Verdict one = most_of(contrasts, effects, contrast.outcome);
        if (one == Verdict::supported) return one;
        all_refuted = all_refuted && one == Verdict::refuted;
    }
    return all_refuted ? Verdict::refuted : Verdict::undecided;
}

}  // namespace

Effect effect_of(const Contrast& contrast, const Outcomes& outcomes, std::size_t first, std::size_t last,
                 std::size_t at_once) {
    std::vector<double> values;
    for (std::size_t r = first; r < last; ++r) {
        double sum = 0;
        for (const auto& [arm, weight] : contrast.terms) {
            if (weight != 0) sum += weight * outcomes.at(arm, r, contrast.outcome);
        }
        if (!std::isnan(sum)) values.push_back(sum);
    }
    Effect effect{missing, missing, missing, missing, missing, values.size(), 0};
    effect.margin = margin_of(contrast, outcomes, first, last);
    if (values.empty()) return effect;
    double sum = 0, squares = 0;
    for (const double value : values) sum += value;
    const double n = static_cast<double>(values.size());
    effect.value = sum / n;
    if (values.size() < fewest) return effect;
    for (const double value : values) squares += (value - effect.value) * (value - effect.value);
    const double error = std::sqrt(squares / (n - 1) / n);
    const double one = analysis::student_quantile(1 - error_rate / 2, values.size() - 1) * error;
    const double all =
        analysis::student_quantile(1 - error_rate / 2 / static_cast<double>(at_once), values.size() - 1) * error;
    effect.lower = effect.value - one;
    effect.upper = effect.value + one;
    effect.simultaneous_lower = effect.value - all;
    effect.simultaneous_upper = effect.value + all;
    return effect;
}

Verdict verdict_of(double lower, double upper, double margin, Direction direction) {
    if (std::isnan(lower) || std::isnan(upper)) return Verdict::undecided;
    if (direction == Direction::either) {
        if (lower > margin || upper < -margin) return Verdict::supported;
        return lower > -margin && upper < margin ? Verdict::refuted : Verdict::undecided;
    }
    const double bar = direction == Direction::above ? margin : -margin;
    if (lower > bar) return Verdict::supported;
    return upper < bar ? Verdict::refuted : Verdict::undecided;
}

Verdict verdict_of(std::span<const Contrast> contrasts, std::span<const Effect> effects, scenarios::Need need) {
    std::size_t plain_yes = 0, plain_no = 0, sure_yes = 0, sure_no = 0;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const Effect& e = effects[i];
        const Verdict plain = verdict_of(e.lower, e.upper, e.margin, contrasts[i].direction);
        const Verdict sure = verdict_of(e.simultaneous_lower, e.simultaneous_upper, e.margin, contrasts[i].direction);
        plain_yes += plain == Verdict::supported ? 1 : 0;
        plain_no += plain == Verdict::refuted ? 1 : 0;
        sure_yes += sure == Verdict::supported ? 1 : 0;
        sure_no += sure == Verdict::refuted ? 1 : 0;
    }
    const std::size_t all = effects.size();
    switch (need) {
        case scenarios::Need::all:
            return plain_yes == all ? Verdict::supported : sure_no > 0 ? Verdict::refuted : Verdict::undecided;
        case scenarios::Need::any:
            return sure_yes > 0 ? Verdict::supported : plain_no == all ? Verdict::refuted : Verdict::undecided;
        case scenarios::Need::most:
            return most_of_some(contrasts, effects);
    }
    return Verdict::undecided;
}

Verdict together_of(std::span<const Verdict> verdicts) {
    const auto has = [&](Verdict v) { return std::find(verdicts.begin(), verdicts.end(), v) != verdicts.end(); };
    return has(Verdict::refuted) ? Verdict::refuted : has(Verdict::undecided) ? Verdict::undecided : Verdict::supported;
}

}  // namespace concert::claims

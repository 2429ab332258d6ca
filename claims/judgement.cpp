#include "claims/judgement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "analysis/statistics.hpp"
#include "claims/bands.hpp"

namespace concert::claims {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// How far an effect is beyond what it is judged by, in half widths of its interval; what decides "any" and "all".
double clearness(const Finding& finding) {
    const Effect& e = finding.effect;
    const double half = std::max((e.upper - e.lower) / 2, std::numeric_limits<double>::min());
    const double bar = finding.direction == Direction::not_below ? -e.margin : e.margin;
    const double value = finding.direction == Direction::either ? std::abs(e.value) : e.value;
    return std::isnan(half) || std::isnan(value) ? -std::numeric_limits<double>::infinity() : (value - bar) / half;
}

/// The finding that settles one judgement: the clearest for "any", the least clear for "all"; for "most" the median of
/// the outcome whose median is clearest.
std::size_t settling(const std::vector<Finding>& findings, std::vector<std::size_t> own, scenarios::Need need) {
    std::sort(own.begin(), own.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(-clearness(findings[a]), a) < std::pair(-clearness(findings[b]), b);
    });
    if (need == scenarios::Need::any) return own.front();
    if (need == scenarios::Need::all) return own.back();
    std::optional<std::size_t> settled;
    for (const std::size_t one : own) {
        std::vector<std::size_t> alike;
        for (const std::size_t other : own) {
            if (findings[other].outcome == findings[one].outcome) alike.push_back(other);
        }
        const std::size_t median = alike[alike.size() / 2];
        if (!settled || clearness(findings[median]) > clearness(findings[*settled])) settled = median;
    }
    return settled.value_or(own.front());
}

}  // namespace

Judge::Judge(const scenarios::Claim& claim, std::size_t replicates)
    : claim_(claim), arms_(claim.axes), replicates_(replicates), half_(replicates / 2) {
    for (const scenarios::Judgement& judgement : claim.judgements) chooses_.push_back(chooses(judgement, arms_));
}

std::vector<Judge::Wanted> Judge::first_step() const {
    std::vector<Wanted> wanted;
    for (std::size_t j = 0; j < chooses_.size(); ++j) {
        for (const std::size_t arm : candidates(claim_.judgements[j], arms_)) {
            wanted.push_back({arm, 0, chooses_[j] ? half_ : replicates_});
        }
    }
    return wanted;
}

std::vector<Judge::Wanted> Judge::second_step(const Outcomes& outcomes) const {
    std::vector<Wanted> wanted;
    for (std::size_t j = 0; j < chooses_.size(); ++j) {
        if (!chooses_[j]) continue;
        for (const Contrast& contrast : contrasts_of(j, outcomes)) {
            for (const auto& [arm, weight] : contrast.terms) wanted.push_back({arm, half_, replicates_});
        }
    }
    return wanted;
}

std::vector<Contrast> Judge::contrasts_of(std::size_t judgement, const Outcomes& outcomes) const {
    return contrasts(claim_.judgements[judgement], arms_, outcomes, 0, half_);
}

Judged Judge::judge(const Outcomes& outcomes) const {
    Judged judged{Verdict::undecided, {}, 0, missing, missing, missing};
    std::vector<Verdict> verdicts;
    std::vector<std::size_t> settled;
    std::vector<std::vector<std::size_t>> sides;
    std::vector<std::size_t> every_axis(claim_.axes.size());
    std::iota(every_axis.begin(), every_axis.end(), std::size_t{0});
    for (std::size_t j = 0; j < chooses_.size(); ++j) {
        const std::size_t first = chooses_[j] ? half_ : 0;
        const auto all = contrasts_of(j, outcomes);
        std::vector<Effect> effects;
        std::vector<std::size_t> own;
        for (const Contrast& contrast : all) {
            const Effect effect = effect_of(contrast, outcomes, first, replicates_, all.size());
            effects.push_back(effect);
            own.push_back(judged.findings.size());
            Finding finding{j,
                            contrast.label,
                            contrast.outcome,
                            {},
                            {},
                            contrast.direction,
                            effect,
                            verdict_of(effect.lower, effect.upper, effect.margin, contrast.direction)};
            for (const std::size_t arm : contrast.compared) {
                finding.sides.push_back(arms_.label(arm, every_axis));
                finding.means.push_back(outcomes.mean(arm, contrast.outcome, first, replicates_));
            }
            judged.findings.push_back(std::move(finding));
            sides.push_back(contrast.compared);
        }
        if (!claim_.judgements[j].counts) continue;
        verdicts.push_back(verdict_of(all, effects, claim_.judgements[j].need));
        settled.push_back(settling(judged.findings, own, claim_.judgements[j].need));
    }
    judged.verdict = together_of(verdicts);
    // what a refuted or undecided claim hangs on is the judgement that says so
    const auto decisive = std::find(verdicts.begin(), verdicts.end(), judged.verdict);
    judged.leading = settled[static_cast<std::size_t>(decisive - verdicts.begin())];
    ignite(outcomes, sides[judged.leading], judged);
    return judged;
}

void Judge::ignite(const Outcomes& outcomes, const std::vector<std::size_t>& sides, Judged& judged) const {
    const std::size_t d = column_of("D_withdrawal");
    const auto levels = [&](std::size_t arm) {
        std::vector<double> values;
        for (std::size_t r = 0; r < replicates_; ++r) {
            if (!std::isnan(outcomes.at(arm, r, d))) values.push_back(outcomes.at(arm, r, d));
        }
        return values;
    };
    double best = 0;
    for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
        const auto values = levels(arm);
        if (!values.empty()) best = std::max(best, analysis::band(values).median);
    }
    const auto share = [&](const std::vector<std::size_t>& group) {
        double ignited = 0, runs = 0;
        for (const std::size_t arm : group) {
            for (const double value : levels(arm)) {
                ignited += value > best / 2 ? 1 : 0;
                runs += 1;
            }
        }
        return runs > 0 ? ignited / runs : missing;
    };
    judged.ignition_of = share({sides[0]});
    judged.ignition_against = share({sides[1]});
    for (std::size_t axis = 0; axis < claim_.axes.size(); ++axis) {
        const auto& name = claim_.axes[axis].name;
        if (name != "kappa") continue;
        judged.ignition_relational = share(arms_.select({{axis, {arms_.levels(axis) - 1}}}));
    }
}

}  // namespace concert::claims

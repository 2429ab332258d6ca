#include "figures/pair.hpp"

#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"

namespace concert::figures {
namespace {

/// Whether two arms differ in this parameter alone, at every point.
bool alike_but_for(const analysis::Results& results, std::size_t a, std::size_t b, std::size_t parameter) {
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        const auto& x = results.at(point, a).values;
        const auto& y = results.at(point, b).values;
        for (std::size_t row = 0; row < x.size(); ++row) {
            if (row != parameter && x[row] != y[row]) return false;
        }
    }
    return true;
}

std::optional<Pair> kappa_pair(const analysis::Results& results) {
    const std::size_t kappa = results.model.find_parameter("kappa");
    if (kappa == sim::ModelTable::npos || results.points.empty()) return std::nullopt;
    const auto at = [&](std::size_t arm) { return results.at(0, arm).values[kappa]; };
    std::size_t low = 0, high = 0;
    for (std::size_t arm = 1; arm < results.arms.size(); ++arm) {
        if (!alike_but_for(results, 0, arm, kappa)) continue;
        if (at(arm) < at(low)) low = arm;
        if (at(arm) > at(high)) high = arm;
    }
    if (at(low) == at(high)) return std::nullopt;
    return Pair{high, low, true};
}

analysis::Statistic reversed(const analysis::Statistic& s) {
    analysis::Statistic turned = s;
    turned.band = {s.band.n,    -s.band.highest, -s.band.q90,    -s.band.q75, -s.band.median,
                   -s.band.q25, -s.band.q10,     -s.band.lowest, -s.band.mean};
    const auto turn = [](const analysis::Estimate& e) {
        return analysis::Estimate{-e.value, {-e.interval.upper, -e.interval.lower, e.interval.range}, e.n};
    };
    turned.median = turn(s.median);
    turned.mean = turn(s.mean);
    return turned;
}

}  // namespace

std::optional<Pair> pair_of(const Material& material, std::size_t group) {
    if (material.summary.arms < 2) return std::nullopt;
    if (const auto pair = kappa_pair(material.results)) return pair;
    const analysis::Difference& extreme = material.summary.differences[material.summary.extremes[group]];
    const double mean = extreme.outcomes[analysis::find_outcome("D_withdrawal")].mean.value;
    if (mean < 0) return Pair{extreme.against, extreme.arm, false};
    return Pair{extreme.arm, extreme.against, false};
}

analysis::Statistic difference_of(const Material& material, std::size_t group, const Pair& pair, std::size_t outcome) {
    for (const analysis::Difference& one : material.summary.differences) {
        if (one.group != group) continue;
        if (one.arm == pair.arm && one.against == pair.against) return one.outcomes[outcome];
        if (one.arm == pair.against && one.against == pair.arm) return reversed(one.outcomes[outcome]);
    }
    const auto samples =
        analysis::paired_samples(material.results, material.summary.groups[group], pair.arm, pair.against);
    return analysis::describe(samples[outcome]);
}

Sign sign_of(const analysis::Statistic& difference) {
    if (difference.band.n < analysis::pairs_to_conclude) return Sign::few;
    if (difference.mean.interval.lower > 0) return Sign::more;
    if (difference.mean.interval.upper < 0) return Sign::less;
    return Sign::unclear;
}

bool concludes(Sign sign) { return sign == Sign::more || sign == Sign::less; }

}  // namespace concert::figures

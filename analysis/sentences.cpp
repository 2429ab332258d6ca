#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/report_parts.hpp"

namespace concert::analysis {
namespace {

const Statistic& level(const Summary& summary, std::size_t group, std::size_t arm) {
    return summary.at(group, arm).outcomes[find_outcome("D_withdrawal")];
}

std::string single_arm(const Results& results, const Summary& summary, std::size_t group, Language language) {
    const Statistic& s = level(summary, group, 0);
    const bool few = s.band.n < runs_for_interval;
    return say(Text::single_arm, language,
               {summary.groups[group].label, percent(s.mean.value, 1, language), results.arms[0],
                percent(few ? s.band.lowest : s.mean.interval.lower, 1, language),
                percent(few ? s.band.highest : s.mean.interval.upper, 1, language), whole(s.band.n, language)});
}

}  // namespace

std::string sentence(const Results& results, const Summary& summary, std::size_t group, Language language) {
    if (summary.arms == 1) return single_arm(results, summary, group, language);
    const Difference& found = summary.differences[summary.extremes[group]];
    const Statistic& d = found.outcomes[find_outcome("D_withdrawal")];
    if (d.band.n == 0) return say(Text::no_runs, language, {summary.groups[group].label});

    const bool few = d.band.n < pairs_to_conclude;
    double lower = few ? d.band.lowest : d.mean.interval.lower, upper = few ? d.band.highest : d.mean.interval.upper;
    std::size_t high = found.arm, low = found.against;
    if (d.mean.value < 0) {  // the difference is always told from the higher arm
        std::swap(high, low);
        std::swap(lower, upper);
        lower = -lower;
        upper = -upper;
    }
    const Text text = few ? Text::few_runs : lower > 0 ? Text::difference : Text::no_difference;
    return say(text, language,
               {summary.groups[group].label, points(std::abs(d.mean.value), language), results.arms[high],
                percent(level(summary, group, high).mean.value, 1, language), results.arms[low],
                percent(level(summary, group, low).mean.value, 1, language), points(lower, language),
                points(upper, language), whole(d.band.n, language)});
}

std::string precision_sentence(const Results& results, const Summary& summary, Language language) {
    double widest = -1;
    std::size_t at_group = 0, at_arm = 0;
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
        for (std::size_t arm = 0; arm < summary.arms; ++arm) {
            const Statistic& s = level(summary, group, arm);
            const double half = (s.mean.interval.upper - s.mean.interval.lower) / 2;
            if (s.band.n < runs_for_interval || !(half > widest)) continue;
            widest = half;
            at_group = group;
            at_arm = arm;
        }
    }
    if (widest < 0) return say(Text::no_precision, language);
    return say(Text::precision, language,
               {points(widest, language), summary.groups[at_group].label, results.arms[at_arm],
                whole(sample_size(summary.at(at_group, at_arm)), language)});
}

}  // namespace concert::analysis

#include "analysis/outcomes.hpp"

#include "analysis/outcome_source.hpp"

namespace concert::analysis {

std::size_t find_outcome(std::string_view name) {
    const auto table = outcome_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].name == name) return i;
    }
    return npos;
}

std::size_t find_measure(std::span<const Measure> measures, std::string_view name) {
    for (std::size_t i = 0; i < measures.size(); ++i) {
        if (measures[i].name == name) return i;
    }
    return npos;
}

std::vector<double> outcomes_of(const Counts& counts, const std::vector<std::string>& groups,
                                std::span<const Measure> measures, std::size_t withdrawal) {
    const OutcomeSource source(counts, groups, measures, withdrawal);
    std::vector<double> values;
    values.reserve(outcome_table().size());
    for (const Outcome& outcome : outcome_table()) values.push_back(outcome.value(source));
    return values;
}

std::vector<float> curve_of(const Counts& counts, const Measure& measure, std::size_t group, std::size_t every) {
    std::vector<float> curve;
    curve.reserve(counts.weeks / every + 1);
    for (std::size_t week = 0; week < counts.weeks; week += every) {
        curve.push_back(static_cast<float>(ratio(counts, measure, group, week, week)));
    }
    return curve;
}

std::vector<float> curves_of(const Counts& counts, std::span<const Measure> measures, std::size_t every) {
    std::vector<float> curves;
    curves.reserve(measures.size() * counts.groups * (counts.weeks / every + 1));
    for (std::size_t group = 0; group < counts.groups; ++group) {
        for (const Measure& measure : measures) {
            const auto curve = curve_of(counts, measure, group, every);
            curves.insert(curves.end(), curve.begin(), curve.end());
        }
    }
    return curves;
}

}  // namespace concert::analysis

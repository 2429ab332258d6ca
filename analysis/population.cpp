#include "analysis/population.hpp"

#include <limits>

#include "analysis/results.hpp"

namespace concert::analysis {

std::int64_t PopulationResults::people() const {
    std::int64_t sum = 0;
    for (const OrganisationInfo& organisation : organisations) sum += organisation.size;
    return sum;
}

double PopulationResults::value(const PopulationRun& run, std::string_view measure, std::size_t group,
                                std::size_t week) const {
    for (const sim::Measure& one : measures) {
        if (one.name == measure && week < run.counts.weeks) return ratio(run.counts, one, group, week, week);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Band PopulationResults::band_of(std::size_t arm, std::string_view measure, std::size_t group, std::size_t week) const {
    std::vector<double> values;
    for (const PopulationRun& run : of_arm(arm)) values.push_back(value(run, measure, group, week));
    return band(values);
}

}  // namespace concert::analysis

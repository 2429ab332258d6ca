#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/statistics.hpp"
#include "sim/parameters.hpp"
#include "sim/record.hpp"

/// What the analysis of a population of organisations works on: counts by week and group of organisations, and what
/// became of each of them. No model here.
namespace concert::analysis {

struct PopulationArm {
    std::string label;
    bool duty = false;              ///< a duty without sanction; otherwise a free choice
    std::size_t mandate_weeks = 0;  ///< of each organisation, from its own start
    std::vector<double> values;     ///< every parameter, by the model's table
};

struct OrganisationInfo {
    std::uint32_t number = 0;
    std::string label, branch, size_class;
    std::int64_t size = 0;
};

/// Weeks count from the start of the population; −1 is never.
struct OrganisationFate {
    double attention = 0, relational_share = 0, projects = 0;
    std::int64_t started = -1, adopted = -1, complied = -1;
    std::int64_t sincere = 0;  ///< people, in the last week
};

/// Levels over all organisations that were followed so long: at the end of their mandates, and two years later.
struct Retained {
    std::int64_t organisations = 0;
    std::int64_t sincere_at_end = 0, sincere_later = 0;
    std::int64_t complying_at_end = 0, complying_later = 0;
    std::int64_t holding_at_end = 0, holding_later = 0;
};

/// One arm and replicate.
struct PopulationRun {
    std::size_t arm = 0, replicate = 0;
    std::vector<OrganisationFate> organisations;
    sim::Counts counts;  ///< [week][group][kind]
    Retained retained;
};

struct PopulationResults {
    std::string study, title_en, title_fr;
    std::uint64_t seed = 0;
    sim::ModelTable model{};
    std::span<const sim::Measure> measures;
    std::vector<std::string> groups;  ///< "all", "branch=local", "size=1-9", ...
    std::vector<PopulationArm> arms;
    std::vector<OrganisationInfo> organisations;
    std::vector<PopulationRun> runs;  ///< by arm, then replicate
    std::size_t replicates = 0, horizon_years = 0, weeks_a_year = 52;
    std::size_t every = 1;  ///< weeks between the rows of the adoption curves that are written
    std::int64_t one_in = 1;
    std::vector<std::string> notes;

    std::size_t weeks() const { return horizon_years * weeks_a_year + 1; }
    std::int64_t people() const;
    /// The runs of an arm.
    std::span<const PopulationRun> of_arm(std::size_t arm) const {
        return {runs.data() + arm * replicates, replicates};
    }
    /// A measure in one week; NaN beyond the horizon.
    double value(const PopulationRun& run, std::string_view measure, std::size_t group, std::size_t week) const;
    /// Its band over the replicates of an arm.
    Band band_of(std::size_t arm, std::string_view measure, std::size_t group, std::size_t week) const;
};

}  // namespace concert::analysis

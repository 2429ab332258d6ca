#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/designed.hpp"
#include "analysis/runs.hpp"
#include "sim/parameters.hpp"
#include "sim/record.hpp"

/// What the analysis works on: integer counts per week and group, and tables that say what they mean. No model here.
namespace concert::analysis {

using sim::Counts;
using sim::Measure;

/// Value of a measure from the summed counts of weeks first ... last (both included) of one group.
double ratio(const Counts& counts, const Measure& measure, std::size_t group, std::size_t first, std::size_t last);

/// What is known of one (point, arm) beside its runs.
struct Case {
    std::vector<double> values;  ///< every parameter, by the model's table
    std::size_t weeks = 0;       ///< of a run: week 0 ... weeks - 1
    std::size_t withdrawal = 0;  ///< the week in which the mandate ends
    double people = 0;           ///< size of the organisation
};

struct PointInfo {
    std::string label;
    std::string group;  ///< points of one group share a curve (size class)
};

/// All that a study gave, in the order (point, arm, replicate).
struct Results {
    std::string study, title_en, title_fr;
    std::uint64_t seed = 0;
    sim::ModelTable model{};
    std::vector<Measure> measures;
    std::vector<std::string> groups;  ///< "all", then for example "role=manager", "distance=farthest"
    std::vector<PointInfo> points;
    std::vector<std::string> arms;   ///< labels
    std::vector<Case> cases;         ///< [point * arms + arm]
    std::vector<std::string> notes;  ///< repairs of hierarchies, break-even rules, ...: shown and written as they are
    std::size_t every = 1;           ///< weeks between the rows of the curves that are kept
    std::shared_ptr<const Runs> runs;
    std::optional<Designed> design;  ///< how the points were made, where a design made them

    /// The design of a study known to have one; throws std::logic_error where it has none.
    const Designed& the_design() const;
    const Case& at(std::size_t point, std::size_t arm) const { return cases[point * arms.size() + arm]; }
    /// Rows of a curve kept of a run of so many weeks: weeks 0, every, 2 every, ...
    std::size_t rows(std::size_t weeks) const { return (weeks + every - 1) / every; }
};

}  // namespace concert::analysis

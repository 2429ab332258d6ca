#include "analysis/results.hpp"

#include <limits>
#include <stdexcept>

namespace concert::analysis {

double ratio(const Counts& counts, const Measure& measure, std::size_t group, std::size_t first, std::size_t last) {
    std::int64_t above = 0, below = 0;
    for (std::size_t week = first; week <= last; ++week) {
        above += counts.at(week, group, measure.numerator);
        below += counts.at(week, group, measure.denominator);
    }
    if (below == 0) return std::numeric_limits<double>::quiet_NaN();
    return measure.scale * static_cast<double>(above) / static_cast<double>(below);
}

const Designed& Results::the_design() const {
    if (!design) throw std::logic_error("the study has no design");
    return *design;
}

}  // namespace concert::analysis

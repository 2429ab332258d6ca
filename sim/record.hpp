#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/parameters.hpp"

/// What a run records: integer counts per week and group, and measures as ratios of them.
namespace concert::sim {

/// Integer counts of one run: counts(week, group, kind). Week 0 holds the state at the start of the mandate and the
/// flows of the whole burn-in; week w the state after w updates and the flows of that update.
struct Counts {
    std::size_t weeks = 0, groups = 0, kinds = 0;
    std::vector<std::int64_t> values;
    std::int64_t& at(std::size_t week, std::size_t group, std::size_t kind) {
        return values[(week * groups + group) * kinds + kind];
    }
    std::int64_t at(std::size_t week, std::size_t group, std::size_t kind) const {
        return values[(week * groups + group) * kinds + kind];
    }
};

/// A measure is scale × count(numerator)/count(denominator); NaN where the denominator is 0.
struct Measure {
    std::string_view name;  ///< "D"
    std::string_view unit;  ///< "share", "h per person-week", "weeks"
    std::size_t numerator, denominator;
    double scale;
    Texts text;
};

}  // namespace concert::sim

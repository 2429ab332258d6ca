#include "analysis/outcome_source.hpp"

#include <algorithm>
#include <cmath>

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t half_window = 6;  // 13 weeks: the week itself and 6 on either side
constexpr std::size_t plateau_weeks = 13;

}  // namespace

double OutcomeSource::between(std::string_view measure, std::size_t first, std::size_t last,
                              std::string_view group) const {
    const std::size_t found = find_measure(measures_, measure);
    const auto place = std::find(groups_.begin(), groups_.end(), group);
    if (found == npos || place == groups_.end() || first > last || last >= counts_.weeks) return missing;
    return ratio(counts_, measures_[found], static_cast<std::size_t>(place - groups_.begin()), first, last);
}

double OutcomeSource::weeks_to(double share) const {
    for (std::size_t week = 0; week < counts_.weeks; ++week) {
        if (between("D", week, week, "all") >= share) return static_cast<double>(week);
    }
    return missing;
}

double OutcomeSource::never(double share) const {
    if (find_measure(measures_, "D") == npos) return missing;
    return std::isnan(weeks_to(share)) ? 1 : 0;
}

double OutcomeSource::level(std::string_view measure, std::size_t after, std::string_view group) const {
    return between(measure, withdrawal_ + after, withdrawal_ + after, group);
}

double OutcomeSource::kept(std::string_view measure, std::size_t after) const {
    const double before = level(measure);
    return before > 0 ? level(measure, after) / before : missing;
}

double OutcomeSource::mandate(std::string_view measure) const { return between(measure, 1, withdrawal_, "all"); }

double OutcomeSource::deviation(std::string_view mean, std::string_view square) const {
    const double m = level(mean), variance = level(square) - m * m;
    return variance < 0 ? 0 : std::sqrt(variance);  // rounding may leave a little less than nothing
}

double OutcomeSource::plateau() const {
    const std::size_t weeks = std::min(plateau_weeks, withdrawal_);
    return between("D", withdrawal_ + 1 - weeks, withdrawal_, "all");
}

double OutcomeSource::adoption(std::size_t first, std::size_t last) const {
    return between("by_instruction", first, last, "all") + between("by_practice", first, last, "all") +
           between("by_peers", first, last, "all");
}

OutcomeSource::Peak OutcomeSource::peak() const {
    Peak best{missing, missing};
    for (std::size_t week = 1; week < counts_.weeks; ++week) {
        const std::size_t first = week > half_window ? week - half_window : 1;
        const double height = adoption(first, std::min(week + half_window, counts_.weeks - 1));
        if (std::isnan(best.height) || height > best.height) best = {static_cast<double>(week), height};
    }
    if (!(best.height > 0)) best.week = missing;
    return best;
}

double OutcomeSource::peak_week() const { return peak().week; }
double OutcomeSource::peak_height() const { return peak().height; }

double OutcomeSource::road(std::string_view measure) const {
    const double total = adoption(1, withdrawal_);
    return total > 0 ? mandate(measure) / total : missing;
}

double OutcomeSource::output() const {
    double sum = 0, weeks = 0;
    for (std::size_t week = 1; week <= withdrawal_; ++week) {
        const double product = between("D", week, week, "all") * between("quality", week, week, "all");
        if (std::isnan(product)) continue;
        sum += product;
        weeks += 1;
    }
    return weeks > 0 ? sum / weeks : missing;
}

}  // namespace concert::analysis

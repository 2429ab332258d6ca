#include "app/search_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "app/language.hpp"
#include "app/study_options.hpp"
#include "scenarios/errors.hpp"

namespace concert::app {

scenarios::Study study_with(const StudyOptions& options, const std::string& section) {
    scenarios::Study study = load(options);
    const bool there = section == "calibration" ? study.calibration.has_value() : study.pareto.has_value();
    if (!there) {
        throw scenarios::StudyErrors(
            {fmt::format("{}: there is no section [{}]; docs/calibration.md shows one", study.file, section)});
    }
    return study;
}

std::string short_number(double value) {
    if (!std::isfinite(value) || value == 0) return analysis::decimal(value, 0, spoken());
    int before_point = 0;
    for (double size = std::abs(value); size >= 1 && before_point < 3; size /= 10) ++before_point;
    int zeros_behind = 0;
    for (double size = std::abs(value); size < 0.1 && zeros_behind < 6; size *= 10) ++zeros_behind;
    return analysis::decimal(value, 3 - before_point + zeros_behind, spoken());
}

void tell_failures(const std::vector<std::string>& failures) {
    for (const std::string& failure : failures) {
        fmt::print(stderr, "concert: {}: {}\n",
                   say({"some runs could not be made", "des simulations n'ont pu être faites"}), failure);
    }
}

}  // namespace concert::app

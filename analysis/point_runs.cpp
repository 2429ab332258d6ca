#include "analysis/point_runs.hpp"

#include <cmath>
#include <limits>

#include "analysis/outcomes.hpp"

namespace concert::analysis {

PointRuns::PointRuns(const Results& results, std::size_t point)
    : runs_(results.arms.size()), failed_(results.arms.size()) {
    for (std::size_t arm = 0; arm < runs_.size(); ++arm) {
        results.runs->each_of(point, arm, [&](const Run& run) {
            if (run.error.empty()) {
                runs_[arm].push_back({run.point, run.arm, run.replicate, {}, run.outcomes, {}, {}, 0});
                return;
            }
            ++failed_[arm];
            if (first_error_.empty()) first_error_ = run.error;
        });
    }
}

std::vector<double> sample(const PointRuns& runs, std::size_t arm, std::size_t outcome) {
    const bool never = outcome_table()[outcome].never;
    std::vector<double> values;
    for (const Run& run : runs.of(arm)) {
        const double value = run.outcomes[outcome];
        values.push_back(never && std::isnan(value) ? std::numeric_limits<double>::infinity() : value);
    }
    return values;
}

std::vector<double> paired_sample(const PointRuns& runs, std::size_t arm, std::size_t against, std::size_t outcome) {
    std::vector<double> values;
    const auto& others = runs.of(against);
    auto other = others.begin();
    for (const Run& run : runs.of(arm)) {
        while (other != others.end() && other->replicate < run.replicate) ++other;
        if (other == others.end() || other->replicate != run.replicate) continue;
        values.push_back(run.outcomes[outcome] - other->outcomes[outcome]);
    }
    return values;
}

}  // namespace concert::analysis

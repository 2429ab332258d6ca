#include "analysis/group_runs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/outcomes.hpp"
#include "analysis/statistics.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double finite_mean(const std::vector<double>& values) {
    double sum = 0, n = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        sum += value;
        n += 1;
    }
    return n > 0 ? sum / n : missing;
}

std::vector<double> values_of(const std::vector<Run>& runs, std::size_t outcome) {
    const bool never = outcome_table()[outcome].never;
    std::vector<double> values;
    for (const Run& run : runs) {
        const double value = run.outcomes[outcome];
        values.push_back(never && std::isnan(value) ? std::numeric_limits<double>::infinity() : value);
    }
    return values;
}

std::vector<double> differences(const std::vector<Run>& runs, const std::vector<Run>& against, std::size_t outcome) {
    std::vector<double> values;
    auto other = against.begin();
    for (const Run& run : runs) {
        while (other != against.end() && other->replicate < run.replicate) ++other;
        if (other == against.end() || other->replicate != run.replicate) continue;
        values.push_back(run.outcomes[outcome] - other->outcomes[outcome]);
    }
    return values;
}

}  // namespace

GroupRuns::GroupRuns(const Results& results, const Group& group)
    : arms_(results.arms.size()), runs_(group.points.size() * arms_), failed_(arms_) {
    for (std::size_t k = 0; k < group.points.size(); ++k) {
        for (std::size_t arm = 0; arm < arms_; ++arm) {
            results.runs->each_of(group.points[k], arm, [&](const Run& run) {
                if (run.error.empty()) {
                    runs_[k * arms_ + arm].push_back({run.point, run.arm, run.replicate, {}, run.outcomes, {}, {}, 0});
                    return;
                }
                ++failed_[arm];
                if (first_error_.empty()) first_error_ = run.error;
            });
        }
    }
}

std::size_t GroupRuns::done(std::size_t arm) const {
    std::size_t number = 0;
    for (std::size_t k = 0; k < points(); ++k) number += at(k, arm).size();
    return number;
}

std::vector<Group> groups_of(const Results& results) {
    std::vector<Group> groups;
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        const std::string& label = results.points[point].group;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.label == label; });
        if (group == groups.end()) {
            group = groups.insert(group, Group{label, {}, 0, static_cast<std::size_t>(-1)});
        }
        group->points.push_back(point);
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            group->weeks = std::max(group->weeks, results.at(point, arm).weeks);
            group->withdrawal = std::min(group->withdrawal, results.at(point, arm).withdrawal);
        }
    }
    std::vector<std::pair<double, std::size_t>> order;  // smallest organisation, place of the group
    for (std::size_t g = 0; g < groups.size(); ++g) {
        double smallest = std::numeric_limits<double>::infinity();
        for (const std::size_t point : groups[g].points) smallest = std::min(smallest, results.at(point, 0).people);
        order.emplace_back(smallest, g);
    }
    std::sort(order.begin(), order.end());
    std::vector<Group> sorted;
    sorted.reserve(order.size());
    for (const auto& [people, g] : order) sorted.push_back(std::move(groups[g]));
    return sorted;
}

std::vector<double> sample(const GroupRuns& runs, std::size_t arm, std::size_t outcome) {
    if (runs.points() == 1) return values_of(runs.at(0, arm), outcome);
    std::vector<double> means;
    for (std::size_t k = 0; k < runs.points(); ++k) {
        const auto values = values_of(runs.at(k, arm), outcome);
        if (values.empty()) continue;
        means.push_back(outcome_table()[outcome].never ? band(values).median : finite_mean(values));
    }
    return means;
}

std::vector<double> paired_sample(const GroupRuns& runs, std::size_t arm, std::size_t against, std::size_t outcome) {
    std::vector<double> means;
    for (std::size_t k = 0; k < runs.points(); ++k) {
        auto values = differences(runs.at(k, arm), runs.at(k, against), outcome);
        if (runs.points() == 1) return values;
        if (!values.empty()) means.push_back(finite_mean(values));
    }
    return means;
}

}  // namespace concert::analysis

#include "analysis/runs_index.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/outcomes.hpp"

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

std::vector<double> values_of(const std::vector<const Run*>& runs, std::size_t outcome) {
    const bool never = outcome_table()[outcome].never;
    std::vector<double> values;
    for (const Run* run : runs) {
        const double value = run->outcomes[outcome];
        values.push_back(never && std::isnan(value) ? std::numeric_limits<double>::infinity() : value);
    }
    return values;
}

std::vector<double> differences(const std::vector<const Run*>& runs, const std::vector<const Run*>& against,
                                std::size_t outcome) {
    std::vector<double> values;
    auto other = against.begin();
    for (const Run* run : runs) {
        while (other != against.end() && (*other)->replicate < run->replicate) ++other;
        if (other == against.end() || (*other)->replicate != run->replicate) continue;
        values.push_back(run->outcomes[outcome] - (*other)->outcomes[outcome]);
    }
    return values;
}

}  // namespace

RunsIndex::RunsIndex(const Results& results)
    : arms_(results.arms.size()), runs_(results.points.size() * results.arms.size()) {
    for (const Run& run : results.runs) {
        if (run.error.empty()) runs_[run.point * arms_ + run.arm].push_back(&run);
    }
    for (auto& runs : runs_) {
        std::sort(runs.begin(), runs.end(), [](auto* a, auto* b) { return a->replicate < b->replicate; });
    }
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

std::vector<double> sample(const RunsIndex& index, const Group& group, std::size_t arm, std::size_t outcome) {
    if (group.points.size() == 1) return values_of(index.at(group.points.front(), arm), outcome);
    std::vector<double> means;
    for (const std::size_t point : group.points) {
        const auto values = values_of(index.at(point, arm), outcome);
        if (values.empty()) continue;
        means.push_back(outcome_table()[outcome].never ? band(values).median : finite_mean(values));
    }
    return means;
}

std::vector<double> paired_sample(const RunsIndex& index, const Group& group, std::size_t arm, std::size_t against,
                                  std::size_t outcome) {
    std::vector<double> means;
    for (const std::size_t point : group.points) {
        auto values = differences(index.at(point, arm), index.at(point, against), outcome);
        if (group.points.size() == 1) return values;
        if (!values.empty()) means.push_back(finite_mean(values));
    }
    return means;
}

std::vector<Band> curve_bands(const Results& results, const RunsIndex& index, const Group& group, std::size_t arm,
                              std::size_t measure, std::size_t people, std::size_t every) {
    std::vector<Band> bands;
    std::vector<double> values;
    for (std::size_t week = 0; week < group.weeks; week += every) {
        values.clear();
        for (const std::size_t point : group.points) {
            for (const Run* run : index.at(point, arm)) {
                values.push_back(static_cast<double>(results.curve(*run, measure, people, week)));
            }
        }
        bands.push_back(band(values));
    }
    return bands;
}

}  // namespace concert::analysis

#include "analysis/group_samples.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

double finite_mean(const std::vector<double>& values) {
    double sum = 0, n = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        sum += value;
        n += 1;
    }
    return n > 0 ? sum / n : std::numeric_limits<double>::quiet_NaN();
}

/// Adds what one point gives to the sample of its group: all of it where the point is alone, else one value.
void add(std::vector<double> values, bool alone, bool never, std::vector<double>& sample) {
    if (alone) {
        sample = std::move(values);
    } else if (!values.empty()) {
        sample.push_back(never ? band(std::move(values)).median : finite_mean(values));
    }
}

void add_pairs(const PointRuns& runs, std::size_t arm, std::size_t against, bool alone, Samples& samples) {
    for (std::size_t outcome = 0; outcome < samples.size(); ++outcome) {
        add(paired_sample(runs, arm, against, outcome), alone, false, samples[outcome]);
    }
}

void add_arm(const PointRuns& runs, std::size_t arm, bool alone, ArmSamples& samples, std::vector<bool>& known) {
    samples.runs += runs.of(arm).size();
    samples.failed += runs.failed(arm);
    for (const Run& run : runs.of(arm)) {
        for (std::size_t i = 0; i < known.size(); ++i) known[i] = known[i] || !std::isnan(run.outcomes[i]);
    }
    for (std::size_t outcome = 0; outcome < known.size(); ++outcome) {
        add(sample(runs, arm, outcome), alone, outcome_table()[outcome].never, samples.outcomes[outcome]);
    }
    if (arm > 0) add_pairs(runs, arm, 0, alone, samples.against_first);
}

}  // namespace

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

GroupSamples samples_of(const Results& results, const Group& group) {
    const std::size_t outcomes = outcome_table().size();
    const bool alone = group.points.size() == 1;
    GroupSamples samples{std::vector<ArmSamples>(results.arms.size()), std::vector<bool>(outcomes), {}};
    for (ArmSamples& arm : samples.arms) {
        arm.outcomes.resize(outcomes);
        arm.against_first.resize(outcomes);
    }
    for (const std::size_t point : group.points) {
        const PointRuns runs(results, point);
        const auto ignited = ignited_at(runs);
        for (std::size_t arm = 0; arm < samples.arms.size(); ++arm) {
            add_arm(runs, arm, alone, samples.arms[arm], samples.known);
            samples.arms[arm].points.push_back(ignited[arm]);
        }
        if (samples.first_error.empty()) samples.first_error = runs.first_error();
    }
    return samples;
}

Samples paired_samples(const Results& results, const Group& group, std::size_t arm, std::size_t against) {
    Samples samples(outcome_table().size());
    for (const std::size_t point : group.points) {
        add_pairs(PointRuns(results, point), arm, against, group.points.size() == 1, samples);
    }
    return samples;
}

}  // namespace concert::analysis

#pragma once
#include <span>
#include <vector>

#include "analysis/results.hpp"
#include "analysis/statistics.hpp"

/// Runs found by point and arm, and the samples that statistics are made of.
namespace concert::analysis {

/// The runs that did not fail, by (point, arm), in order of replicate. Refers to the results it was made from.
class RunsIndex {
public:
    explicit RunsIndex(const Results& results);
    const std::vector<const Run*>& at(std::size_t point, std::size_t arm) const { return runs_[point * arms_ + arm]; }

private:
    std::size_t arms_;
    std::vector<std::vector<const Run*>> runs_;
};

/// Points that share a curve.
struct Group {
    std::string label;
    std::vector<std::size_t> points;
    std::size_t weeks = 0;       ///< rows of its longest curve
    std::size_t withdrawal = 0;  ///< earliest end of a mandate
};
/// Groups from the smallest organisations to the largest; equal ones in the order in which the points name them.
std::vector<Group> groups_of(const Results& results);

/// The sample of an outcome in a group and arm. One point: its replicates. Several points: one value a point, the mean
/// of its replicates, or their median when NaN means "never". "Never" is +infinity; what does not exist is NaN.
std::vector<double> sample(const RunsIndex& index, const Group& group, std::size_t arm, std::size_t outcome);

/// The same of the differences `arm` - `against` between runs of one point and replicate; NaN where either does not
/// exist or never happened. A point's value is the mean of its differences.
std::vector<double> paired_sample(const RunsIndex& index, const Group& group, std::size_t arm, std::size_t against,
                                  std::size_t outcome);

/// Band of every week of a measure, over all runs of a group and arm.
std::vector<Band> curve_bands(const Results& results, const RunsIndex& index, const Group& group, std::size_t arm,
                              std::size_t measure, std::size_t people, std::size_t every = 1);

}  // namespace concert::analysis

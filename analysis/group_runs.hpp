#pragma once
#include <string>
#include <vector>

#include "analysis/results.hpp"

/// Points that share a curve, their runs without curves, and the samples that statistics are made of.
namespace concert::analysis {

/// Points that share a curve.
struct Group {
    std::string label;
    std::vector<std::size_t> points;
    std::size_t weeks = 0;       ///< of its longest run
    std::size_t withdrawal = 0;  ///< earliest end of a mandate
};
/// Groups from the smallest organisations to the largest; equal ones in the order in which the points name them.
std::vector<Group> groups_of(const Results& results);

/// The runs of a group that did not fail, by its points (0, 1, ... as the group lists them) and arms.
class GroupRuns {
public:
    GroupRuns(const Results& results, const Group& group);
    /// In order of replicate.
    const std::vector<Run>& at(std::size_t point, std::size_t arm) const { return runs_[point * arms_ + arm]; }
    std::size_t points() const { return runs_.size() / arms_; }
    std::size_t arms() const { return arms_; }
    /// Runs of an arm at all points.
    std::size_t done(std::size_t arm) const;
    std::size_t failed(std::size_t arm) const { return failed_[arm]; }
    /// What the first run that failed says; empty where none did.
    const std::string& first_error() const { return first_error_; }

private:
    std::size_t arms_;
    std::vector<std::vector<Run>> runs_;
    std::vector<std::size_t> failed_;
    std::string first_error_;
};

/// The sample of an outcome in a group and arm. One point: its replicates. Several points: one value a point, the mean
/// of its replicates, or their median when NaN means "never". "Never" is +infinity; what does not exist is NaN.
std::vector<double> sample(const GroupRuns& runs, std::size_t arm, std::size_t outcome);

/// The same of the differences `arm` - `against` between runs of one point and replicate; NaN where either does not
/// exist or never happened. A point's value is the mean of its differences.
std::vector<double> paired_sample(const GroupRuns& runs, std::size_t arm, std::size_t against, std::size_t outcome);

}  // namespace concert::analysis

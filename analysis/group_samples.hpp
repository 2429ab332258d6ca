#pragma once
#include <string>
#include <utility>
#include <vector>

#include "analysis/ignition.hpp"

/// Points that share a curve, and the samples that their statistics are made of. The runs of one point are held at a
/// time, so that memory does not grow with the number of runs of a group of many points.
namespace concert::analysis {

struct Group {
    std::string label;
    std::vector<std::size_t> points;
    std::size_t weeks = 0;       ///< of its longest run
    std::size_t withdrawal = 0;  ///< earliest end of a mandate
};
/// Groups from the smallest organisations to the largest; equal ones in the order in which the points name them.
std::vector<Group> groups_of(const Results& results);

/// [outcome]: one point: its replicates. Several points: one value a point.
using Samples = std::vector<std::vector<double>>;

struct ArmSamples {
    std::size_t runs = 0;  ///< that did not fail
    std::size_t failed = 0;
    Samples outcomes;       ///< of several points: the mean over replicates, or their median when NaN means "never"
    Samples against_first;  ///< paired differences from the first arm; of several points: their mean
    std::vector<Ignited> points;  ///< by point
};

struct GroupSamples {
    std::vector<ArmSamples> arms;
    std::vector<bool> known;  ///< by outcome: whether any run has a value of it
    std::string first_error;  ///< what the first run that failed says
};
GroupSamples samples_of(const Results& results, const Group& group);

/// Paired differences `arm` - `against`, as ArmSamples::against_first.
Samples paired_samples(const Results& results, const Group& group, std::size_t arm, std::size_t against);

}  // namespace concert::analysis

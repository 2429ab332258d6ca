#pragma once
#include <cstddef>
#include <span>
#include <vector>

/// Which of several points is better when several objectives count; all are to be minimised here. A point with a NaN is
/// dominated by every point without one.
namespace concert::analysis {

/// a is nowhere worse than b and somewhere better.
bool dominates(std::span<const double> a, std::span<const double> b);

/// Fast non-dominated sort (Deb, Pratap, Agarwal & Meyarivan 2002, IEEE Trans. Evol. Comput. 6, III-A): element 0 holds
/// the points that none dominates, element 1 those that only points of element 0 dominate, and so on; positions rising.
/// All points have as many objectives. O(objectives n^2).
std::vector<std::vector<std::size_t>> non_dominated_fronts(std::span<const std::vector<double>> points);

/// Crowding distance (the same, III-B) of each member of a front, in its order: the sum over the objectives of the gap
/// between its neighbours, as a share of the front's range; infinite at the ends. Of equal values the first counts as
/// the end. An objective whose range is 0, infinite or NaN says nothing beyond the ends.
std::vector<double> crowding_distances(std::span<const std::vector<double>> points, std::span<const std::size_t> front);

}  // namespace concert::analysis

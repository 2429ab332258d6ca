#pragma once
#include <span>
#include <vector>

/// How much a set of points has gained (Zitzler & Thiele 1999, IEEE Trans. Evol. Comput. 3).
namespace concert::analysis {

/// Length, area or volume of what at least one of the points dominates, up to `reference`; one to three objectives, all
/// minimised. Exact: a sweep over the last objective, O(n^2) for three. A point that is not better than the reference
/// in every objective, or not finite, adds nothing. Throws std::invalid_argument on another number of objectives or a
/// point with another number than the reference.
double hypervolume(std::span<const std::vector<double>> points, std::span<const double> reference);

}  // namespace concert::analysis

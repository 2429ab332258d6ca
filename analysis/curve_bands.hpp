#pragma once
#include <functional>
#include <vector>

#include "analysis/group_samples.hpp"
#include "analysis/statistics.hpp"

/// Bands of curves over all runs of a group and arm. Only so many values are held at a time as a fixed room takes,
/// however many runs there are; the runs are then read several times.
namespace concert::analysis {

/// D of everybody in every week of the group's longest run; empty where D is not measured. A run's weeks beyond its
/// own end do not exist (NaN).
std::vector<Band> adoption_bands(const Results& results, const Group& group, std::size_t arm);

/// Calls `visit` for every population, measure and row kept, in this order.
using VisitBand = std::function<void(std::size_t people, std::size_t measure, std::size_t row, const Band& band)>;
void each_curve_band(const Results& results, const Group& group, std::size_t arm, const VisitBand& visit);

}  // namespace concert::analysis

#pragma once
#include <span>
#include <vector>

#include "analysis/statistics.hpp"
#include "figures/material.hpp"

/// Bands of the few curves that a figure shows, out of the many that a run keeps. Only so many values are held at a
/// time as a fixed room takes, however many runs there are.
namespace concert::figures {

/// One curve that runs keep, by positions in Results::groups and Results::measures.
struct Curve {
    std::size_t population, measure;
};

/// Rows of the curves that are drawn, evenly spaced: at most 140 of them, or 70 where the study has many curves, which
/// are then drawn small.
std::vector<std::size_t> rows_shown(const Material& material, std::size_t group);
/// The week of a row.
inline double week_of(const Material& material, std::size_t row) {
    return static_cast<double>(row * material.results.every);
}

/// [curve][row shown]: over all runs of a group and arm.
using CurveBands = std::vector<std::vector<analysis::Band>>;
CurveBands curve_bands(const Material& material, std::size_t group, std::size_t arm, std::span<const Curve> curves);

/// [row shown]: of D of everybody under `arm` minus the same under `against`, run by run of one point and replicate.
std::vector<analysis::Band> paired_bands(const Material& material, std::size_t group, std::size_t arm,
                                         std::size_t against);

/// [curve][row kept]: the mean over runs of a flow per week, added up from week 1 on; 0 in row 0. Of curves that keep
/// every so many weeks, the weeks between are read off straight lines.
std::vector<std::vector<double>> cumulated_means(const Material& material, std::size_t group, std::size_t arm,
                                                 std::span<const Curve> curves);

}  // namespace concert::figures

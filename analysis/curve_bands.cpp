#include "analysis/curve_bands.hpp"

#include <algorithm>
#include <limits>

#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t room = std::size_t{16} << 20;  // values held at a time (floats)

std::size_t runs_of(const Results& results, const Group& group, std::size_t arm) {
    std::size_t number = 0;
    for (const std::size_t point : group.points) {
        results.runs->each_of(point, arm, [&](const Run& run) { number += run.error.empty() ? 1 : 0; });
    }
    return number;
}

/// Columns [first, last) of every run's curve, side by side, each column a sample to be banded.
class Columns {
public:
    Columns(std::size_t first, std::size_t last, std::size_t runs) : first_(first), samples_(last - first) {
        for (auto& sample : samples_) sample.reserve(runs);
    }
    /// Adds a run's value of column `column`, if it is one of ours.
    void add(std::size_t column, float value) {
        if (column >= first_ && column < first_ + samples_.size()) samples_[column - first_].push_back(value);
    }
    Band band_of(std::size_t column) const {
        const auto& sample = samples_[column - first_];
        return band({sample.begin(), sample.end()});
    }

private:
    std::size_t first_;
    std::vector<std::vector<float>> samples_;
};

constexpr float beyond = std::numeric_limits<float>::quiet_NaN();

}  // namespace

std::vector<Band> adoption_bands(const Results& results, const Group& group, std::size_t arm) {
    std::vector<Band> bands;
    if (find_measure(results.measures, "D") == npos) return bands;
    const std::size_t runs = runs_of(results, group, arm),
                      step = std::max<std::size_t>(1, room / std::max<std::size_t>(1, runs));
    for (std::size_t first = 0; first < group.weeks; first += step) {
        const std::size_t last = std::min(first + step, group.weeks);
        Columns columns(first, last, runs);
        for (const std::size_t point : group.points) {
            results.runs->each_adoption(point, arm, [&](std::span<const float> curve) {
                for (std::size_t week = first; week < last; ++week) {
                    columns.add(week, week < curve.size() ? curve[week] : beyond);
                }
            });
        }
        for (std::size_t week = first; week < last; ++week) bands.push_back(columns.band_of(week));
    }
    return bands;
}

void each_curve_band(const Results& results, const Group& group, std::size_t arm, const VisitBand& visit) {
    const std::size_t longest = results.rows(group.weeks), curves = results.groups.size() * results.measures.size();
    const std::size_t runs = runs_of(results, group, arm), all = curves * longest;
    const std::size_t step = std::max<std::size_t>(1, room / std::max<std::size_t>(1, runs));
    for (std::size_t first = 0; first < all; first += step) {
        const std::size_t last = std::min(first + step, all);
        Columns columns(first, last, runs);
        for (const std::size_t point : group.points) {
            const std::size_t rows = results.rows(results.at(point, arm).weeks);
            results.runs->each_curves(point, arm, [&](std::span<const float> values) {
                for (std::size_t column = first; column < last; ++column) {
                    const std::size_t curve = column / longest, row = column % longest;
                    columns.add(column, row < rows ? values[curve * rows + row] : beyond);
                }
            });
        }
        for (std::size_t column = first; column < last; ++column) {
            const std::size_t curve = column / longest;
            visit(curve / results.measures.size(), curve % results.measures.size(), column % longest,
                  columns.band_of(column));
        }
    }
}

}  // namespace concert::analysis

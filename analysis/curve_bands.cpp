#include "analysis/curve_bands.hpp"

#include <algorithm>
#include <limits>

#include "analysis/outcomes.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t room = std::size_t{16} << 20;  // values held at a time (floats)

/// Columns [first, last) of every run's curve, side by side, each column a sample to be banded.
class Columns {
public:
    Columns(std::size_t first, std::size_t last, std::size_t runs) : first_(first), samples_(last - first) {
        for (auto& sample : samples_) sample.reserve(runs);
    }
    void add(std::size_t column, float value) { samples_[column - first_].push_back(value); }
    Band band_of(std::size_t column) const {
        const auto& sample = samples_[column - first_];
        return band({sample.begin(), sample.end()});
    }

private:
    std::size_t first_;
    std::vector<std::vector<float>> samples_;
};

constexpr float beyond = std::numeric_limits<float>::quiet_NaN();

/// Calls visit(column, band) for every column of the runs of a group and arm, of which there are `all`. `read` adds
/// the columns [first, last) of all runs; it is called as often as the room asks for.
template <class Read, class Visit>
void each_band(const Results& results, const Group& group, std::size_t arm, std::size_t all, const Read& read,
               const Visit& visit) {
    std::size_t runs = 0;
    for (const std::size_t point : group.points) runs += results.runs->done(point, arm);
    const std::size_t step = std::max<std::size_t>(1, room / std::max<std::size_t>(1, runs));
    for (std::size_t first = 0; first < all; first += step) {
        const std::size_t last = std::min(first + step, all);
        Columns columns(first, last, runs);
        read(first, last, columns);
        for (std::size_t column = first; column < last; ++column) visit(column, columns.band_of(column));
    }
}

}  // namespace

std::vector<Band> adoption_bands(const Results& results, const Group& group, std::size_t arm) {
    std::vector<Band> bands;
    if (find_measure(results.measures, "D") == npos) return bands;
    const auto read = [&](std::size_t first, std::size_t last, Columns& columns) {
        for (const std::size_t point : group.points) {
            results.runs->each_adoption(point, arm, [&](std::size_t, std::span<const float> curve) {
                for (std::size_t week = first; week < last; ++week) {
                    columns.add(week, week < curve.size() ? curve[week] : beyond);
                }
            });
        }
    };
    each_band(results, group, arm, group.weeks, read, [&](std::size_t, const Band& band) { bands.push_back(band); });
    return bands;
}

void each_curve_band(const Results& results, const Group& group, std::size_t arm, const VisitBand& visit) {
    const std::size_t longest = results.rows(group.weeks), measures = results.measures.size();
    const auto read = [&](std::size_t first, std::size_t last, Columns& columns) {
        for (const std::size_t point : group.points) {
            const std::size_t rows = results.rows(results.at(point, arm).weeks);
            results.runs->each_curves(point, arm, [&](std::size_t, std::span<const float> values) {
                for (std::size_t column = first; column < last; ++column) {
                    const std::size_t curve = column / longest, row = column % longest;
                    columns.add(column, row < rows ? values[curve * rows + row] : beyond);
                }
            });
        }
    };
    each_band(results, group, arm, results.groups.size() * measures * longest, read,
              [&](std::size_t column, const Band& band) {
                  const std::size_t curve = column / longest;
                  visit(curve / measures, curve % measures, column % longest, band);
              });
}

}  // namespace concert::analysis

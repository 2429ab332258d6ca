#include "figures/curves.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "analysis/outcomes.hpp"

namespace concert::figures {
namespace {

constexpr std::size_t room = std::size_t{8} << 20;  // values held at a time
constexpr std::size_t most_rows = 140, fewer_rows = 70, many_lines = 18;
constexpr float missing = std::numeric_limits<float>::quiet_NaN();

std::size_t runs_of(const Material& material, std::size_t group, std::size_t arm) {
    std::size_t runs = 0;
    for (const std::size_t point : material.summary.groups[group].points) {
        runs += material.results.runs->done(point, arm);
    }
    return runs;
}

/// Calls part(first, last) for stretches of [0, all) as long as the room takes so many values an element.
template <class Part>
void in_parts(std::size_t all, std::size_t values, const Part& part) {
    const std::size_t step = std::max<std::size_t>(1, room / std::max<std::size_t>(1, values));
    for (std::size_t first = 0; first < all; first += step) part(first, std::min(first + step, all));
}

analysis::Band band_of(const std::vector<float>& sample) { return analysis::band({sample.begin(), sample.end()}); }

/// Flows of every so many weeks become what has come until then; in between a flow changes in a straight line.
void cumulate(std::vector<double>& flow, double every) {
    double total = 0, before = flow.size() > 1 ? flow[1] : 0.0;
    for (std::size_t row = 1; row < flow.size(); ++row) {
        const double now = flow[row];
        total += every * before + (now - before) * (every + 1) / 2;
        before = now;
        flow[row] = total;
    }
}

}  // namespace

std::vector<std::size_t> rows_shown(const Material& material, std::size_t group) {
    const std::size_t all = material.results.rows(material.summary.groups[group].weeks);
    const std::size_t lines = material.summary.groups.size() * material.summary.arms;
    const std::size_t most = lines > many_lines ? fewer_rows : most_rows;
    const std::size_t step = std::max<std::size_t>(1, (all + most - 1) / most);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < all; row += step) rows.push_back(row);
    return rows;
}

CurveBands curve_bands(const Material& material, std::size_t group, std::size_t arm, std::span<const Curve> curves) {
    const analysis::Results& results = material.results;
    const auto shown = rows_shown(material, group);
    const std::size_t measures = results.measures.size(), columns = curves.size() * shown.size();
    CurveBands bands(curves.size());
    in_parts(columns, runs_of(material, group, arm), [&](std::size_t first, std::size_t last) {
        std::vector<std::vector<float>> samples(last - first);
        for (const std::size_t point : material.summary.groups[group].points) {
            const std::size_t rows = results.rows(results.at(point, arm).weeks);
            results.runs->each_curves(point, arm, [&](std::size_t, std::span<const float> values) {
                for (std::size_t column = first; column < last; ++column) {
                    const Curve& curve = curves[column / shown.size()];
                    const std::size_t row = shown[column % shown.size()];
                    const std::size_t start = (curve.population * measures + curve.measure) * rows;
                    samples[column - first].push_back(row < rows ? values[start + row] : missing);
                }
            });
        }
        for (std::size_t column = first; column < last; ++column) {
            bands[column / shown.size()].push_back(band_of(samples[column - first]));
        }
    });
    return bands;
}

std::vector<analysis::Band> paired_bands(const Material& material, std::size_t group, std::size_t arm,
                                         std::size_t against) {
    const analysis::Results& results = material.results;
    const auto shown = rows_shown(material, group);
    std::vector<analysis::Band> bands;
    in_parts(shown.size(), 2 * runs_of(material, group, arm), [&](std::size_t first, std::size_t last) {
        std::vector<std::vector<float>> samples(last - first);
        for (const std::size_t point : material.summary.groups[group].points) {
            std::map<std::size_t, std::vector<float>> others;  // by replicate
            const auto at = [&](std::span<const float> curve, std::size_t k) {
                const std::size_t week = shown[k] * results.every;
                return week < curve.size() ? curve[week] : missing;
            };
            results.runs->each_adoption(point, against, [&](std::size_t replicate, std::span<const float> curve) {
                auto& other = others[replicate];
                for (std::size_t k = first; k < last; ++k) other.push_back(at(curve, k));
            });
            results.runs->each_adoption(point, arm, [&](std::size_t replicate, std::span<const float> curve) {
                const auto other = others.find(replicate);
                if (other == others.end()) return;
                for (std::size_t k = first; k < last; ++k) {
                    samples[k - first].push_back(at(curve, k) - other->second[k - first]);
                }
            });
        }
        for (const auto& sample : samples) bands.push_back(band_of(sample));
    });
    return bands;
}

std::vector<std::vector<double>> cumulated_means(const Material& material, std::size_t group, std::size_t arm,
                                                 std::span<const Curve> curves) {
    const analysis::Results& results = material.results;
    const std::size_t all = results.rows(material.summary.groups[group].weeks), measures = results.measures.size();
    std::vector<std::vector<double>> sums(curves.size(), std::vector<double>(all, 0.0));
    std::vector<std::size_t> runs(all, 0);
    for (const std::size_t point : material.summary.groups[group].points) {
        const std::size_t rows = results.rows(results.at(point, arm).weeks);
        results.runs->each_curves(point, arm, [&](std::size_t, std::span<const float> values) {
            for (std::size_t row = 0; row < rows; ++row) ++runs[row];
            for (std::size_t c = 0; c < curves.size(); ++c) {
                const std::size_t start = (curves[c].population * measures + curves[c].measure) * rows;
                for (std::size_t row = 1; row < rows; ++row) {
                    const auto value = static_cast<double>(values[start + row]);
                    if (std::isfinite(value)) sums[c][row] += value;
                }
            }
        });
    }
    for (std::size_t row = 0; row < all; ++row) {
        for (auto& sum : sums) sum[row] = runs[row] > 0 ? sum[row] / static_cast<double>(runs[row]) : 0.0;
    }
    for (auto& sum : sums) cumulate(sum, static_cast<double>(results.every));
    return sums;
}

}  // namespace concert::figures

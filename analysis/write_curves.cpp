#include "analysis/curve_bands.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/writers.hpp"

/// curves.csv: bands of every measure, week by week; all_runs.csv: D of every run.
namespace concert::analysis {
namespace {

void band_row(const Results& results, const Group& group, std::size_t arm, std::size_t week, std::size_t people,
              const Measure& measure, const Band& b, CsvWriter& csv) {
    csv.text(group.label).text(results.arms[arm]).count(week).text(results.groups[people]).text(measure.name);
    csv.count(b.n);
    // curves are kept as floats: more digits than a float's would be noise
    for (const double value : {b.median, b.q10, b.q25, b.q75, b.q90, b.mean}) csv.value(static_cast<float>(value));
    csv.end();
}

}  // namespace

void write_curves(const Results& results, const Summary& summary, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name :
         {"group", "arm", "week", "population", "measure", "n", "median", "q10", "q25", "q75", "q90", "mean"}) {
        csv.text(name);
    }
    csv.end();
    for (const Group& group : summary.groups) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            each_curve_band(
                results, group, arm, [&](std::size_t people, std::size_t measure, std::size_t row, const Band& band) {
                    band_row(results, group, arm, row * results.every, people, results.measures[measure], band, csv);
                });
        }
    }
}

void write_all_runs(const Results& results, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"group", "point", "arm", "replicate", "week", "D"}) csv.text(name);
    csv.end();
    if (find_measure(results.measures, "D") == npos) return;
    for (std::size_t point = 0; point < results.points.size(); ++point) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            results.runs->each_adoption(point, arm, [&](std::size_t replicate, std::span<const float> curve) {
                for (std::size_t week = 0; week < curve.size(); week += results.every) {
                    csv.text(results.points[point].group).text(results.points[point].label);
                    csv.text(results.arms[arm]).count(replicate).count(week).value(curve[week]).end();
                }
            });
        }
    }
}

}  // namespace concert::analysis

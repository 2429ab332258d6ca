#include <algorithm>

#include "analysis/outcomes.hpp"
#include "analysis/writers.hpp"

/// curves.csv: bands of every measure, week by week; all_runs.csv: D of every run.
namespace concert::analysis {
namespace {

/// Whether curves of these people ("all", "role=manager") are wanted.
bool wanted(std::string_view people, const std::vector<std::string>& kinds) {
    if (people == "all") return true;
    const auto kind = people.substr(0, people.find('='));
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void band_row(const Results& results, const Group& group, std::size_t arm, std::size_t week, std::size_t people,
              const Measure& measure, const Band& b, CsvWriter& csv) {
    csv.text(group.label).text(results.arms[arm]).count(week).text(results.groups[people]).text(measure.name);
    csv.count(b.n);
    // curves are kept as floats: more digits than a float's would be noise
    for (const double value : {b.median, b.q10, b.q25, b.q75, b.q90, b.mean}) csv.value(static_cast<float>(value));
    csv.end();
}

}  // namespace

void write_curves(const Results& results, const Summary& summary, const WriteOptions& options, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name :
         {"group", "arm", "week", "population", "measure", "n", "median", "q10", "q25", "q75", "q90", "mean"}) {
        csv.text(name);
    }
    csv.end();
    const RunsIndex index(results);
    for (const Group& group : summary.groups) {
        for (std::size_t arm = 0; arm < results.arms.size(); ++arm) {
            for (std::size_t people = 0; people < results.groups.size(); ++people) {
                if (!wanted(results.groups[people], options.curve_groups)) continue;
                for (std::size_t measure = 0; measure < results.measures.size(); ++measure) {
                    const auto bands = curve_bands(results, index, group, arm, measure, people, options.curve_every);
                    for (std::size_t i = 0; i < bands.size(); ++i) {
                        band_row(results, group, arm, i * options.curve_every, people, results.measures[measure],
                                 bands[i], csv);
                    }
                }
            }
        }
    }
}

void write_all_runs(const Results& results, const WriteOptions& options, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"group", "point", "arm", "replicate", "week", "D"}) csv.text(name);
    csv.end();
    const std::size_t measure = find_measure(results.measures, "D");
    if (measure == npos) return;
    for (const Run& run : results.runs) {
        if (!run.error.empty()) continue;
        for (std::size_t week = 0; week < results.at(run.point, run.arm).weeks; week += options.curve_every) {
            csv.text(results.points[run.point].group).text(results.points[run.point].label);
            csv.text(results.arms[run.arm]).count(run.replicate).count(week);
            csv.value(results.curve(run, measure, 0, week)).end();
        }
    }
}

}  // namespace concert::analysis

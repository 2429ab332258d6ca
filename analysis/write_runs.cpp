#include "analysis/run_fields.hpp"
#include "analysis/writers.hpp"

/// runs.csv: one row a run with every parameter and every outcome.
namespace concert::analysis {

void write_runs(const Results& results, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"study", "point", "group", "arm", "replicate", "size", "status", "error"}) csv.text(name);
    run_header(results, csv);
    csv.end();
    results.runs->each([&](const Run& run) {
        csv.text(results.study).text(results.points[run.point].label).text(results.points[run.point].group);
        csv.text(results.arms[run.arm]).count(run.replicate).value(results.at(run.point, run.arm).people);
        csv.text(run.error.empty() ? "ok" : "failed").text(run.error);
        run_fields(results, run, csv);
        csv.end();
    });
}

}  // namespace concert::analysis

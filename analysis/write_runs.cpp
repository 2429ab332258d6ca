#include "analysis/outcomes.hpp"
#include "analysis/writers.hpp"

/// runs.csv: one row a run with every parameter and every outcome.
namespace concert::analysis {
namespace {

void header(const Results& results, CsvWriter& csv) {
    for (const auto* name : {"study", "point", "group", "arm", "replicate", "size", "status", "error"}) csv.text(name);
    for (const auto& parameter : results.model.parameters) csv.text(parameter.name);
    for (const Outcome& outcome : outcome_table()) csv.text(outcome.name);
    csv.end();
}

void parameter_value(const sim::ParameterRow& row, double value, CsvWriter& csv) {
    if (row.choices.empty()) {
        csv.value(value);
    } else {
        csv.text(row.choices[static_cast<std::size_t>(value)]);
    }
}

}  // namespace

void write_runs(const Results& results, const Sink& sink) {
    CsvWriter csv(sink);
    header(results, csv);
    results.runs->each([&](const Run& run) {
        const Case& circumstances = results.at(run.point, run.arm);
        csv.text(results.study).text(results.points[run.point].label).text(results.points[run.point].group);
        csv.text(results.arms[run.arm]).count(run.replicate).value(circumstances.people);
        csv.text(run.error.empty() ? "ok" : "failed").text(run.error);
        for (std::size_t i = 0; i < results.model.parameters.size(); ++i) {
            parameter_value(results.model.parameters[i], circumstances.values[i], csv);
        }
        for (std::size_t i = 0; i < outcome_table().size(); ++i) {
            if (run.error.empty()) {
                csv.value(run.outcomes[i]);
            } else {
                csv.text("");
            }
        }
        csv.end();
    });
}

}  // namespace concert::analysis

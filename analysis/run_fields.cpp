#include "analysis/run_fields.hpp"

#include "analysis/outcomes.hpp"

namespace concert::analysis {

void run_header(const Results& results, CsvWriter& csv) {
    for (const auto& parameter : results.model.parameters) csv.text(parameter.name);
    for (const Outcome& outcome : outcome_table()) csv.text(outcome.name);
}

void run_fields(const Results& results, const Run& run, CsvWriter& csv) {
    const Case& circumstances = results.at(run.point, run.arm);
    for (std::size_t i = 0; i < results.model.parameters.size(); ++i) {
        const auto& choices = results.model.parameters[i].choices;
        const double value = circumstances.values[i];
        if (choices.empty()) {
            csv.value(value);
        } else {
            csv.text(choices[static_cast<std::size_t>(value)]);
        }
    }
    for (std::size_t i = 0; i < outcome_table().size(); ++i) {
        if (run.error.empty()) {
            csv.value(run.outcomes[i]);
        } else {
            csv.text("");
        }
    }
}

}  // namespace concert::analysis

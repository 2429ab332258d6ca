#include "analysis/outcomes.hpp"
#include "analysis/sensitivity.hpp"

/// sensitivity.csv: one row an index of an outcome; sensitivity_weeks.csv: the same of D, week by week.
namespace concert::analysis {
namespace {

void contrast_fields(const Results& results, const Contrast& contrast, CsvWriter& csv) {
    csv.text(results.arms[contrast.arm]);
    csv.text(contrast.against == Contrast::none ? std::string() : results.arms[contrast.against]);
}

void index_fields(const Results& results, const IndexOf& one, CsvWriter& csv) {
    csv.text(results.the_design().groups[one.group]).text(one.index);
    csv.value(one.estimate.value).value(one.estimate.interval.lower).value(one.estimate.interval.upper);
}

}  // namespace

void write_sensitivity(const Results& results, const std::vector<ContrastIndices>& all, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"design", "arm", "against", "outcome", "unit", "mean", "variance", "left_out", "factor",
                             "index", "value", "lower", "upper"}) {
        csv.text(name);
    }
    csv.end();
    for (const ContrastIndices& contrast : all) {
        for (const OutputIndices& output : contrast.outcomes) {
            const Outcome& outcome = outcome_table()[output.position];
            for (const IndexOf& one : output.indices) {
                csv.text(results.the_design().kind);
                contrast_fields(results, contrast.contrast, csv);
                csv.text(outcome.name).text(outcome.unit).value(output.mean).value(output.variance);
                csv.count(output.left_out);
                index_fields(results, one, csv);
                csv.end();
            }
        }
    }
}

void write_sensitivity_weeks(const Results& results, const std::vector<ContrastIndices>& all, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"design", "arm", "against", "measure", "week", "mean", "variance", "factor", "index",
                             "value", "lower", "upper"}) {
        csv.text(name);
    }
    csv.end();
    for (const ContrastIndices& contrast : all) {
        for (const OutputIndices& week : contrast.weeks) {
            for (const IndexOf& one : week.indices) {
                csv.text(results.the_design().kind);
                contrast_fields(results, contrast.contrast, csv);
                csv.text("D").count(week.position * results.every).value(week.mean).value(week.variance);
                index_fields(results, one, csv);
                csv.end();
            }
        }
    }
}

}  // namespace concert::analysis

#include <array>
#include <utility>

#include "analysis/outcomes.hpp"
#include "analysis/writers.hpp"

/// summary.csv: one row a number that the study says, of four kinds: outcome, difference, ignition, bass.
namespace concert::analysis {
namespace {

struct Key {
    std::string_view kind, group, arm, against, outcome, unit;
};

void key_fields(const Key& key, CsvWriter& csv) {
    for (const auto field : {key.kind, key.group, key.arm, key.against, key.outcome, key.unit}) csv.text(field);
}

void interval_fields(const Estimate& estimate, CsvWriter& csv) {
    csv.value(estimate.value).value(estimate.interval.lower).value(estimate.interval.upper);
}

void empty_fields(std::size_t number, CsvWriter& csv) {
    for (std::size_t i = 0; i < number; ++i) csv.text("");
}

void statistic_row(const Key& key, const Statistic& s, CsvWriter& csv) {
    key_fields(key, csv);
    csv.count(s.band.n).count(s.missing);
    interval_fields(s.median, csv);
    csv.text(s.median.interval.range ? "range" : "95%");
    interval_fields(s.mean, csv);
    for (const double q : {s.band.lowest, s.band.q10, s.band.q25, s.band.q75, s.band.q90, s.band.highest}) csv.value(q);
    csv.end();
}

/// A share or a mean without quantiles.
void mean_row(const Key& key, const Estimate& estimate, CsvWriter& csv) {
    key_fields(key, csv);
    csv.count(estimate.n).count(0);
    empty_fields(4, csv);
    interval_fields(estimate, csv);
    empty_fields(6, csv);
    csv.end();
}

void bass_rows(Key key, const BassFit& fit, std::size_t runs, CsvWriter& csv) {
    const std::array<std::pair<std::array<std::string_view, 2>, double>, 5> rows{{{{"p", "1/week"}, fit.p},
                                                                                  {{"q", "1/week"}, fit.q},
                                                                                  {{"m", "share"}, fit.m},
                                                                                  {{"rmse", "share"}, fit.rmse},
                                                                                  {{"peak", "weeks"}, fit.peak}}};
    for (const auto& [names, value] : rows) {
        key.outcome = names[0];
        key.unit = names[1];
        key_fields(key, csv);
        csv.count(runs).count(0);
        // the search stops at a relative change of 1e-12, so a float's digits are as many as mean something
        csv.value(static_cast<float>(value));
        empty_fields(12, csv);
        csv.end();
    }
}

/// The outcomes that have rows: all but the optional ones that no run has a value of.
std::vector<std::size_t> with_rows(const Summary& summary) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < outcome_table().size(); ++i) {
        if (!outcome_table()[i].optional || summary.known[i]) rows.push_back(i);
    }
    return rows;
}

}  // namespace

void write_summary(const Results& results, const Summary& summary, const Sink& sink) {
    CsvWriter csv(sink);
    for (const auto* name : {"kind", "group",      "arm",        "against",      "outcome",      "unit",
                             "n",    "missing",    "median",     "median_lower", "median_upper", "median_interval",
                             "mean", "mean_lower", "mean_upper", "lowest",       "q10",          "q25",
                             "q75",  "q90",        "highest"}) {
        csv.text(name);
    }
    csv.end();
    const auto outcomes = outcome_table();
    const auto rows = with_rows(summary);
    for (std::size_t g = 0; g < summary.groups.size(); ++g) {
        const std::string& group = summary.groups[g].label;
        for (std::size_t a = 0; a < summary.arms; ++a) {
            const Cell& cell = summary.at(g, a);
            const std::string& arm = results.arms[a];
            for (const std::size_t i : rows) {
                statistic_row({"outcome", group, arm, "", outcomes[i].name, outcomes[i].unit}, cell.outcomes[i], csv);
            }
            mean_row({"ignition", group, arm, "", "P_ignition", "share"}, cell.ignition, csv);
            bass_rows({"bass", group, arm, "", "", ""}, cell.bass, cell.runs, csv);
            bass_rows({"bass_m1", group, arm, "", "", ""}, cell.bass_one, cell.runs, csv);
        }
    }
    for (const Difference& d : summary.differences) {
        for (const std::size_t i : rows) {
            statistic_row({"difference", summary.groups[d.group].label, results.arms[d.arm], results.arms[d.against],
                           outcomes[i].name, outcomes[i].unit},
                          d.outcomes[i], csv);
        }
    }
}

}  // namespace concert::analysis

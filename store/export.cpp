#include "store/export.hpp"

#include <functional>

#include "analysis/run_fields.hpp"

namespace concert::store {
namespace {

using analysis::CsvWriter;
using analysis::Results;

/// "point", "group", "arm", "replicate" of one run.
void place(const Results& study, std::size_t point, std::size_t arm, std::size_t replicate, CsvWriter& csv) {
    csv.text(study.points[point].label).text(study.points[point].group).text(study.arms[arm]).count(replicate);
}

void place_header(CsvWriter& csv) {
    for (const auto* name : {"point", "group", "arm", "replicate"}) csv.text(name);
}

void each_case(const Results& study, const std::function<void(std::size_t point, std::size_t arm)>& visit) {
    for (std::size_t point = 0; point < study.points.size(); ++point) {
        for (std::size_t arm = 0; arm < study.arms.size(); ++arm) visit(point, arm);
    }
}

/// What is read through one store while this lives is its state at one moment, though a study may be writing.
class Moment {
public:
    explicit Moment(const RunStore& store) : database_(store.database()) { database_.run("BEGIN"); }
    ~Moment() { database_.try_run("ROLLBACK"); }  // nothing was written
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;

private:
    const Database& database_;
};

}  // namespace

void export_runs(const RunStore& store, const Results& study, analysis::Dialect dialect, const analysis::Sink& sink) {
    CsvWriter csv(sink, dialect);
    place_header(csv);
    for (const auto* name : {"seed", "size", "status", "error"}) csv.text(name);
    analysis::run_header(study, csv);
    csv.text("seconds").text("finished").end();
    store.each_with_time([&](const analysis::Run& run, const std::string& finished) {
        place(study, run.point, run.arm, run.replicate, csv);
        csv.count(study.seed).value(study.at(run.point, run.arm).people);
        csv.text(run.error.empty() ? "ok" : "failed").text(run.error);
        analysis::run_fields(study, run, csv);
        csv.value(run.seconds).text(finished).end();
    });
}

void export_curves(const RunStore& store, const Results& study, analysis::Dialect dialect, const analysis::Sink& sink) {
    CsvWriter csv(sink, dialect);
    place_header(csv);
    for (const auto* name : {"population", "measure", "week", "value"}) csv.text(name);
    csv.end();
    const Moment moment(store);
    each_case(study, [&](std::size_t point, std::size_t arm) {
        const std::size_t rows = study.rows(study.at(point, arm).weeks), measures = study.measures.size();
        store.each_curves(point, arm, [&](std::size_t replicate, std::span<const float> values) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                const std::size_t curve = i / rows;
                place(study, point, arm, replicate, csv);
                csv.text(study.groups[curve / measures]).text(study.measures[curve % measures].name);
                csv.count(i % rows * study.every).value(values[i]).end();
            }
        });
    });
}

void export_adoption(const RunStore& store, const Results& study, analysis::Dialect dialect,
                     const analysis::Sink& sink) {
    CsvWriter csv(sink, dialect);
    place_header(csv);
    csv.text("week").text("D").end();
    const Moment moment(store);
    each_case(study, [&](std::size_t point, std::size_t arm) {
        store.each_adoption(point, arm, [&](std::size_t replicate, std::span<const float> curve) {
            for (std::size_t week = 0; week < curve.size(); ++week) {
                place(study, point, arm, replicate, csv);
                csv.count(week).value(curve[week]).end();
            }
        });
    });
}

}  // namespace concert::store

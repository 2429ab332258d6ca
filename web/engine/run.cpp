#include "web/engine/run.hpp"

#include <nlohmann/json.hpp>

#include "analysis/summary.hpp"
#include "analysis/writers.hpp"
#include "app/keeper.hpp"
#include "app/waves.hpp"
#include "web/engine/host.hpp"
#include "web/engine/request.hpp"

namespace concert::engine {
namespace {

/// Hands the bytes of a table over, many rows at a time.
class Table {
public:
    explicit Table(int number) : number_(number) {}
    ~Table() { hand_over(); }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    void add(std::string_view bytes) {
        held_ += bytes;
        if (held_.size() >= enough) hand_over();
    }

private:
    static constexpr std::size_t enough = 1 << 16;
    void hand_over() {
        if (!held_.empty()) concert_table(number_, held_.data(), held_.size());
        held_.clear();
    }
    int number_;
    std::string held_;
};

/// What has been done, told after every run.
class Progress {
public:
    explicit Progress(const analysis::Results& study) : study_(study) {}
    void expect(const std::vector<app::Unit>& wave) {
        for (const app::Unit& unit : wave) {
            for (const std::size_t arm : unit.arms) expected_ += work(unit.point, arm);
        }
    }
    /// Returns whether to stop.
    bool done(const analysis::Run& run) {
        done_ += work(run.point, run.arm);
        ++runs_;
        if (!run.error.empty()) ++failed_;
        return concert_progress(done_, expected_, runs_, failed_) != 0;
    }

private:
    double work(std::size_t point, std::size_t arm) const {
        return study_.at(point, arm).people * static_cast<double>(study_.at(point, arm).weeks);
    }
    const analysis::Results& study_;
    double done_ = 0, expected_ = 0;
    std::size_t runs_ = 0, failed_ = 0;
};

/// All runs, as far as JavaScript lets them go on; whether they are all done.
bool run_all(Ready& ready, analysis::Results& results) {
    app::KeptInMemory kept;
    app::Waves waves(ready.study, ready.organisations, results, {}, kept);
    app::Units units(ready.study, ready.preparation, results);
    Progress progress(results);
    bool stop = false;
    for (auto wave = waves.next(); !wave.empty(); wave = waves.next()) {
        progress.expect(wave);
        for (const app::Unit& unit : wave) {
            units.run(unit, [&](analysis::Run run) {
                stop = progress.done(run) || stop;
                kept.keep(std::move(run));
            });
            if (stop) return false;
        }
        kept.settle();
    }
    results.runs = kept.shared();
    return true;
}

void hand_over(const analysis::Results& results, const analysis::Summary& summary) {
    Table runs(0), curves(1), sums(2);
    analysis::write_runs(results, [&](std::string_view bytes) { runs.add(bytes); });
    analysis::write_curves(results, summary, [&](std::string_view bytes) { curves.add(bytes); });
    analysis::write_summary(results, summary, [&](std::string_view bytes) { sums.add(bytes); });
}

}  // namespace

Status run(const std::string& file) {
    return answered([&] {
        Ready ready(file);
        analysis::Results results = app::described(ready.study, ready.organisations, ready.preparation);
        if (!run_all(ready, results)) {
            set_answer({{"study", results.study}});
            return stopped;
        }
        const analysis::Summary summary = analysis::summarise(results);
        hand_over(results, summary);
        set_answer({{"study", results.study},
                    {"runs", summary.runs},
                    {"failed", summary.failed},
                    {"first_error", summary.first_error},
                    {"notes", results.notes}});
        return summary.failed == 0 ? done : some_failed;
    });
}

}  // namespace concert::engine

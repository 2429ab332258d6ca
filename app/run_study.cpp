#include "app/run_study.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/outcomes.hpp"
#include "analysis/statistics.hpp"
#include "app/progress.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

class Waves {
public:
    Waves(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
          const Shard& shard, const Keeper& keeper)
        : source_(source),
          points_(organisations.points()),
          study_(study),
          shard_(shard),
          keeper_(keeper),
          done_(points_.size()),
          order_(points_.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        // large organisations first, so that no thread waits at the end
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(-study_.at(a, 0).people, a) < std::pair(-study_.at(b, 0).people, b);
        });
    }

    /// What is to be done next: empty only when nothing is left. Units already held are left out; a wave of which
    /// nothing is left counts as done.
    std::vector<Unit> next() {
        std::vector<Unit> wave;
        bool grown = true;
        while (wave.empty() && grown) {
            grown = false;
            for (const std::size_t point : order_) {
                const std::size_t goal = goal_of(point);
                grown = grown || goal > done_[point];
                for (; done_[point] < goal; ++done_[point]) add(point, done_[point], wave);
            }
        }
        return wave;
    }

private:
    /// So many replicates of a point are wanted, as far as its runs so far tell.
    std::size_t goal_of(std::size_t point) const {
        const auto first = static_cast<std::size_t>(points_[point].replicates);
        if (done_[point] < first || !source_.precision) return first;
        if (!mine(point, 0)) return done_[point];
        const auto most = static_cast<std::size_t>(source_.precision->most);
        if (done_[point] >= most || precise(point, *source_.precision)) return done_[point];
        return std::min(done_[point] + static_cast<std::size_t>(source_.precision->batch), most);
    }

    /// Whether the mean of the named outcome is known as well as asked, in every arm of the point. Replicates beyond
    /// those counted so far do not count: a study that was stopped within a wave holds some of them, and must decide
    /// as one that was not stopped.
    bool precise(std::size_t point, const scenarios::Precision& wanted) const {
        const std::size_t outcome = analysis::find_outcome(wanted.outcome);
        for (std::size_t arm = 0; arm < study_.arms.size(); ++arm) {
            std::vector<double> values;
            keeper_.runs().each_of(point, arm, [&](const analysis::Run& run) {
                if (run.error.empty() && run.replicate < done_[point]) values.push_back(run.outcomes[outcome]);
            });
            const auto mean = analysis::describe(values).mean.interval;
            if (!((mean.upper - mean.lower) / 2 <= wanted.half_width)) return false;
        }
        return true;
    }

    bool mine(std::size_t point, std::size_t replicate) const {
        const auto first = static_cast<std::size_t>(points_[point].replicates);
        return (source_.precision ? point : point * first + replicate) % shard_.of == shard_.part;
    }

    void add(std::size_t point, std::size_t replicate, std::vector<Unit>& wave) const {
        if (!mine(point, replicate)) return;
        Unit unit{point, replicate, {}};
        for (std::size_t arm = 0; arm < study_.arms.size(); ++arm) {
            if (!keeper_.holds(point, arm, replicate)) unit.arms.push_back(arm);
        }
        if (!unit.arms.empty()) wave.push_back(std::move(unit));
    }

    const scenarios::Study& source_;
    const std::vector<scenarios::Point>& points_;
    const analysis::Results& study_;
    Shard shard_;
    const Keeper& keeper_;
    std::vector<std::size_t> done_, order_;
};

}  // namespace

Work on_threads(Units& units) {
    return [&units](const std::vector<Unit>& wave, const std::function<void(analysis::Run)>& keep) {
        sim::for_each_in_order(wave.size(), [&](std::size_t i) { units.run(wave[i], keep); });
    };
}

void run_units(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
               const Shard& shard, const RunOptions& options, const Work& work, Keeper& keeper) {
    Waves waves(source, organisations, study, shard, keeper);
    // runs of a study are mostly as long as one another, so people alone measure the work well enough
    const auto people = [&](std::size_t point) { return study.at(point, 0).people; };
    Progress progress(Progress::form_for(options.quiet, options.json_progress), 0);
    for (auto wave = waves.next(); !wave.empty() && !sim::interrupted(); wave = waves.next()) {
        for (const Unit& unit : wave) {
            progress.expect_more(people(unit.point) * static_cast<double>(unit.arms.size()), unit.arms.size());
        }
        work(wave, [&](analysis::Run run) {
            const std::size_t point = run.point;
            const bool failed = !run.error.empty();
            keeper.keep(std::move(run));
            progress.done(people(point), failed, study.points[point].label);
        });
        keeper.settle();
    }
}

analysis::Results run_study(const scenarios::Study& source, const RunOptions& options) {
    const sim::Workers workers(options.threads);
    const Organisations organisations(source);
    Preparation preparation(source, organisations);
    analysis::Results results = described(source, organisations, preparation);
    Units units(source, preparation, results);
    KeptInMemory kept;
    run_units(source, organisations, results, {}, options, on_threads(units), kept);
    kept.settle();
    results.runs = kept.shared();
    return results;
}

}  // namespace concert::app

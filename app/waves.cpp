#include "app/waves.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/outcomes.hpp"
#include "analysis/statistics.hpp"

namespace concert::app {

Waves::Waves(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
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

std::vector<Unit> Waves::next() {
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

/// So many replicates of a point are wanted, as far as its runs so far tell.
std::size_t Waves::goal_of(std::size_t point) const {
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
bool Waves::precise(std::size_t point, const scenarios::Precision& wanted) const {
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

bool Waves::mine(std::size_t point, std::size_t replicate) const {
    const auto first = static_cast<std::size_t>(points_[point].replicates);
    return (source_.precision ? point : point * first + replicate) % shard_.of == shard_.part;
}

void Waves::add(std::size_t point, std::size_t replicate, std::vector<Unit>& wave) const {
    if (!mine(point, replicate)) return;
    Unit unit{point, replicate, {}};
    for (std::size_t arm = 0; arm < study_.arms.size(); ++arm) {
        if (!keeper_.holds(point, arm, replicate)) unit.arms.push_back(arm);
    }
    if (!unit.arms.empty()) wave.push_back(std::move(unit));
}

}  // namespace concert::app

#include "web/engine/series.hpp"

#include <algorithm>
#include <limits>

#include "analysis/outcomes.hpp"
#include "models/administration/time_step.hpp"

namespace concert::engine {
namespace {

/// Weeks `first` to `last` of the counts of a run, behind its week 0.
sim::Counts some_weeks(const sim::Counts& by_step, std::size_t steps, std::size_t first, std::size_t last) {
    const std::size_t row = by_step.groups * by_step.kinds;
    const std::size_t from = (first - 1) * steps + 1, to = last * steps + 1;
    sim::Counts some{1 + to - from, by_step.groups, by_step.kinds, {}};
    const auto begin = by_step.values.begin();
    some.values.assign(begin, begin + static_cast<std::ptrdiff_t>(row));
    some.values.insert(some.values.end(), begin + static_cast<std::ptrdiff_t>(from * row),
                       begin + static_cast<std::ptrdiff_t>(to * row));
    return some;
}

}  // namespace

Series::Series(const administration::Organisation& organisation, std::vector<sim::Measure> measures, std::size_t weeks)
    : groups_(administration::groups_of(organisation.cells)),
      measures_(std::move(measures)),
      weeks_(weeks),
      values_(groups_.names.size() * measures_.size() * weeks, std::numeric_limits<float>::quiet_NaN()) {}

void Series::follow(const administration::State& state) {
    const auto steps = static_cast<std::size_t>(state.p.steps_per_week);
    const auto burn_in = static_cast<std::size_t>(state.p.burn_in_weeks);
    if (state.week < burn_in) return;
    const std::size_t now = (state.week - burn_in) / steps;
    const auto wait = static_cast<std::size_t>(state.p.longest_wait) / steps + 1;
    const std::size_t first = std::max<std::size_t>(1, done_ > wait ? done_ - wait : 1);
    const auto counts = administration::grouped(
        administration::by_week(some_weeks(state.counts, steps, first, std::max(first - 1, now)),
                                state.p.steps_per_week),
        groups_);
    for (std::size_t group = 0; group < groups_.names.size(); ++group) {
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            float* series = values_.data() + (group * measures_.size() + m) * weeks_;
            const auto curve = analysis::curve_of(counts, measures_[m], group, 1);
            series[0] = curve[0];
            std::copy(curve.begin() + 1, curve.end(), series + first);
        }
    }
    done_ = now;
}

}  // namespace concert::engine

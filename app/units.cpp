#include "app/units.hpp"

#include <chrono>

#include "analysis/files.hpp"
#include "analysis/outcomes.hpp"
#include "app/failure_reason.hpp"
#include "models/administration/checkpoint.hpp"
#include "models/administration/model.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

using administration::Organisation;
using analysis::Run;

/// The counts of these groups alone.
sim::Counts only(const sim::Counts& counts, const std::vector<std::size_t>& groups) {
    sim::Counts kept{counts.weeks, groups.size(), counts.kinds, {}};
    kept.values.reserve(kept.weeks * kept.groups * kept.kinds);
    for (std::size_t w = 0; w < counts.weeks; ++w) {
        for (const std::size_t g : groups) {
            const auto from =
                counts.values.begin() + static_cast<std::ptrdiff_t>((w * counts.groups + g) * counts.kinds);
            kept.values.insert(kept.values.end(), from, from + static_cast<std::ptrdiff_t>(counts.kinds));
        }
    }
    return kept;
}

}  // namespace

Units::Units(const scenarios::Study& source, Preparation& preparation, const analysis::Results& study)
    : source_(source),
      preparation_(preparation),
      study_(study),
      group_names_(administration::groups_of({}).names),
      kept_groups_(kept_groups(source)),
      past_of_([](std::size_t, const Organisation& organisation, const administration::Setup& past, std::int64_t week) {
          return administration::history(organisation, past, week);
      }),
      points_(study.points.size()) {}

std::shared_ptr<const PreparedPoint> Units::prepared(std::size_t point) {
    const std::lock_guard lock(guard_);
    auto ready = points_[point].lock();
    if (!ready) {
        ready = std::make_shared<const PreparedPoint>(preparation_.prepare(point));
        points_[point] = ready;
    }
    latest_ = ready;
    return ready;
}

std::vector<Organisation> Units::built(const PreparedPoint& ready, std::size_t replicate) const {
    std::vector<Organisation> organisations;
    organisations.reserve(ready.variants.size());
    for (std::size_t v = 0; v < ready.variants.size(); ++v) {
        organisations.push_back(build(ready.lines[v], ready.variants[v], source_.seed, ready.organisation,
                                      static_cast<std::uint32_t>(replicate)));
    }
    return organisations;
}

void Units::run(const Unit& unit, const std::function<void(Run)>& keep) {
    const auto failed = [&](std::size_t arm, const std::string& what) {
        return Run{unit.point, arm, unit.replicate, what, {}, {}, {}, 0};
    };
    std::shared_ptr<const PreparedPoint> ready;
    std::vector<Organisation> organisations;
    std::string error, past;
    try {
        ready = prepared(unit.point);
        organisations = built(*ready, unit.replicate);
        if (ready->before)
            past = past_of_(unit.point, organisations.front(), *ready->before, source_.the_branch().week);
    } catch (const analysis::FileError&) {
        throw;  // of a kept past: no failure of these runs alone
    } catch (const std::exception& thrown) {
        error = reason_of(thrown);
    }
    sim::for_each_index(unit.arms.size(), [&](std::size_t k) {
        if (sim::interrupted()) return;
        const std::size_t arm = unit.arms[k];
        Run run = failed(arm, error);
        try {
            if (error.empty()) run = run_arm(*ready, organisations, past, unit, arm);
        } catch (const std::exception& thrown) {
            run = failed(arm, reason_of(thrown));
        }
        keep(std::move(run));  // what this throws is no failure of the run
    });
}

Run Units::run_arm(const PreparedPoint& ready, const std::vector<Organisation>& organisations, const std::string& past,
                   const Unit& unit, std::size_t arm) const {
    const auto start = std::chrono::steady_clock::now();
    const PreparedArm& prepared = ready.arms[arm];
    const Organisation& organisation = organisations[prepared.variant];
    const auto by_cell = ready.before ? administration::run_from(organisation, *prepared.setup, past)
                                      : administration::run(organisation, *prepared.setup);
    const auto counts = administration::grouped(by_cell, administration::groups_of(organisation.cells));
    Run run{unit.point, arm, unit.replicate, {}, {}, {}, {}, 0};
    run.outcomes = analysis::outcomes_of(counts, group_names_, study_.measures,
                                         static_cast<std::size_t>(prepared.setup->weekly.mandate_weeks));
    const auto kept = only(counts, kept_groups_);
    const std::size_t adoption = analysis::find_measure(study_.measures, "D");
    if (adoption != analysis::npos) run.adoption = analysis::curve_of(kept, study_.measures[adoption], 0, 1);
    run.curves = analysis::curves_of(kept, study_.measures, study_.every);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return run;
}

}  // namespace concert::app

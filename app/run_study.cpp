#include "app/run_study.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "analysis/outcomes.hpp"
#include "analysis/statistics.hpp"
#include "app/language.hpp"
#include "app/organisations.hpp"
#include "app/preparation.hpp"
#include "app/progress.hpp"
#include "models/administration/break_even.hpp"
#include "models/administration/model.hpp"
#include "models/administration/table.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

using administration::Organisation;
using administration::Setup;
using analysis::Results;
using analysis::Run;

class StudyRunner {
public:
    StudyRunner(const scenarios::Study& study, const RunOptions& options)
        : study_(study),
          organisations_(study),
          preparation_(study, organisations_),
          people_row_(administration::model_table().find_parameter("people")) {
        describe();
        double work = 0;
        const auto& points = organisations_.points();
        for (std::size_t p = 0; p < points.size(); ++p) {
            sizes_.push_back(people_of(p));
            work +=
                static_cast<double>(points[p].replicates * static_cast<std::int64_t>(study.arms.size())) * sizes_[p];
        }
        // runs of a study are mostly as long as one another, so people alone
        // measure the work well enough
        progress_ = std::make_unique<Progress>(Progress::form_for(options.quiet, options.json_progress), work);
    }

    Results run() {
        const auto& points = organisations_.points();
        results_.cases.resize(points.size() * study_.arms.size());
        std::vector<std::size_t> order(points.size());  // large organisations first, so that no thread waits at
                                                        // the end
        for (std::size_t p = 0; p < order.size(); ++p) order[p] = p;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return std::pair(-sizes_[a], a) < std::pair(-sizes_[b], b); });
        for (const std::size_t p : order) run_point(p);
        std::sort(results_.runs.begin(), results_.runs.end(), [](const Run& a, const Run& b) {
            return std::tie(a.point, a.arm, a.replicate) < std::tie(b.point, b.arm, b.replicate);
        });
        for (const auto& notes : notes_)
            results_.notes.insert(results_.notes.end(), notes.second.begin(), notes.second.end());
        return std::move(results_);
    }

private:
    void describe() {
        results_.study = study_.name;
        results_.title_en = study_.title_en;
        results_.title_fr = study_.title_fr;
        results_.seed = study_.seed;
        results_.model = administration::model_table();
        results_.measures = administration::measures(administration::equations_from(study_.equations));
        for (const auto& arm : study_.arms) results_.arms.push_back(arm.label);
        for (const auto& point : organisations_.points()) results_.points.push_back({point.label, point.group});
        const auto names = administration::groups_of({}).names;
        for (std::size_t g = 0; g < names.size(); ++g) {
            const std::string kind = names[g].substr(0, names[g].find('='));
            const auto& wanted = study_.curve_groups;
            if (kind != "all" && std::find(wanted.begin(), wanted.end(), kind) == wanted.end()) continue;
            kept_groups_.push_back(g);
            results_.groups.push_back(names[g]);
        }
    }

    double people_of(std::size_t point) const {
        std::vector<double> values = study_.base;
        apply(organisations_.points()[point].settings, values);
        return values[people_row_];
    }

    void run_point(std::size_t p) {
        if (sim::interrupted()) return;
        const PreparedPoint ready = preparation_.prepare(p, sizes_[p]);
        notes_[p] = preparation_.repairs(p, ready);
        for (std::size_t arm = 0; arm < ready.arms.size(); ++arm) {
            const Setup& setup = *ready.arms[arm].setup;
            results_.cases[p * study_.arms.size() + arm] = {
                ready.arms[arm].values,
                static_cast<std::size_t>(setup.weekly.mandate_weeks + setup.weekly.follow_up_weeks) + 1,
                static_cast<std::size_t>(setup.weekly.mandate_weeks), static_cast<double>(setup.p.people)};
        }
        for (std::size_t arm = 0; arm < ready.arms.size() && p == 0; ++arm) {
            const auto rules = administration::break_even(*ready.arms[arm].setup);
            notes_[p].push_back(study_.arms[arm].label + say({": ", " : "}) +
                                administration::in_words(rules, spoken() == Language::french));
        }
        const std::size_t wanted = static_cast<std::size_t>(organisations_.points()[p].replicates);
        const std::size_t first_run = results_.runs.size();
        run_batch(p, ready, 0, wanted);
        if (study_.precision) refine(p, ready, first_run, wanted, *study_.precision);
    }

    /// Adds batches of replicates to the `done` of a point until its runs, which begin at `from`, are precise enough.
    void refine(std::size_t p, const PreparedPoint& ready, std::size_t from, std::size_t done,
                const scenarios::Precision& precision) {
        const auto most = static_cast<std::size_t>(precision.most);
        while (done < most && !precise(from, ready.arms.size(), precision)) {
            const std::size_t next = std::min(done + static_cast<std::size_t>(precision.batch), most);
            progress_->expect_more(static_cast<double>((next - done) * ready.arms.size()) * ready.people);
            run_batch(p, ready, done, next);
            done = next;
        }
    }

    /// Whether the mean of the named outcome is known as well as asked, in every arm of the point whose runs begin at
    /// `from`.
    bool precise(std::size_t from, std::size_t arms, const scenarios::Precision& precision) const {
        const std::size_t outcome = analysis::find_outcome(precision.outcome);
        for (std::size_t arm = 0; arm < arms; ++arm) {
            std::vector<double> values;
            for (std::size_t r = from; r < results_.runs.size(); ++r) {
                const Run& run = results_.runs[r];
                if (run.arm == arm && run.error.empty()) values.push_back(run.outcomes[outcome]);
            }
            const auto mean = analysis::describe(values).mean.interval;
            if (!((mean.upper - mean.lower) / 2 <= precision.half_width)) return false;
        }
        return true;
    }

    void run_batch(std::size_t p, const PreparedPoint& ready, std::size_t first, std::size_t last) {
        const auto build_all = [&](std::size_t replicate) {
            std::vector<Organisation> organisations;
            organisations.reserve(ready.variants.size());
            for (std::size_t v = 0; v < ready.variants.size(); ++v) {
                organisations.push_back(build(ready.lines[v], ready.variants[v], study_.seed, ready.organisation,
                                              static_cast<std::uint32_t>(replicate)));
            }
            return organisations;
        };
        const auto run_one = [&](const std::vector<Organisation>& organisations, std::size_t replicate,
                                 std::size_t arm) {
            const PreparedArm& prepared = ready.arms[arm];
            const Organisation& organisation = organisations[prepared.variant];
            const auto counts = administration::grouped(administration::run(organisation, *prepared.setup),
                                                        administration::groups_of(organisation.cells));
            const auto names = administration::groups_of({}).names;
            Run run{p, arm, replicate, {}, {}, {}};
            run.outcomes = analysis::outcomes_of(counts, names, results_.measures,
                                                 static_cast<std::size_t>(prepared.setup->weekly.mandate_weeks));
            run.curves = analysis::curves_of(only_kept(counts), results_.measures);
            keep(std::move(run));
        };
        const auto failed = [&](std::size_t replicate, std::size_t arm, const std::string& what) {
            keep({p, arm, replicate, what, {}, {}});
        };
        sim::run_replicates(first, last, ready.arms.size(), build_all, run_one, failed,
                            [&] { progress_->done(ready.people); });
    }

    sim::Counts only_kept(const sim::Counts& counts) const {
        sim::Counts kept{counts.weeks, kept_groups_.size(), counts.kinds, {}};
        kept.values.reserve(kept.weeks * kept.groups * kept.kinds);
        for (std::size_t w = 0; w < counts.weeks; ++w) {
            for (const std::size_t g : kept_groups_) {
                const auto from =
                    counts.values.begin() + static_cast<std::ptrdiff_t>((w * counts.groups + g) * counts.kinds);
                kept.values.insert(kept.values.end(), from, from + static_cast<std::ptrdiff_t>(counts.kinds));
            }
        }
        return kept;
    }

    void keep(Run run) {
        const std::lock_guard lock(guard_);
        results_.runs.push_back(std::move(run));
    }

    const scenarios::Study& study_;
    Organisations organisations_;
    Preparation preparation_;
    std::size_t people_row_;
    std::vector<double> sizes_;
    std::vector<std::size_t> kept_groups_;
    std::map<std::size_t, std::vector<std::string>> notes_;  ///< by point
    Results results_;
    std::mutex guard_;
    std::unique_ptr<Progress> progress_;
};

}  // namespace

Results run_study(const scenarios::Study& study, const RunOptions& options) {
    const sim::Workers workers(options.threads);
    return StudyRunner(study, options).run();
}

}  // namespace concert::app

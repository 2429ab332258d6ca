#include "app/candidate_runs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "analysis/outcome_source.hpp"
#include "analysis/outcomes.hpp"
#include "app/failure_reason.hpp"
#include "app/preparation.hpp"
#include "models/administration/model.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

auto trust_key(const administration::Parameters& p) {
    return std::tuple(p.trust_in_superior, p.trust_in_reports, p.trust_in_others, p.trust_concentration);
}

/// Sums and numbers of values that exist, position by position.
class Means {
public:
    explicit Means(std::size_t size) : sums_(size, 0), counts_(size, 0) {}
    void add(const std::vector<double>& values) {
        for (std::size_t k = 0; k < values.size(); ++k) {
            if (std::isnan(values[k])) continue;
            sums_[k] += values[k];
            ++counts_[k];
        }
    }
    std::vector<double> values() const {
        std::vector<double> means(sums_.size(), missing);
        for (std::size_t k = 0; k < sums_.size(); ++k) {
            if (counts_[k] > 0) means[k] = sums_[k] / counts_[k];
        }
        return means;
    }

private:
    std::vector<double> sums_;
    std::vector<int> counts_;
};

}  // namespace

CandidateRuns::CandidateRuns(const scenarios::Study& study, const std::vector<scenarios::Range>& varied)
    : study_(study),
      organisations_(study),
      base_(study.base),
      on_(administration::equations_from(study.equations)),
      measures_(administration::measures(on_)) {
    for (const scenarios::Range& range : varied) varied_.push_back(range.parameter);
    apply(organisations_.points().at(0).settings, base_);
    apply(study.arms.at(0).settings, base_);
    own_ = administration::parameters_from(base_);
    own_trust_ = std::make_shared<const administration::InitialTrust>(own_);
}

std::vector<double> CandidateRuns::means(std::span<const double> values, std::uint32_t first, std::uint32_t count,
                                         const Wanted& wanted) const {
    std::vector<double> all = base_;
    for (std::size_t k = 0; k < varied_.size(); ++k) all[varied_[k]] = values[k];
    Means means(wanted.size());
    try {
        for (const sim::Conflict& conflict : administration::model_table().conflicts(all, study_.equations)) {
            throw std::invalid_argument(std::string(conflict.parameter) + " " + conflict.text);
        }
        const auto p = administration::parameters_from(all);
        for (std::uint32_t r = 0; r < count; ++r) {
            if (sim::interrupted()) return {};
            means.add(run(p, first + r, wanted));
        }
    } catch (const std::exception& error) {
        throw Impossible(reason_of(error));
    }
    return means.values();
}

analysis::Simulator CandidateRuns::noting_failures(analysis::Simulator simulate, std::size_t size) {
    return [this, size, simulate = std::move(simulate)](std::span<const double> values, std::uint32_t number) {
        try {
            return simulate(values, number);
        } catch (const Impossible& error) {
            const std::lock_guard lock(guard_);
            const auto at = std::lower_bound(failures_.begin(), failures_.end(), error.what());
            if (at == failures_.end() || *at != error.what()) failures_.insert(at, error.what());
            return std::vector<double>(size, missing);
        }
    };
}

std::shared_ptr<const administration::InitialTrust> CandidateRuns::trust_of(const administration::Parameters& p) const {
    if (trust_key(p) == trust_key(own_)) return own_trust_;
    return std::make_shared<const administration::InitialTrust>(p);
}

std::vector<double> CandidateRuns::run(const administration::Parameters& p, std::uint32_t replicate,
                                       const Wanted& wanted) const {
    administration::Parameters used = p;
    const auto line = organisations_.line_of(0, used);
    if (line.hierarchy) used.people = static_cast<std::int64_t>(line.hierarchy->people());
    const auto organisation = build(line, used, study_.seed, organisations_.points()[0].organisation, replicate);
    const administration::Setup setup(used, on_, trust_of(used));
    const auto counts = administration::grouped(administration::run(organisation, setup),
                                                administration::groups_of(organisation.cells));
    static const std::vector<std::string> groups = administration::groups_of({}).names;
    const analysis::OutcomeSource source(counts, groups, measures_,
                                         static_cast<std::size_t>(setup.weekly.mandate_weeks));
    std::vector<double> values;
    values.reserve(wanted.size());
    for (const std::string& name : wanted.outcomes) {
        const std::size_t outcome = analysis::find_outcome(name);
        if (outcome == analysis::npos) throw std::invalid_argument("no outcome " + name);
        values.push_back(analysis::outcome_table()[outcome].value(source));
    }
    const std::size_t measure = analysis::find_measure(measures_, wanted.measure);
    for (const std::int64_t at : wanted.weeks) {
        const auto week = static_cast<std::size_t>(at);
        const bool there = measure != analysis::npos && week < counts.weeks;
        values.push_back(there ? analysis::ratio(counts, measures_[measure], 0, week, week) : missing);
    }
    return values;
}

std::size_t CandidateRuns::weeks() const {
    return static_cast<std::size_t>(own_.mandate_weeks + own_.follow_up_weeks) + 1;
}

std::vector<std::string> CandidateRuns::measures() const {
    std::vector<std::string> names;
    names.reserve(measures_.size());
    for (const sim::Measure& measure : measures_) names.emplace_back(measure.name);
    return names;
}

std::vector<std::string> CandidateRuns::failures() const {
    const std::lock_guard lock(guard_);
    return failures_;
}

}  // namespace concert::app

#include "app/claim_runs.hpp"

#include <cstring>
#include <limits>

#include "analysis/outcome_source.hpp"
#include "analysis/outcomes.hpp"
#include "claims/bands.hpp"
#include "claims/outcomes.hpp"
#include "models/administration/model.hpp"
#include "models/administration/record.hpp"
#include "models/administration/table.hpp"
#include "sim/ensemble.hpp"

namespace concert::app {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Without relational hours nothing can be spent on ties, so their share means nothing.
void forget_idle_parameters(std::vector<double>& values) {
    const auto& table = administration::model_table();
    static const std::size_t kappa = table.find_parameter("kappa"), psi = table.find_parameter("psi");
    if (values[kappa] == 0) values[psi] = table.parameters[psi].default_value;
}

std::string key_of(const ClaimArm& arm) {
    std::string key(arm.values.size() * sizeof(double), '\0');
    std::memcpy(key.data(), arm.values.data(), key.size());
    for (const bool on : arm.equations) key += on ? '1' : '0';
    // all generated organisations are drawn alike; those read from files differ by their file
    const auto address = arm.organisations->generated() ? 0 : reinterpret_cast<std::uintptr_t>(arm.organisations);
    return key + std::to_string(address);
}

/// Where the outcomes of bands() stand in the outcome table; npos for D and Q together.
const std::vector<std::size_t>& columns() {
    static const std::vector<std::size_t> found = [] {
        std::vector<std::size_t> places;
        for (const claims::Band& band : claims::bands()) places.push_back(analysis::find_outcome(band.outcome));
        return places;
    }();
    return found;
}

}  // namespace

std::size_t ClaimRuns::slot_of(ClaimArm arm) {
    forget_idle_parameters(arm.values);
    const auto [place, fresh] = numbers_.try_emplace(key_of(arm), slots_.size());
    if (!fresh) return place->second;
    const auto p = administration::parameters_from(arm.values);
    auto& table = tables_[{p.trust_in_superior, p.trust_in_reports, p.trust_in_others, p.trust_concentration}];
    if (!table) table = std::make_shared<const administration::InitialTrust>(p);
    slots_.push_back({std::move(arm), table, std::vector<bool>(replicates_, false),
                      std::vector<double>(replicates_ * claims::bands().size(), missing)});
    return slots_.size() - 1;
}

void ClaimRuns::want(std::size_t slot, std::size_t first, std::size_t last) {
    for (std::size_t r = first; r < last; ++r) {
        if (slots_[slot].asked[r]) continue;
        slots_[slot].asked[r] = true;
        wanted_.emplace_back(slot, r);
    }
}

void ClaimRuns::run(const std::function<void()>& finished) {
    made_ += wanted_.size();
    sim::for_each_index(wanted_.size(), [&](std::size_t i) {
        if (sim::interrupted()) return;
        try {
            run_one(slots_[wanted_[i].first], wanted_[i].second);
        } catch (const std::exception& error) {
            const std::lock_guard lock(guard_);
            failures_.emplace_back(error.what());
        }
        finished();
    });
    wanted_.clear();
}

void ClaimRuns::run_one(Slot& slot, std::size_t replicate) const {
    const auto& points = slot.arm.organisations->points();
    const std::size_t point = replicate % points.size();
    const auto number = static_cast<std::uint32_t>(replicate / points.size());
    auto p = administration::parameters_from(slot.arm.values);
    const auto line = slot.arm.organisations->line_of(point, p);
    if (line.hierarchy) p.people = static_cast<std::int64_t>(line.hierarchy->people());
    const auto organisation = build(line, p, seed_, points[point].organisation, number);
    const administration::Setup setup(p, administration::equations_from(slot.arm.equations), slot.trust);
    const auto counts = administration::grouped(administration::run(organisation, setup),
                                                administration::groups_of(organisation.cells));
    static const std::vector<std::string> names = administration::groups_of({}).names;
    const auto measures = administration::measures(setup.on);
    const analysis::OutcomeSource source(counts, names, measures, static_cast<std::size_t>(setup.weekly.mandate_weeks));
    double* row = slot.outcomes.data() + replicate * columns().size();
    static const std::size_t d = claims::column_of("D_withdrawal"), q = claims::column_of("Q");
    for (std::size_t c = 0; c < columns().size(); ++c) {  // only what is judged: the others take as long as a week
        if (columns()[c] != analysis::npos) row[c] = analysis::outcome_table()[columns()[c]].value(source);
    }
    row[claims::column_of(claims::together)] = claims::together_of(row[d], row[q]);
}

double ClaimRuns::at(std::size_t slot, std::size_t replicate, std::size_t column) const {
    return slots_[slot].outcomes[replicate * columns().size() + column];
}

}  // namespace concert::app

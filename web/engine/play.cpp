#include "web/engine/play.hpp"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "models/administration/checkpoint.hpp"
#include "models/administration/model.hpp"
#include "models/administration/table.hpp"
#include "models/administration/time_step.hpp"
#include "models/administration/trust.hpp"
#include "scenarios/errors.hpp"

namespace concert::engine {
namespace {

using administration::Organisation;
using administration::Person;
using administration::State;

std::size_t within(std::size_t index, std::size_t size, const char* what) {
    if (index < size) return index;
    throw scenarios::StudyErrors({fmt::format("there is no {} {}; the last is {}", what, index, size - 1)});
}

std::size_t weeks_of(const administration::Setup& setup) {
    return static_cast<std::size_t>(setup.weekly.mandate_weeks + setup.weekly.follow_up_weeks) + 1;
}

std::vector<std::uint32_t> superiors_of(const Organisation& o) {
    std::vector<std::uint32_t> superiors(o.people(), administration::none);
    for (Person i = 0; i < o.people(); ++i) {
        if (o.role[i] != administration::Role::elected) superiors[i] = o.superior[o.unit[i]];
    }
    return superiors;
}

template <class Number>
Play::View view(const std::vector<Number>& numbers) {
    return {numbers.data(), numbers.size()};
}

}  // namespace

Play::Play(const std::string& file, std::size_t point, std::size_t arm, std::size_t replicate)
    : ready_(file),
      point_(within(point, ready_.organisations.points().size(), "point")),
      arm_(within(arm, ready_.study.arms.size(), "arm")),
      replicate_(replicate),
      prepared_(ready_.preparation.prepare(point_)),
      organisation_(app::build(prepared_.lines[prepared_.arms[arm_].variant],
                               prepared_.variants[prepared_.arms[arm_].variant], ready_.study.seed,
                               prepared_.organisation, static_cast<std::uint32_t>(replicate))),
      state_(
          std::make_unique<State>(organisation_, prepared_.before ? *prepared_.before : *prepared_.arms[arm_].setup)),
      in_past_(prepared_.before != nullptr),
      series_(organisation_, administration::measures(administration::equations_from(ready_.study.equations)),
              weeks_of(*prepared_.arms[arm_].setup)),
      superior_(superiors_of(organisation_)) {
    branch_if_due();
}

int Play::week() const {
    const auto steps = static_cast<std::int64_t>(state_->week) - state_->p.burn_in_weeks;
    const std::int64_t a_week = state_->p.steps_per_week;
    return static_cast<int>(steps >= 0 ? steps / a_week : -((-steps + a_week - 1) / a_week));
}

void Play::branch_if_due() {
    if (!in_past_ || week() < ready_.study.the_branch().week) return;
    const std::string past = administration::checkpoint(*state_);
    state_ = std::make_unique<State>(organisation_, *prepared_.arms[arm_].setup);
    administration::restore(*state_, past);
    in_past_ = false;
}

int Play::advance(int weeks) {
    const auto last = static_cast<int>(series_.weeks()) - 1;
    for (int done = 0; done < weeks && week() < last; ++done) {
        for (std::int64_t step = 0; step < state_->p.steps_per_week; ++step) administration::advance(*state_);
        branch_if_due();
    }
    return week();
}

void Play::fill_trust() {
    tie_trust_.resize(organisation_.ties.ties());
    for (sim::TieIndex tie = 0; tie < tie_trust_.size(); ++tie)
        tie_trust_[tie] = administration::trust_of(*state_, tie);
    trust_in_superior_.resize(organisation_.people());
    for (Person i = 0; i < organisation_.people(); ++i) {
        trust_in_superior_[i] = superior_[i] == administration::none ? std::numeric_limits<float>::quiet_NaN()
                                                                     : administration::trust_in_superior(*state_, i);
    }
}

Play::View Play::look(Array array) {
    switch (array) {
        case Array::status:
            return view(state_->status);
        case Array::superior:
            return view(superior_);
        case Array::unit:
            return view(organisation_.unit);
        case Array::level:
            return view(organisation_.level);
        case Array::role:
            return view(organisation_.role);
        case Array::category:
            return view(organisation_.category);
        case Array::active_ties:
            return view(state_->active);
        case Array::first_tie:
            return view(organisation_.ties.first);
        case Array::tie_target:
            return view(organisation_.ties.target);
        case Array::trust_in_superior:
            fill_trust();
            return view(trust_in_superior_);
        case Array::tie_trust:
            fill_trust();
            return view(tie_trust_);
        case Array::series:
            series_.follow(*state_);
            return view(series_.values());
        case Array::number_of_arrays:
            break;
    }
    return {nullptr, 0};
}

void Play::describe() const {
    nlohmann::ordered_json measures = nlohmann::ordered_json::array();
    for (const auto& measure : series_.measures()) measures.push_back(measure.name);
    const auto& setup = *prepared_.arms[arm_].setup;
    set_answer({{"study", ready_.study.name},
                {"point", ready_.organisations.points()[point_].label},
                {"arm", ready_.study.arms[arm_].label},
                {"replicate", replicate_},
                {"seed", ready_.study.seed},
                {"people", organisation_.people()},
                {"units", organisation_.units()},
                {"ties", organisation_.ties.ties()},
                {"week", week()},
                {"burn_in", setup.weekly.burn_in_weeks},
                {"withdrawal", setup.weekly.mandate_weeks},
                {"weeks", series_.weeks()},
                {"groups", series_.groups()},
                {"measures", measures}});
}

}  // namespace concert::engine

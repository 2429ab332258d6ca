#include "app/organisation_shown.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "app/preparation.hpp"
#include "models/administration/checkpoint.hpp"
#include "models/administration/model.hpp"

namespace concert::app {

namespace {

using administration::Organisation;
using administration::State;

figures::Text role_of(administration::Role role) {
    static const std::array<figures::Text, 4> words{
        {{"elected", "élus"}, {"executives", "direction"}, {"managers", "encadrement"}, {"frontline", "terrain"}}};
    return words[static_cast<std::size_t>(role)];
}

figures::Adopted adopted(std::uint8_t status) {
    if (status & administration::is_sincere) return figures::Adopted::sincere;
    if (status & administration::complies) return figures::Adopted::complying;
    return status & administration::is_aware ? figures::Adopted::aware : figures::Adopted::unaware;
}

/// Everybody as they are in the state, with the ties that are kept up.
figures::Staff staff_of(const Organisation& organisation, const State& state) {
    figures::Staff staff;
    for (administration::Person i = 0; i < organisation.people(); ++i) {
        const administration::Person above = organisation.superior[organisation.unit[i]];
        staff.superior.push_back(above == i ? figures::no_superior : above);
        staff.unit.push_back(organisation.unit[i]);
        staff.role.push_back(role_of(organisation.role[i]));
        staff.state.push_back(adopted(state.status[i]));
        const auto ties = organisation.ties.neighbours(i).first(state.active[i]);
        for (const administration::Person other : ties) staff.ties.emplace_back(i, other);
    }
    return staff;
}

}  // namespace

figures::Figure organisation_figure(const scenarios::Study& source, const analysis::Results& study,
                                    const std::string& version, const RunShown& run) {
    const analysis::Case& shown = study.at(run.point, run.arm);
    const std::size_t week = run.week.value_or(shown.withdrawal);
    if (week >= shown.weeks) {
        throw std::invalid_argument(fmt::format("week {} is beyond the run, which has {}", week, shown.weeks));
    }
    const Organisations organisations(source);
    Preparation preparation(source, organisations);
    const PreparedPoint ready = preparation.prepare(run.point);
    const PreparedArm& arm = ready.arms[run.arm];
    const Organisation organisation = build(ready.lines[arm.variant], ready.variants[arm.variant], source.seed,
                                            ready.organisation, static_cast<std::uint32_t>(run.replicate));
    const auto goal = static_cast<std::uint32_t>(
        (arm.setup->p.burn_in_weeks + static_cast<std::int64_t>(week) * arm.setup->p.steps_per_week));
    State state(organisation, *arm.setup, administration::Record::nothing);
    // Before the week in which arms part, everybody's state is that of the past they share.
    std::string past;
    const bool parted = ready.before && static_cast<std::int64_t>(week) >= source.the_branch().week;
    if (parted) {
        past = administration::history(organisation, *ready.before, source.the_branch().week);
        administration::restore(state, past);
    }
    State before(organisation, ready.before ? *ready.before : *arm.setup, administration::Record::nothing);
    State& going = ready.before && !parted ? before : state;
    while (going.week < goal) administration::advance(going);

    return figures::organisation(staff_of(organisation, going),
                                 {study.study, version, fmt::format("{}", study.seed),
                                  figures::name_of(study.arms[run.arm], study.model).brief, week, run.replicate});
}

RunShown run_to_show(const analysis::Results& study) {
    const auto people = [&](std::size_t point) { return study.at(point, 0).people; };
    std::size_t best = 0;
    for (std::size_t point = 1; point < study.points.size(); ++point) {
        const bool fits = people(point) <= static_cast<double>(figures::most_people);
        const bool fitted = people(best) <= static_cast<double>(figures::most_people);
        if (fits != fitted ? fits : (fits ? people(point) > people(best) : people(point) < people(best))) best = point;
    }
    return {best, study.arms.size() / 2, 0};
}

}  // namespace concert::app

#include "models/administration/state.hpp"

#include <algorithm>
#include <stdexcept>

#include "models/administration/coproduction.hpp"
#include "models/administration/diagnosis.hpp"
#include "models/administration/exceptions.hpp"
#include "models/administration/learning.hpp"
#include "models/administration/people.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t people_a_part = 4096;

std::vector<Part> make_parts(const Organisation& o, const Parameters& p) {
    std::vector<Part> parts;
    for (const sim::Part& range : sim::parts_of(o.bodies, o.members_end, people_a_part)) {
        Part part{range, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        const std::size_t people = part.end - part.begin;
        // lists find their size in the first weeks of the burn-in; from then on nothing allocates
        part.attempts.reserve(people / 4 + 64);
        part.waiting.reserve(people / 8 + 64);
        part.escalated.reserve(people / 16 + 64);
        part.excess.reserve(people / 32 + 64);
        part.leavers.reserve(people / 32 + 64);
        part.keys.reserve(256);
        part.tally.assign(o.cells.size() * kinds, 0);
        part.steady.assign(o.cells.size() * kinds, 0);
        part.solved_early.assign(static_cast<std::size_t>(p.longest_wait + 1) * o.cells.size(), 0);
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace

State::State(const Organisation& o, const Setup& arm)
    : organisation(&o),
      setup(&arm),
      p(arm.p),
      on(arm.on),
      k(arm.k),
      split(splits_of(o, arm.p)),
      standing(o.people()),
      threshold(o.people()),
      willingness(o.people()),
      status(o.people(), 0),
      next_status(o.people(), 0),
      backlog(o.people(), 0),
      about_superior(o.people()),
      superior_prior(o.people()),
      active(o.people(), 0),
      relational_free(o.people(), 0),
      relational_left(o.people(), 0),
      formal_free(o.people(), 0),
      work_hours(o.people(), 0),
      requests(o.people(), 0),
      unresolved(o.people(), 0),
      arrival_mean(o.people(), 0),
      quiet_below(o.people(), 0),
      about(o.ties.ties()),
      prior(o.ties.ties()),
      lock_in(o.units(), 0),
      complying(o.units(), 0),
      briefed(o.units(), 0),
      procedures(o.units(), 0),
      escalated_begin(o.units(), 0),
      escalated_count(o.units(), 0),
      part_of_unit(o.units(), 0),
      practice(o, arm),
      head_overtime(o.bodies.size(), 0),
      parts(make_parts(o, arm.p)),
      prior_scale(static_cast<float>(arm.p.prior_weight)) {
    excess.reserve(o.people() / 64 + 64);
    if (on.will && p.election_every > 0 && o.bodies.size() > 1) {
        throw std::invalid_argument("elections are held: run the organisations one by one");
    }
    mandate_end = end_of_mandate(p);
    wages_count = administration::wages_count(p);
    seen_from_users = administration::seen_from_users(p, on);
    if (learns(p, on)) experience.assign(o.people(), 0);
    for (Person i = 0; i < o.people(); ++i) standing[i] = standing_of(o.role[i], o.category[i]);
    draw_needs(*this);
    const Arrivals idle = expected_arrivals(*this, 0);
    for (std::uint32_t index = 0; index < parts.size(); ++index) {
        for (std::uint32_t u = parts[index].unit_begin; u < parts[index].unit_end; ++u) part_of_unit[u] = index;
        for (Person i = parts[index].begin; i < parts[index].end; ++i) {
            active[i] =
                static_cast<std::uint16_t>(std::min<std::size_t>(o.ties.degree(i), split_of(i).ties_affordable));
            draw_person(*this, parts[index], i);
            set_arrivals(*this, i, idle);
        }
    }
    draw_initial_trust(*this);
    const auto weeks = static_cast<std::size_t>(p.mandate_weeks + p.follow_up_weeks) + 1;
    counts = {weeks, o.cells.size(), kinds, {}};
    counts.values.assign(weeks * o.cells.size() * kinds, 0);
}

}  // namespace concert::administration

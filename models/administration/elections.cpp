#include "models/administration/elections.hpp"

#include "models/administration/purposes.hpp"

namespace concert::administration {
namespace {

bool sincere_majority(const State& s, const sim::Body& body) {
    std::uint32_t of_the_elected = 0;
    const Person first = body.first + body.staff;
    for (Person i = first; i < first + body.outside; ++i) of_the_elected += (s.status[i] & is_sincere) != 0 ? 1 : 0;
    return 2 * of_the_elected > body.outside;
}

}  // namespace

bool election_in(const Parameters& p, const Equations& on, std::uint32_t week) {
    if (!on.will || p.election_every <= 0) return false;
    const std::int64_t of_mandate = static_cast<std::int64_t>(week) - p.burn_in_weeks;
    return of_mandate >= 1 && of_mandate < p.mandate_weeks && (of_mandate - p.election_phase) % p.election_every == 0;
}

void hold_election(State& s) {
    if (s.mandate_end <= s.week || !election_in(s.p, s.on, s.week)) return;
    const Organisation& o = *s.organisation;
    const sim::Body& body = o.bodies.front();  // the only one: see State
    if (sincere_majority(s, body)) return;
    const sim::Site site{o.seed, body.organisation, o.replicate, s.week, 0};
    if (sim::unit(sim::block(site, draw_election)[0]) >= s.p.mandate_survival) s.mandate_end = s.week;
}

}  // namespace concert::administration

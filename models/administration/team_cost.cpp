#include "models/administration/team_cost.hpp"

#include "models/administration/trust.hpp"

namespace concert::administration {
namespace {

double mean_trust(const State& s, std::uint32_t u) {
    const Organisation& o = *s.organisation;
    double sum = 0;
    std::uint32_t ties = 0;
    for (Person i = o.members_begin[u]; i < o.members_end[u]; ++i) {
        sum += static_cast<double>(sum_of_trust(s, i));
        ties += s.active[i];
    }
    return ties == 0 ? 0 : sum / ties;
}

}  // namespace

double team_cost(const State& s, std::uint32_t u) {
    const double members = s.organisation->members_end[u] - s.organisation->members_begin[u];
    if (!s.on.team_cost || members == 0) return 0;
    switch (static_cast<Interdependence>(s.p.interdependence)) {
        case Interdependence::pooled:
            return s.p.team_cost_pooled;
        case Interdependence::sequential:
            return s.p.team_cost_pooled + s.p.team_cost_sequential * (members - 1);
        case Interdependence::reciprocal:
            break;
    }
    const double saved = s.p.trust_saving > 0 ? s.p.trust_saving * mean_trust(s, u) : 0;
    return s.p.team_cost_reciprocal * (1 - saved) * members * (members - 1) / 2;
}

}  // namespace concert::administration

#include "models/administration/conflicts.hpp"

#include <algorithm>
#include <array>

#include "models/administration/split.hpp"

namespace concert::administration {
namespace {

struct Followers {
    std::string_view name;
    double Parameters::* member;
};
constexpr std::array role_shares{
    Followers{"relational_share_executives", &Parameters::relational_share_executives},
    Followers{"relational_share_managers", &Parameters::relational_share_managers},
    Followers{"relational_share_frontline", &Parameters::relational_share_frontline},
};
constexpr std::array channel_hours{
    Followers{"formal_hours", &Parameters::formal_hours},
    Followers{"relational_hours", &Parameters::relational_hours},
};

using Found = std::vector<sim::Conflict>;

/// -1 stands for "as the others say"; nothing else below 0 stands for anything.
void between_minus_one_and_zero(const Parameters& p, Found& found) {
    const auto check = [&](const Followers& one) {
        const double value = p.*one.member;
        if (value < 0 && value != -1) found.push_back({one.name, "lies between -1 (not given) and 0"});
    };
    for (const Followers& one : role_shares) check(one);
    for (const Followers& one : channel_hours) check(one);
}

/// A kappa that nobody's hours follow.
void kappa_without_effect(const Parameters& p, Found& found) {
    const auto given = [&](const Followers& one) { return p.*one.member >= 0; };
    const bool by_hours = std::all_of(channel_hours.begin(), channel_hours.end(), given);
    const bool by_role = std::all_of(role_shares.begin(), role_shares.end(), given);
    const char* why = by_hours ? "has no effect, because formal_hours and relational_hours are given; leave it out, or "
                                 "take one of them away"
                               : "has no effect, because relational_share_executives, relational_share_managers and "
                                 "relational_share_frontline are all given; leave it out, or take one of them away";
    if ((by_hours || by_role) && p.relational_share != Parameters{}.relational_share) {
        found.push_back({"relational_share", why});
    }
    for (const Followers& one : role_shares) {
        if (by_hours && given(one)) found.push_back({one.name, why});
    }
}

/// Wages may ask somebody for more coordination hours than a week has.
void longer_than_a_week(const Parameters& p, Found& found) {
    if (!wages_count(p)) return;
    const auto [lowest, highest] = std::minmax({p.wage_a, p.wage_b, p.wage_c});
    const double budget = p.coordination_share * hours_per_week;
    double longest = 0;
    for (const Role role : {Role::executive, Role::manager, Role::frontline}) {
        const double kappa = relational_share_of(p, role);
        longest = std::max(longest, (p.formal_hours >= 0 ? p.formal_hours : (1 - kappa) * budget) +
                                        (p.relational_hours >= 0 ? p.relational_hours : kappa * budget));
    }
    if (longest * highest / lowest <= hours_per_week * (1 + 1e-9)) return;
    found.push_back({p.relational_hours >= 0 ? "relational_hours" : "formal_hours",
                     "asks for more than 35 hours a week of those whose wage is lowest: wage_a, wage_b and wage_c make "
                     "coordination hours cost the same, so the lowest wage gives the most of them; lower formal_hours "
                     "and relational_hours, or bring the wages closer together"});
}

}  // namespace

std::vector<sim::Conflict> conflicts_of(const Parameters& p, const Equations& on) {
    Found found;
    between_minus_one_and_zero(p, found);
    kappa_without_effect(p, found);
    longer_than_a_week(p, found);
    if (p.innovator_place == static_cast<std::int64_t>(Place::outside) && !on.coproduction) {
        found.push_back({"innovator_place", "needs users, who are part of E14: write [equations] on = [\"E14\"]"});
    }
    if (p.election_every > 0 && p.elected == 0) {
        found.push_back({"election_every", "needs somebody to elect: elected is 0, give it a value such as 23"});
    }
    if (p.election_every > 0 && !on.will) {
        found.push_back({"election_every", "has no effect, because E15 is off; take it out of [equations] off"});
    }
    if (p.learning_scale > 0 && !on.learning) {
        found.push_back({"learning_scale", "has no effect, because E17 is off; take it out of [equations] off"});
    }
    return found;
}

}  // namespace concert::administration

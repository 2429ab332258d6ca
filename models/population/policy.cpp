#include "models/population/policy.hpp"

#include <algorithm>

#include "models/population/purposes.hpp"
#include "sim/math.hpp"
#include "sim/samplers.hpp"

namespace concert::population {
namespace {

constexpr double one_project_up_to = 100;  // people
constexpr double ln_10 = 2.302585092994046;

}  // namespace

Policy draw_policy(const Parameters& p, const administration::Parameters& base, std::int64_t people, std::uint64_t seed,
                   std::uint32_t number, std::uint32_t replicate) {
    sim::Stream draw({seed, number, replicate, 0, 0}, draw_policy_of);
    const auto around = [&](double mean) {
        return sim::beta(draw, p.policy_weight * mean, p.policy_weight * (1 - mean));
    };
    const double attention = around(p.mean_attention), relational = around(p.mean_relational_share);
    const double tenfolds = sim::log(static_cast<double>(people) / one_project_up_to) / ln_10;
    return {attention, relational,
            static_cast<double>(base.competing_projects) + p.projects_growth * std::max(0.0, tenfolds)};
}

administration::Parameters own_parameters(const administration::Parameters& base, const administration::Equations& on,
                                          const Policy& policy, std::int64_t people, std::int64_t weeks, bool duty,
                                          double duty_weakness) {
    administration::Parameters own = base;
    own.people = people;
    own.relational_share = policy.relational_share;
    // the week divides by competing_projects, a whole number; n_p is not
    const double rest = on.will ? static_cast<double>(base.competing_projects) / policy.projects : 1;
    own.attention = policy.attention * rest;
    own.attention_after = base.attention_after * rest;
    if (duty) {
        own.attention /= duty_weakness;
        own.compliance_formal /= duty_weakness;
        own.mandate_weeks = std::max<std::int64_t>(weeks, 1);
        own.election_every = 0;  // no local vote ends a law
    }
    own.follow_up_weeks = std::max<std::int64_t>(0, weeks - own.mandate_weeks);
    return own;
}

}  // namespace concert::population

#include "models/administration/people.hpp"

#include <algorithm>

#include "models/administration/purposes.hpp"
#include "models/administration/steps.hpp"
#include "models/administration/tasks.hpp"
#include "models/administration/value.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"

namespace concert::administration {
namespace {

constexpr double lowest_threshold = 0.05, highest_threshold = 0.6;

/// The distribution of the initial trust of i in j.
const sim::QuantileTable& prior_table(const State& s, Person i, Person j) {
    const Organisation& o = *s.organisation;
    if (o.superior[o.unit[i]] == j && i != j && o.role[i] != Role::elected) return s.setup->trust->in_superior;
    if (o.superior[o.unit[j]] == i && o.role[j] != Role::elected) return s.setup->trust->in_reports;
    return s.setup->trust->in_others;
}

std::uint16_t fixed_point(float share) { return static_cast<std::uint16_t>(share * 65535.0F + 0.5F); }

}  // namespace

void draw_person(State& s, const Part& part, Person i) {
    const auto words = sim::block(s.site(part, i), draw_person_traits);
    const double theta = s.p.threshold_mean + s.p.threshold_sd * sim::normal_quantile(sim::unit(words[0]));
    s.threshold[i] = static_cast<float>(std::clamp(theta, lowest_threshold, highest_threshold));
    const double noise = sim::normal_quantile(sim::unit(words[1]));
    const double mean = s.on.value ? value_of(s, s.organisation->unit[i]) : s.p.benefit_mean;
    s.willingness[i] = willingness_of(mean + s.p.benefit_sd * noise);
    s.superior_prior[i] = s.setup->trust->in_superior(words[2]);
    if (s.on.value) s.practice.noise[i] = static_cast<float>(noise);
    if (s.on.steps) draw_latitude(s, part, i);
    if (s.on.tasks) s.practice.skill[i] = first_skill;
}

void draw_initial_trust(State& s) {
    const Organisation& o = *s.organisation;
    for (const sim::Body& body : o.bodies) {
        for (Person i = body.first; i < body.first + body.staff + body.outside; ++i) {
            sim::Stream draw({o.seed, body.organisation, o.replicate, 0, i - body.first}, draw_tie_trust);
            for (TieIndex tie = o.ties.first[i]; tie < o.ties.first[i + 1]; ++tie) {
                const Person j = o.ties.target[tie];
                if (j < i) continue;  // drawn with the tie's other direction
                const std::uint32_t mine = draw.word();
                const std::uint32_t mates = draw.bernoulli(s.p.copied_trust_share) ? mine : draw.word();
                s.prior[tie] = prior_table(s, i, j)(mine);
                s.prior[o.ties.mate[tie]] = prior_table(s, j, i)(mates);
            }
        }
    }
    for (std::size_t tie = 0; tie < o.given_trust.size(); ++tie) {
        if (o.given_trust[tie] >= 0) s.prior[tie] = fixed_point(o.given_trust[tie]);
    }
}

void draw_newcomer_trust(State& s, const Part& part, Person i) {
    const Organisation& o = *s.organisation;
    sim::Stream draw(s.site(part, i), draw_newcomer_ties);
    for (TieIndex tie = o.ties.first[i]; tie < o.ties.first[i + 1]; ++tie) {
        s.prior[tie] = prior_table(s, i, o.ties.target[tie])(draw.word());
        s.about[tie] = {};
    }
    s.about_superior[i] = {};
}

namespace {

/// Part of the staff complies from the start without being sincere; each person's own draw says who.
void start_compliance(State& s) {
    const Organisation& o = *s.organisation;
    if (!(s.p.initial_compliance > 0)) return;
    for (const sim::Body& body : o.bodies) {
        for (Person i = body.first; i < body.first + body.staff; ++i) {
            sim::Stream draw({o.seed, body.organisation, o.replicate, 0, i - body.first}, draw_start_compliance);
            if (draw.bernoulli(s.p.initial_compliance)) s.status[i] |= is_aware | complies;
        }
    }
}

}  // namespace

void start_adoption(State& s) {
    const Organisation& o = *s.organisation;
    constexpr std::uint8_t all = is_aware | complies | is_sincere;
    if (!s.on.awareness) {
        for (std::uint8_t& status : s.status) status |= is_aware;
    }
    start_compliance(s);
    for (const Person i : o.innovators) s.status[i] |= all;
    for (const sim::Body& body : o.bodies) {
        const Person first = body.first + body.staff;
        const auto sincere = static_cast<std::uint32_t>(s.p.sincere_elected_share * body.outside + 0.5);
        for (std::uint32_t k = 0; k < body.outside; ++k) {
            s.status[first + k] = k < sincere ? all : is_aware | complies;
        }
    }
}

}  // namespace concert::administration

#pragma once
#include "fixture.hpp"

/// E9 alone among people who all know each other and trust each other alike, and what theory says of it: everybody who
/// has not adopted does so with hazard p + q k/others when k others have.
namespace concert::administration::testing {

/// Settings under which exposure is the share of sincere others and talk is all relational time: f_R = 1.
inline Parameters everybody_talks(std::int64_t weeks, double q) {
    Parameters p = bare(weeks);
    p.relational_share = 1;
    p.attention = 1;
    p.coordination_share = 0.40;
    p.upkeep_share = 1;
    p.tie_upkeep = 0.002;  // 14 h keep 7 000 ties up
    p.uninformative_voice = 0;
    p.compliance_visibility = 0;
    p.response = static_cast<std::int64_t>(Response::bass);
    p.appropriation_relational = q;
    p.appropriation_practice = 0;
    p.appropriation_formal = 0;
    return p;
}

inline Equations appropriation_alone() {
    Equations on = nothing;
    on.exposure = on.appropriation = true;
    return on;
}

/// The week before adoption begins, and everybody alike: aware, wholly willing, wholly trusting, nobody sincere.
inline void begin_alike(State& s) {
    advance(s);
    forget_innovators(s);
    for (auto& status : s.status) status = is_aware;
    for (auto& willing : s.willingness) willing = 1;
    for (auto& trust : s.prior) trust = 65535;
}

inline std::uint32_t sincere_people(const State& s) {
    std::uint32_t n = 0;
    for (const auto status : s.status) n += (status & is_sincere) != 0 ? 1U : 0U;
    return n;
}

/// The number of adopters as a Markov chain with weekly steps: k grows by Binomial(people - k, 1 - exp(-p - q
/// k/others)). No approximation of the model under the settings above.
class Chain {
public:
    Chain(std::uint32_t people, double others, double p, double q, std::uint32_t start)
        : people_(people), others_(others), p_(p), q_(q), probability_(people + 1, 0.0) {
        probability_[start] = 1;
    }
    void step() {
        std::vector<double> next(people_ + 1, 0.0);
        for (std::uint32_t k = 0; k <= people_; ++k) {
            if (probability_[k] < 1e-14) continue;
            const double adopts = -std::expm1(-p_ - q_ * k / others_);
            double term = probability_[k] * std::pow(1 - adopts, people_ - k);
            for (std::uint32_t more = 0; k + more <= people_; ++more) {
                next[k + more] += term;
                term *= adopts / (1 - adopts) * (people_ - k - more) / (more + 1.0);
            }
        }
        probability_ = next;
    }
    double mean() const { return moment(1); }
    double variance() const { return moment(2) - mean() * mean(); }
    double all() const { return probability_.back(); }

private:
    double moment(int power) const {
        double sum = 0;
        for (std::uint32_t k = 0; k <= people_; ++k) sum += std::pow(k, power) * probability_[k];
        return sum;
    }
    std::uint32_t people_;
    double others_, p_, q_;
    std::vector<double> probability_;
};

}  // namespace concert::administration::testing

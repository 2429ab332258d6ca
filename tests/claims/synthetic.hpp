#pragma once
#include <string>
#include <utility>
#include <vector>

#include "claims/judgement.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

/// Outcome tables made up so that the answer is known, and claims about them.
namespace concert::claims::testing {

inline scenarios::ArmAxis axis(const std::string& name, const std::vector<std::string>& levels) {
    return {name, levels};
}

/// "kappa" with two levels, an arm each.
inline scenarios::Claim two_arms() {
    scenarios::Claim claim;
    claim.id = "T";
    claim.axes = {axis("kappa", {"0", "1"})};
    return claim;
}

/// A judgement that compares level 1 of the first axis with level 0.
inline scenarios::Judgement versus(scenarios::Rule rule, const std::vector<std::string>& outcomes,
                                   scenarios::Need need = scenarios::Need::all) {
    scenarios::Judgement j;
    j.rule = rule;
    j.outcomes = outcomes;
    j.of = {{0, {1}}};
    j.against = {{0, {0}}};
    j.need = need;
    return j;
}

/// Independent normal numbers, the same for the same seed and arm.
class Noise {
public:
    explicit Noise(std::uint64_t seed) : seed_(seed) {}
    double operator()(std::size_t arm, std::size_t replicate, std::size_t outcome) const {
        sim::Stream draw({seed_, static_cast<std::uint32_t>(arm), static_cast<std::uint32_t>(replicate), 0,
                          static_cast<std::uint32_t>(outcome)},
                         1);
        return sim::normal_quantile(draw.uniform_open());
    }

private:
    std::uint64_t seed_;
};

/// Fills one outcome of an arm with mean + sd × noise.
inline void fill(Outcomes& table, std::size_t arm, const std::string& outcome, double mean, double sd,
                 const Noise& noise) {
    const std::size_t column = column_of(outcome);
    for (std::size_t r = 0; r < table.replicates(); ++r) table.at(arm, r, column) = mean + sd * noise(arm, r, column);
}

}  // namespace concert::claims::testing

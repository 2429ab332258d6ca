#pragma once
#include <optional>

#include "figures/material.hpp"

/// The two arms of a study that are told against each other, and what their paired difference says.
namespace concert::figures {

struct Pair {
    std::size_t arm, against;  ///< collaboration and cooperation where the arms vary kappa; else the highest and lowest
    bool by_kappa;
};

/// The arms of largest and smallest relational share that differ in nothing else, where there are such; else the
/// extremes of D at withdrawal in this group. None with a single arm.
std::optional<Pair> pair_of(const Material& material, std::size_t group);

/// The paired difference of an outcome.
analysis::Statistic difference_of(const Material& material, std::size_t group, const Pair& pair, std::size_t outcome);

/// What a difference allows to say: nothing below 20 pairs, nothing where its 95 % interval holds 0.
enum class Sign { few, unclear, more, less };
Sign sign_of(const analysis::Statistic& difference);
bool concludes(Sign sign);

}  // namespace concert::figures

#pragma once
#include <vector>

#include "figures/material.hpp"

/// A policy tuned at one size, applied at another: what that costs against the policy tuned there.
namespace concert::figures {

struct Transplant {
    std::size_t tuned, applied;  ///< groups
    std::size_t policy, own;     ///< arms: the best at `tuned`, the best at `applied`
    analysis::Statistic change;  ///< of D at withdrawal at `applied`: policy minus own, run by run
};

/// Every ordered pair of groups. The first half of each organisation's replicates chooses the arms, the second half
/// compares them. Empty where some group has no replicate in either half.
std::vector<Transplant> transplants_of(const Material& material);

/// The matrix of these. Id "transplant".
Made transplant(const Material& material);

}  // namespace concert::figures

#pragma once
#include <vector>

#include "models/administration/hierarchy.hpp"
#include "models/administration/organisation.hpp"

/// From a line to an organisation: ties, their order, distances, groups and innovators (model section 3).
namespace concert::administration {

/// Ties between people numbered as in the hierarchy; `trust` is empty or holds, per tie, the initial trust of first in
/// second and of second in first (NaN: to be drawn).
struct GivenTies {
    std::vector<std::pair<Person, Person>> pairs;
    std::vector<std::pair<float, float>> trust;
};

/// The generated organisation number `number` of a replicate: tree, potential ties, innovators.
Organisation build_generated(const Parameters& p, std::uint64_t seed, std::uint32_t number, std::uint32_t replicate);

/// An organisation with a given line; potential ties are drawn when `ties` is null.
Organisation build_with_line(const Hierarchy& hierarchy, const GivenTies* ties, const Parameters& p, std::uint64_t seed,
                             std::uint32_t number, std::uint32_t replicate);

}  // namespace concert::administration

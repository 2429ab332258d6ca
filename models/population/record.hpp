#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/population/employers.hpp"
#include "models/population/life.hpp"
#include "sim/record.hpp"

/// What a population counts, week by week and group by group. All counts are integers, so sums do not depend on order.
namespace concert::population {

/// Kinds of counts. "Adopted" is for good: D has reached ½ once; "holding" is D ≥ ½ in this very week. Organisations
/// that have not started count with nobody sincere.
enum Kind : std::uint8_t {
    organisations,
    agents,
    started,
    started_agents,
    adopted,
    adopted_agents,
    holding,
    holding_agents,
    complied,  ///< half of its people have complied once
    complied_agents,
    sincere_mean,    ///< sum over organisations of D, in 2^-20
    sincere_agents,  ///< people
    complying_mean,
    complying_agents,
    kinds
};

std::span<const sim::Measure> measures();

/// Groups of organisations with a curve of their own: all, each branch, each size class.
struct Groups {
    std::vector<std::string> names;
    std::vector<std::uint32_t> size_class;              ///< of each organisation
    std::vector<std::array<std::uint32_t, 3>> members;  ///< the groups each organisation belongs to
};
/// `bounds` are the largest sizes of the classes, rising; the last class is open.
Groups groups_of(const Employers& employers, std::span<const std::int64_t> bounds);

/// First week of a life in which half of the people are among those counted, or −1.
std::int64_t first_half(const std::vector<std::uint32_t>& counted, std::int64_t people);

/// Adds what an organisation of this size does from week `start` on to the counts of its groups; everything beyond
/// their last week is left aside.
void add_life(sim::Counts& counts, const std::array<std::uint32_t, 3>& groups, std::int64_t people, std::int64_t start,
              const Life& life);

}  // namespace concert::population

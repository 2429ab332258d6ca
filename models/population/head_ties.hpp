#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "models/population/parameters.hpp"

/// Whom the heads of organisations look at.
namespace concert::population {

/// Organisation i follows target[first[i]] ... target[first[i + 1] − 1]. One direction: that i follows j does not make
/// j follow i.
struct HeadTies {
    std::vector<std::uint32_t> first{0};
    std::vector<std::uint32_t> target;

    std::size_t organisations() const { return first.size() - 1; }
    std::span<const std::uint32_t> followed_by(std::size_t i) const {
        return {target.data() + first[i], target.data() + first[i + 1]};
    }
};

/// Each organisation follows k_o others of its kind (`kind[i]`: branch and size class) and k_e of other kinds, drawn
/// without repetition; where there are not so many, all of them. O(organisations).
HeadTies draw_head_ties(const Parameters& p, const std::vector<std::uint32_t>& kind,
                        const std::vector<std::uint32_t>& number, std::uint64_t seed, std::uint32_t replicate);

}  // namespace concert::population

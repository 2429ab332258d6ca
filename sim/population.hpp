#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/network.hpp"

/// Many organisations as one population: each a contiguous block of the same arrays, its units contiguous too.
/// Replicates of a town hall, a list of real bodies and a whole public service are the same thing to the loops.
namespace concert::sim {

/// One organisation inside the arrays. Its people stand breadth-first from the head, so that the members of every unit
/// follow one another; people outside any line (the elected) come last.
struct Body {
    std::uint32_t organisation = 0;  ///< number that addresses its random draws
    Person first = 0;                ///< the head
    std::uint32_t staff = 0;         ///< head and members of units
    std::uint32_t outside = 0;       ///< people behind them who belong to no unit
    std::uint32_t first_unit = 0, units = 0;
};

/// A part of one block that one thread works on: whole units, and the head in the first part.
struct Part {
    std::uint32_t block = 0;
    Person begin = 0, end = 0;  ///< people
    std::uint32_t unit_begin = 0, unit_end = 0;
};

/// Cuts all blocks into parts of about `wanted` people at unit boundaries. `members_end` holds, for each unit, one past
/// its last member; a unit is never cut, however large.
inline std::vector<Part> parts_of(std::span<const Body> blocks, std::span<const Person> members_end,
                                  std::size_t wanted) {
    std::vector<Part> parts;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        const Body& block = blocks[b];
        const std::uint32_t last_unit = block.first_unit + block.units;
        Part part{b, block.first, block.first + 1, block.first_unit, block.first_unit};
        for (std::uint32_t u = block.first_unit; u < last_unit; ++u) {
            part.end = std::max(part.end, members_end[u]);
            part.unit_end = u + 1;
            if (part.end - part.begin >= wanted && part.unit_end < last_unit) {
                parts.push_back(part);
                part = {b, part.end, part.end, part.unit_end, part.unit_end};
            }
        }
        parts.push_back(part);
    }
    return parts;
}

}  // namespace concert::sim

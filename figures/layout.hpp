#pragma once
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

/// A hierarchy laid out as a picture: everybody above their reports, nobody on anybody.
namespace concert::figures {

inline constexpr std::size_t no_superior = std::numeric_limits<std::size_t>::max();

struct Spot {
    double x, y;  ///< in the unit square, y from the top down
};

/// One spot a person. People without reports stand under their superior as a block of several rows, in their order;
/// superiors side by side, in their order, over the middle of what is below them. Every subtree has columns of its
/// own, so that nothing overlaps. Several people may have no superior. Throws std::invalid_argument when following
/// superiors leads in a circle or to nobody.
std::vector<Spot> layout_of(std::span<const std::size_t> superior);

}  // namespace concert::figures

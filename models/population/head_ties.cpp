#include "models/population/head_ties.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "models/population/purposes.hpp"
#include "sim/random.hpp"

namespace concert::population {
namespace {

/// Appends `wanted` different values of place(0) ... place(n − 1), or all when there are not more.
template <class Place>
void draw_different(std::vector<std::uint32_t>& to, std::uint32_t n, std::uint32_t wanted, sim::Stream& draw,
                    const Place& place) {
    const std::size_t before = to.size();
    if (n <= wanted) {
        for (std::uint32_t k = 0; k < n; ++k) to.push_back(place(k));
        return;
    }
    // Floyd's sampling: one draw per value, whatever n
    for (std::uint32_t k = n - wanted; k < n; ++k) {
        const std::uint32_t drawn = place(draw.below(k + 1));
        const auto begin = to.begin() + static_cast<std::ptrdiff_t>(before);
        to.push_back(std::find(begin, to.end(), drawn) == to.end() ? drawn : place(k));
    }
}

}  // namespace

HeadTies draw_head_ties(const Parameters& p, const std::vector<std::uint32_t>& kind,
                        const std::vector<std::uint32_t>& number, std::uint64_t seed, std::uint32_t replicate) {
    const auto n = static_cast<std::uint32_t>(kind.size());
    std::vector<std::uint32_t> order(n);  // organisations by kind, so that each kind is one stretch
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::pair(kind[a], a) < std::pair(kind[b], b); });
    std::vector<std::uint32_t> rank(n), begin(n), end(n);  // of each organisation: its place; its kind's stretch
    for (std::uint32_t from = 0, to = 0; from < n; from = to) {
        while (to < n && kind[order[to]] == kind[order[from]]) ++to;
        for (std::uint32_t r = from; r < to; ++r) {
            rank[order[r]] = r;
            begin[order[r]] = from;
            end[order[r]] = to;
        }
    }
    HeadTies ties;
    for (std::uint32_t i = 0; i < n; ++i) {
        const sim::Site site{seed, number[i], replicate, 0, 0};
        const std::uint32_t alike = end[i] - begin[i];
        sim::Stream near(site, draw_ties_alike), far(site, draw_ties_elsewhere);
        draw_different(ties.target, alike - 1, static_cast<std::uint32_t>(p.head_ties_alike), near,
                       [&](std::uint32_t k) {
                           const std::uint32_t r = begin[i] + k;
                           return order[r < rank[i] ? r : r + 1];  // all but itself
                       });
        draw_different(ties.target, n - alike, static_cast<std::uint32_t>(p.head_ties_elsewhere), far,
                       [&](std::uint32_t k) { return order[k < begin[i] ? k : k + alike]; });
        ties.first.push_back(static_cast<std::uint32_t>(ties.target.size()));
    }
    return ties;
}

}  // namespace concert::population

#include "models/administration/tie_weights.hpp"

#include <algorithm>
#include <cmath>

#include "sim/math.hpp"

namespace concert::administration {
namespace {

constexpr std::size_t longest = 2 * 256 + 2;  // no two people of a hierarchy of 255 levels are farther apart

}  // namespace

TieWeights::TieWeights(const Hierarchy& h, std::uint32_t elected, const Parameters& p)
    : h_(h),
      surroundings_(h, elected),
      multiscale_(p.tie_generator == static_cast<std::int64_t>(TieGenerator::multiscale)),
      depth_scale_(p.multiscale_depth),
      distance_scale_(p.multiscale_distance),
      decay_(longest) {
    for (std::size_t d = 0; d < longest; ++d) decay_[d] = sim::exp(-p.distance_decay * (static_cast<double>(d) - 1));
}

double TieWeights::weight(const Segment& s, std::uint32_t level) const {
    const double up = s.up, down = s.distance - s.up;
    const double depth = s.up <= level ? level - s.up : 0;  // the elected stand beside the top of the line
    const double x = std::sqrt(std::max(0.0, up * up + down * down - 2));
    return s.size() * sim::exp(-depth / depth_scale_ - x / distance_scale_);
}

void TieWeights::stand_at(Person i) {
    surroundings_.around(i, segments_);
    std::uint32_t groups = multiscale_ ? static_cast<std::uint32_t>(segments_.size()) : 2;
    for (const Segment& s : segments_) groups = multiscale_ ? groups : std::max(groups, s.distance + 1);
    group_.resize(segments_.size());
    size_.assign(groups, 0);
    running_.assign(groups, 0);
    for (std::uint32_t k = 0; k < segments_.size(); ++k) {
        group_[k] = multiscale_ ? k : segments_[k].distance;
        size_[group_[k]] += segments_[k].size();
    }
    const std::uint32_t level = i < h_.people() ? h_.level[i] : 0;
    double total = 0;
    for (std::uint32_t g = multiscale_ ? 0 : 1; g < groups; ++g) {
        running_[g] = total += multiscale_ ? weight(segments_[g], level) : size_[g] * decay_[g];
    }
}

std::uint32_t TieWeights::group_of(double u) const {
    const double wanted = u * running_.back();
    std::uint32_t group = multiscale_ ? 0 : 1;  // nobody stands at distance 0
    while (group + 1 < running_.size() && wanted >= running_[group]) ++group;
    return group;
}

Person TieWeights::person(std::uint32_t group, std::uint32_t k) const {
    for (std::uint32_t s = 0; s < segments_.size(); ++s) {
        if (group_[s] != group) continue;
        if (k < segments_[s].size()) return segments_[s].at(k);
        k -= segments_[s].size();
    }
    return none;
}

}  // namespace concert::administration

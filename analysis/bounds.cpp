#include "analysis/bounds.hpp"

#include <algorithm>
#include <cmath>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

double low_edge(const Bounds& bounds) { return bounds.whole ? bounds.lowest - 0.5 : bounds.lowest; }
double high_edge(const Bounds& bounds) { return bounds.whole ? bounds.highest + 0.5 : bounds.highest; }

}  // namespace

bool sound(const Bounds& bounds) {
    if (!std::isfinite(bounds.lowest) || !std::isfinite(bounds.highest) || !(bounds.lowest < bounds.highest)) {
        return false;
    }
    if (bounds.whole && (std::floor(bounds.lowest) != bounds.lowest || std::floor(bounds.highest) != bounds.highest)) {
        return false;
    }
    return !bounds.logarithmic || bounds.lowest > 0;
}

double value_at(const Bounds& bounds, double place) {
    double value = 0;
    if (bounds.logarithmic) {
        const double low = sim::log(low_edge(bounds));
        value = sim::exp(low + place * (sim::log(high_edge(bounds)) - low));
    } else {
        value = low_edge(bounds) + place * (high_edge(bounds) - low_edge(bounds));
    }
    return std::clamp(bounds.whole ? std::floor(value + 0.5) : value, bounds.lowest, bounds.highest);
}

double place_of(const Bounds& bounds, double value) {
    if (!bounds.logarithmic) return (value - low_edge(bounds)) / (high_edge(bounds) - low_edge(bounds));
    const double low = sim::log(low_edge(bounds));
    return (sim::log(value) - low) / (sim::log(high_edge(bounds)) - low);
}

}  // namespace concert::analysis

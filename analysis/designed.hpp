#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/math.hpp"

/// How the points of a study were made, as far as the analysis of its runs needs it.
namespace concert::analysis {

/// A parameter that the design varies.
struct DesignFactor {
    std::string name;
    double low = 0, high = 0;  ///< its values at coordinates 0 and 1
    bool logarithmic = false;
    std::size_t group = 0;  ///< the factors it is moved with, by position in Designed::groups
};

/// What distinguishes a point of a Morris trajectory from the one before.
struct DesignStep {
    std::size_t group = 0;
    double step = 0;  ///< in unit coordinates
};

struct Designed {
    std::string kind;      ///< "saltelli", "morris", "sobol", ...
    std::size_t size = 0;  ///< saltelli: rows of A; morris: trajectories
    std::vector<DesignFactor> factors;
    std::vector<std::string> groups;
    std::vector<double> unit;       ///< [point][factor], in [0, 1]
    std::vector<DesignStep> steps;  ///< morris: [trajectory][step]

    std::size_t points() const { return factors.empty() ? 0 : unit.size() / factors.size(); }
    /// Whether the points allow indices without an emulator.
    bool has_indices() const { return kind == "saltelli" || kind == "morris"; }
};

/// The value of a factor at coordinate u.
inline double value_at(const DesignFactor& factor, double u) {
    if (!factor.logarithmic) return factor.low + u * (factor.high - factor.low);
    return sim::exp(sim::log(factor.low) + u * (sim::log(factor.high) - sim::log(factor.low)));
}

}  // namespace concert::analysis

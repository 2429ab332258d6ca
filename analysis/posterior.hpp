#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Weighted samples of parameters: what a calibration knows in the end.
namespace concert::analysis {

/// Weighted particles, all within `tolerance` of the data.
struct Posterior {
    std::size_t dimensions = 0;
    std::vector<double> values;   ///< particle after particle
    std::vector<double> weights;  ///< add up to 1
    std::vector<double> distances;
    std::vector<std::uint32_t> numbers;  ///< of the evaluation each particle comes from
    double tolerance = 0;                ///< the largest of the distances
    double acceptance = 0;               ///< of the last round
    std::size_t rounds = 0;       ///< completed; 0 when interrupted in the first, and then there are no particles
    std::size_t simulations = 0;  ///< in them

    std::size_t particles() const { return weights.size(); }
    std::span<const double> particle(std::size_t i) const { return {values.data() + i * dimensions, dimensions}; }
    /// Particles of equal weight that would know as much: 1 / sum of squared weights (Kish 1965); 0 without particles.
    double effective() const;
    /// Weighted quantile of one parameter: the smallest value with at least this share of the weight at or below it.
    double quantile(std::size_t parameter, double probability) const;
    double mean(std::size_t parameter) const;
    /// The particle that holds this share (in [0, 1)) of the cumulated weight: a draw when the share is one.
    std::span<const double> drawn(double share) const;
};

}  // namespace concert::analysis

#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

/// Approximate Bayesian computation: parameters whose simulations come close to the data, by population Monte Carlo
/// with a tolerance that falls by itself (Lenormand, Jabot & Deffuant 2013, Computational Statistics 28, "APMC"). Each
/// round keeps the best half of all particles, moves copies of them at random, simulates once for each, and stops when
/// fewer than `least_acceptance` of the moved ones beat the tolerance of the round before.
namespace concert::analysis {

/// Uniform between two bounds, or uniform in the logarithm.
struct Prior {
    std::string name;
    double lowest, highest;
    bool logarithmic = false;
};

struct AbcOptions {
    std::size_t particles = 1000;    ///< of a round; half of them are kept
    double least_acceptance = 0.05;  ///< stop below
    std::size_t most_rounds = 100;   ///< stop anyway
    std::uint64_t seed = 1;
    std::uint32_t organisation = 0;  ///< tells several fits of one study apart in the addresses of their draws
};

/// The distance between the data and one simulation with these parameters. `number` is its own (0, 1, ...), to address
/// its draws by. Called from several threads at once.
using Distance = std::function<double(std::span<const double> parameters, std::uint32_t number)>;

/// Weighted particles, all within `tolerance` of the data.
struct Posterior {
    std::size_t dimensions = 0;
    std::vector<double> values;   ///< particle after particle
    std::vector<double> weights;  ///< add up to 1
    std::vector<double> distances;
    double tolerance = 0;   ///< the largest of the distances
    double acceptance = 0;  ///< of the last round
    std::size_t rounds = 0, simulations = 0;

    std::size_t particles() const { return weights.size(); }
    std::span<const double> particle(std::size_t i) const { return {values.data() + i * dimensions, dimensions}; }
    /// Weighted quantile of one parameter: the smallest value with at least this share of the weight at or below it.
    double quantile(std::size_t parameter, double probability) const;
    double mean(std::size_t parameter) const;
    /// The particle that holds this share (in [0, 1)) of the cumulated weight: a draw when the share is one.
    std::span<const double> drawn(double share) const;
};

/// `each_round` is called after every round. Throws std::invalid_argument unless every prior has lowest < highest (and
/// lowest > 0 if logarithmic) and there are at least 4 particles. The same result on any number of threads. When
/// sim::interrupted() is set it returns what it has.
Posterior approximate_posterior(std::span<const Prior> priors, const Distance& distance, const AbcOptions& options,
                                const std::function<void()>& each_round = {});

}  // namespace concert::analysis

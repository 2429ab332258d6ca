#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/bounds.hpp"
#include "analysis/evaluations.hpp"
#include "analysis/posterior.hpp"

/// Approximate Bayesian computation: parameters whose simulations come close to the data, by population Monte Carlo
/// with a tolerance that falls by itself (Lenormand, Jabot & Deffuant 2013, Computational Statistics 28, "APMC"). Each
/// round keeps the best half of all particles, moves copies of them at random, simulates once for each, and stops when
/// fewer than `least_acceptance` of the moved ones beat the tolerance of the round before.
namespace concert::analysis {

/// Uniform between the bounds, in the logarithm if logarithmic.
using Prior = Bounds;

/// Hardly any draw from the priors could be compared with the data.
class NothingToCompare : public std::runtime_error {
public:
    NothingToCompare();
};

struct AbcOptions {
    std::size_t particles = 1000;    ///< of a round; half of them are kept
    double least_acceptance = 0.05;  ///< stop below
    std::size_t most_rounds = 100;   ///< stop anyway
    std::uint64_t seed = 1;
    std::uint32_t organisation = 0;  ///< tells several fits of one study apart in the addresses of their draws
};

/// The distance between the data and one simulation with these parameters. `number` is its own (0, 1, ...), to address
/// its draws by. NaN counts as infinitely far. Called from several threads at once.
using Distance = std::function<double(std::span<const double> parameters, std::uint32_t number)>;

/// sqrt(mean over k of ((result_k - observed_k) / scale_k)^2), the k with a NaN in `observed` left out; infinite where
/// a result is NaN or the simulation was stopped. Throws std::invalid_argument unless there is a scale above 0 for each
/// observed value and at least one is observed; the distance throws std::logic_error on a result of another length.
/// With a simulator that is remembered() a search that was killed can be taken up again.
Distance scaled_distance(std::vector<double> observed, std::vector<double> scales, Simulator simulate);

/// `each_round` is called after every round. Throws std::invalid_argument unless the bounds of every prior are sound
/// and there are at least 4 particles; NothingToCompare when all draws from the priors but one at most are infinitely
/// far from the data. The same result on any number of threads. When sim::interrupted() is set it returns what the
/// rounds completed by then have found.
Posterior approximate_posterior(std::span<const Prior> priors, const Distance& distance, const AbcOptions& options,
                                const std::function<void()>& each_round = {});

}  // namespace concert::analysis

#include "analysis/abc.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "analysis/purposes.hpp"
#include "sim/ensemble.hpp"
#include "sim/math.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"
#include "sim/samplers.hpp"

namespace concert::analysis {
namespace {

constexpr double never_close = std::numeric_limits<double>::infinity();

/// Particles in coordinates in which the prior is uniform on the unit cube.
struct Particles {
    std::vector<double> places, weights, distances;
    std::vector<std::uint32_t> numbers;

    void append(const Particles& more) {
        places.insert(places.end(), more.places.begin(), more.places.end());
        weights.insert(weights.end(), more.weights.begin(), more.weights.end());
        distances.insert(distances.end(), more.distances.begin(), more.distances.end());
        numbers.insert(numbers.end(), more.numbers.begin(), more.numbers.end());
    }
};

void check(std::span<const Prior> priors, const AbcOptions& options) {
    if (options.particles < 4) throw std::invalid_argument("approximate_posterior: at least 4 particles");
    for (const Prior& prior : priors) {
        if (!sound(prior)) {
            throw std::invalid_argument("approximate_posterior: " + prior.name + " has no range to draw from");
        }
    }
}

class Search {
public:
    Search(std::span<const Prior> priors, const Distance& distance, const AbcOptions& options)
        : priors_(priors), distance_(distance), options_(options), dimensions_(priors.size()) {
        check(priors, options);
    }

    Posterior run(const std::function<void()>& each_round) {
        draw_from_prior();
        if (sim::interrupted()) return posterior(0);
        end_round(kept_.weights.size());
        if (std::count(kept_.weights.begin(), kept_.weights.end(), 0.0) + 2 > std::ssize(kept_.weights)) {
            throw NothingToCompare();
        }
        double acceptance = 1;
        if (each_round) each_round();
        while (acceptance >= options_.least_acceptance && round_ < options_.most_rounds && !sim::interrupted()) {
            const double tolerance = kept_.distances.back();
            const Particles moved = move();
            if (sim::interrupted()) break;  // some of them were not simulated
            const auto closer =
                std::count_if(moved.distances.begin(), moved.distances.end(), [&](double d) { return d < tolerance; });
            acceptance = static_cast<double>(closer) / static_cast<double>(moved.distances.size());
            kept_.append(moved);
            end_round(static_cast<std::size_t>(std::count_if(moved.distances.begin(), moved.distances.end(),
                                                             [](double d) { return d < never_close; })));
            if (each_round) each_round();
        }
        return posterior(acceptance);
    }

private:
    sim::Site site(std::size_t particle) const {
        return {options_.seed, options_.organisation, round_, 0, static_cast<std::uint32_t>(particle)};
    }

    double simulated(std::span<const double> place, std::size_t particle) const {
        std::vector<double> parameters(dimensions_);
        for (std::size_t k = 0; k < dimensions_; ++k) {
            if (place[k] < 0 || place[k] > 1) return never_close;  // no prior chance, so nothing to simulate
            parameters[k] = value_at(priors_[k], place[k]);
        }
        if (sim::interrupted()) return never_close;
        const double distance = distance_(parameters, number(particle));
        return std::isnan(distance) ? never_close : distance;
    }

    std::uint32_t number(std::size_t particle) const {
        return round_ * static_cast<std::uint32_t>(options_.particles) + static_cast<std::uint32_t>(particle);
    }

    void draw_from_prior() {
        const std::size_t n = options_.particles;
        kept_ = {std::vector<double>(n * dimensions_), std::vector<double>(n, 1.0), std::vector<double>(n),
                 std::vector<std::uint32_t>(n)};
        sim::for_each_index(n, [&](std::size_t i) {
            sim::Stream draw(site(i), static_cast<std::uint8_t>(Purpose::PriorDraw));
            double* place = kept_.places.data() + i * dimensions_;
            for (std::size_t k = 0; k < dimensions_; ++k) place[k] = draw.uniform();
            kept_.distances[i] = simulated({place, dimensions_}, i);
            kept_.numbers[i] = number(i);
            if (kept_.distances[i] == never_close) kept_.weights[i] = 0;
        });
    }

    /// A normal step around a kept particle, its variance twice that of the kept ones, parameter by parameter (Beaumont
    /// et al. 2009, Biometrika 96), weighted by prior / density of being proposed.
    Particles move() {
        ++round_;
        const std::size_t half = kept_.weights.size(), n = options_.particles - half;
        const std::vector<double> sd = step_sizes();
        std::vector<double> cumulated(half);
        std::partial_sum(kept_.weights.begin(), kept_.weights.end(), cumulated.begin());
        Particles moved{std::vector<double>(n * dimensions_), std::vector<double>(n), std::vector<double>(n),
                        std::vector<std::uint32_t>(n)};
        sim::for_each_index(n, [&](std::size_t i) {
            sim::Stream draw(site(i), static_cast<std::uint8_t>(Purpose::PriorMove));
            const double at = draw.uniform() * cumulated.back();
            const auto from = std::min<std::size_t>(
                static_cast<std::size_t>(std::upper_bound(cumulated.begin(), cumulated.end(), at) - cumulated.begin()),
                half - 1);
            double* place = moved.places.data() + i * dimensions_;
            for (std::size_t k = 0; k < dimensions_; ++k) {
                place[k] = sim::normal(draw, kept_.places[from * dimensions_ + k], sd[k]);
            }
            moved.distances[i] = simulated({place, dimensions_}, i);
            moved.numbers[i] = number(i);
            moved.weights[i] = moved.distances[i] < never_close ? 1 / proposal_density(place, sd) : 0;
        });
        return moved;
    }

    std::vector<double> step_sizes() const {
        std::vector<double> sd(dimensions_);
        double total = 0;
        for (const double w : kept_.weights) total += w;
        for (std::size_t k = 0; k < dimensions_; ++k) {
            double mean = 0, variance = 0;
            for (std::size_t j = 0; j < kept_.weights.size(); ++j) {
                mean += kept_.weights[j] / total * kept_.places[j * dimensions_ + k];
            }
            for (std::size_t j = 0; j < kept_.weights.size(); ++j) {
                const double off = kept_.places[j * dimensions_ + k] - mean;
                variance += kept_.weights[j] / total * off * off;
            }
            sd[k] = std::sqrt(2 * variance);
        }
        return sd;
    }

    /// Up to a constant; in the unit cube the prior is 1.
    double proposal_density(const double* place, const std::vector<double>& sd) const {
        double sum = 0, total = 0;
        for (std::size_t j = 0; j < kept_.weights.size(); ++j) {
            double square = 0;
            for (std::size_t k = 0; k < dimensions_; ++k) {
                const double off = (place[k] - kept_.places[j * dimensions_ + k]) / sd[k];
                square += off * off;
            }
            sum += kept_.weights[j] * sim::exp(-square / 2);
            total += kept_.weights[j];
        }
        return sum / total;
    }

    /// Keeps the closest half of the round's particles, closest first; ties as they came.
    void end_round(std::size_t simulations) {
        ++completed_;
        simulations_ += simulations;
        std::vector<std::size_t> order(kept_.distances.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(kept_.distances[a], a) < std::pair(kept_.distances[b], b);
        });
        order.resize(options_.particles / 2);
        Particles best;
        for (const std::size_t i : order) {
            const auto place = kept_.places.begin() + static_cast<std::ptrdiff_t>(i * dimensions_);
            best.places.insert(best.places.end(), place, place + static_cast<std::ptrdiff_t>(dimensions_));
            best.weights.push_back(kept_.weights[i]);
            best.distances.push_back(kept_.distances[i]);
            best.numbers.push_back(kept_.numbers[i]);
        }
        kept_ = std::move(best);
    }

    Posterior posterior(double acceptance) const {
        Posterior result;
        result.dimensions = dimensions_;
        if (completed_ == 0) return result;
        result.distances = kept_.distances;
        result.numbers = kept_.numbers;
        result.tolerance = kept_.distances.back();
        result.acceptance = acceptance;
        result.rounds = completed_;
        result.simulations = simulations_;
        double total = 0;
        for (const double w : kept_.weights) total += w;
        for (const double w : kept_.weights) result.weights.push_back(w / total);
        for (std::size_t i = 0; i < kept_.places.size(); ++i) {
            result.values.push_back(value_at(priors_[i % dimensions_], kept_.places[i]));
        }
        return result;
    }

    std::span<const Prior> priors_;
    const Distance& distance_;
    const AbcOptions& options_;
    std::size_t dimensions_, completed_ = 0, simulations_ = 0;
    std::uint32_t round_ = 0;
    Particles kept_;
};

}  // namespace

NothingToCompare::NothingToCompare()
    : std::runtime_error("approximate_posterior: hardly any draw from the priors can be compared with the data") {}

Distance scaled_distance(std::vector<double> observed, std::vector<double> scales, Simulator simulate) {
    const auto known = std::count_if(observed.begin(), observed.end(), [](double value) { return !std::isnan(value); });
    if (known == 0 || scales.size() != observed.size() ||
        !std::all_of(scales.begin(), scales.end(), [](double scale) { return scale > 0; })) {
        throw std::invalid_argument("scaled_distance: observed values need a scale above 0 each");
    }
    return [observed = std::move(observed), scales = std::move(scales), simulate = std::move(simulate), known](
               std::span<const double> parameters, std::uint32_t number) {
        const std::vector<double> result = simulate(parameters, number);
        if (result.empty()) return never_close;
        if (result.size() != observed.size()) throw std::logic_error("scaled_distance: a result of another length");
        double sum = 0;
        for (std::size_t k = 0; k < observed.size(); ++k) {
            if (std::isnan(observed[k])) continue;
            const double off = (result[k] - observed[k]) / scales[k];
            sum += off * off;
        }
        return std::isnan(sum) ? never_close : std::sqrt(sum / static_cast<double>(known));
    };
}

Posterior approximate_posterior(std::span<const Prior> priors, const Distance& distance, const AbcOptions& options,
                                const std::function<void()>& each_round) {
    return Search(priors, distance, options).run(each_round);
}

}  // namespace concert::analysis

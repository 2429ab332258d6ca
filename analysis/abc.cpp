#include "analysis/abc.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

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
};

double from_place(const Prior& prior, double place) {
    if (!prior.logarithmic) return prior.lowest + place * (prior.highest - prior.lowest);
    const double low = sim::log(prior.lowest);
    return std::clamp(sim::exp(low + place * (sim::log(prior.highest) - low)), prior.lowest, prior.highest);
}

void check(std::span<const Prior> priors, const AbcOptions& options) {
    if (options.particles < 4) throw std::invalid_argument("approximate_posterior: at least 4 particles");
    for (const Prior& prior : priors) {
        if (!(prior.lowest < prior.highest) || (prior.logarithmic && !(prior.lowest > 0))) {
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
        keep_best();
        double acceptance = 1;
        if (each_round) each_round();
        while (acceptance >= options_.least_acceptance && round_ < options_.most_rounds && !sim::interrupted()) {
            const double tolerance = kept_.distances.back();
            Particles moved = move();
            const auto closer =
                std::count_if(moved.distances.begin(), moved.distances.end(), [&](double d) { return d < tolerance; });
            acceptance = static_cast<double>(closer) / static_cast<double>(moved.distances.size());
            kept_.places.insert(kept_.places.end(), moved.places.begin(), moved.places.end());
            kept_.weights.insert(kept_.weights.end(), moved.weights.begin(), moved.weights.end());
            kept_.distances.insert(kept_.distances.end(), moved.distances.begin(), moved.distances.end());
            keep_best();
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
            parameters[k] = from_place(priors_[k], place[k]);
        }
        return distance_(
            parameters, round_ * static_cast<std::uint32_t>(options_.particles) + static_cast<std::uint32_t>(particle));
    }

    void draw_from_prior() {
        const std::size_t n = options_.particles;
        kept_ = {std::vector<double>(n * dimensions_), std::vector<double>(n, 1.0), std::vector<double>(n)};
        sim::for_each_index(n, [&](std::size_t i) {
            sim::Stream draw(site(i), static_cast<std::uint8_t>(Purpose::PriorDraw));
            double* place = kept_.places.data() + i * dimensions_;
            for (std::size_t k = 0; k < dimensions_; ++k) place[k] = draw.uniform();
            kept_.distances[i] = simulated({place, dimensions_}, i);
        });
        simulations_ += n;
    }

    /// A normal step around a kept particle, its variance twice that of the kept ones, parameter by parameter (Beaumont
    /// et al. 2009, Biometrika 96), weighted by prior / density of being proposed.
    Particles move() {
        ++round_;
        const std::size_t half = kept_.weights.size(), n = options_.particles - half;
        const std::vector<double> sd = step_sizes();
        std::vector<double> cumulated(half);
        std::partial_sum(kept_.weights.begin(), kept_.weights.end(), cumulated.begin());
        Particles moved{std::vector<double>(n * dimensions_), std::vector<double>(n), std::vector<double>(n)};
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
            moved.weights[i] = moved.distances[i] < never_close ? 1 / proposal_density(place, sd) : 0;
        });
        simulations_ += static_cast<std::size_t>(
            std::count_if(moved.distances.begin(), moved.distances.end(), [](double d) { return d < never_close; }));
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

    /// The closest half of a round's particles, closest first; ties as they came.
    void keep_best() {
        std::vector<std::size_t> order(kept_.distances.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return kept_.distances[a] < kept_.distances[b]; });
        order.resize(options_.particles / 2);
        Particles best;
        for (const std::size_t i : order) {
            const auto place = kept_.places.begin() + static_cast<std::ptrdiff_t>(i * dimensions_);
            best.places.insert(best.places.end(), place, place + static_cast<std::ptrdiff_t>(dimensions_));
            best.weights.push_back(kept_.weights[i]);
            best.distances.push_back(kept_.distances[i]);
        }
        kept_ = std::move(best);
    }

    Posterior posterior(double acceptance) const {
        Posterior result;
        result.dimensions = dimensions_;
        result.distances = kept_.distances;
        result.tolerance = kept_.distances.back();
        result.acceptance = acceptance;
        result.rounds = round_ + 1;
        result.simulations = simulations_;
        double total = 0;
        for (const double w : kept_.weights) total += w;
        for (const double w : kept_.weights) result.weights.push_back(w / total);
        for (std::size_t i = 0; i < kept_.places.size(); ++i) {
            result.values.push_back(from_place(priors_[i % dimensions_], kept_.places[i]));
        }
        return result;
    }

    std::span<const Prior> priors_;
    const Distance& distance_;
    const AbcOptions& options_;
    std::size_t dimensions_, simulations_ = 0;
    std::uint32_t round_ = 0;
    Particles kept_;
};

}  // namespace

double Posterior::quantile(std::size_t parameter, double probability) const {
    std::vector<std::pair<double, double>> sorted;
    for (std::size_t i = 0; i < particles(); ++i) sorted.emplace_back(particle(i)[parameter], weights[i]);
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (const auto& [value, weight] : sorted) {
        sum += weight;
        if (sum >= probability - 1e-12) return value;
    }
    return sorted.empty() ? std::numeric_limits<double>::quiet_NaN() : sorted.back().first;
}

double Posterior::mean(std::size_t parameter) const {
    double sum = 0;
    for (std::size_t i = 0; i < particles(); ++i) sum += weights[i] * particle(i)[parameter];
    return sum;
}

std::span<const double> Posterior::drawn(double share) const {
    double sum = 0;
    for (std::size_t i = 0; i < particles(); ++i) {
        sum += weights[i];
        if (share < sum) return particle(i);
    }
    return particle(particles() - 1);
}

Posterior approximate_posterior(std::span<const Prior> priors, const Distance& distance, const AbcOptions& options,
                                const std::function<void()>& each_round) {
    return Search(priors, distance, options).run(each_round);
}

}  // namespace concert::analysis

#include "analysis/pareto.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "analysis/dominance.hpp"
#include "analysis/hypervolume.hpp"
#include "analysis/purposes.hpp"
#include "analysis/variation.hpp"
#include "sim/ensemble.hpp"
#include "sim/parallel.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Individual {
    std::uint32_t number;
    std::vector<double> places;      ///< in the unit cube
    std::vector<double> objectives;  ///< to be minimised
    std::size_t rank = 0;            ///< 0: in the first front
    double crowding = 0;
};
using Population = std::vector<Individual>;

void check(std::span<const Bounds> bounds, std::span<const Objective> objectives, const ParetoOptions& options) {
    for (const Bounds& b : bounds) {
        if (!sound(b)) throw std::invalid_argument("pareto_front: " + b.name + " has no range to search");
    }
    if (bounds.empty()) throw std::invalid_argument("pareto_front: nothing is varied");
    if (objectives.empty() || objectives.size() > 3) throw std::invalid_argument("pareto_front: 1 to 3 objectives");
    if (options.population == 0 || options.population % 4 != 0) {
        throw std::invalid_argument("pareto_front: the population is a multiple of 4");
    }
    if (!options.reference.empty() && options.reference.size() != objectives.size()) {
        throw std::invalid_argument("pareto_front: a reference for each objective");
    }
    if (options.generations >= std::numeric_limits<std::uint32_t>::max() / options.population) {
        throw std::invalid_argument("pareto_front: too many evaluations to be numbered");
    }
}

std::vector<std::vector<double>> objectives_of(const Population& population) {
    std::vector<std::vector<double>> all;
    all.reserve(population.size());
    for (const Individual& one : population) all.push_back(one.objectives);
    return all;
}

class Search {
public:
    Search(std::span<const Bounds> bounds, std::span<const Objective> objectives, const EvaluateAll& evaluate,
           const ParetoOptions& options)
        : bounds_(bounds), objectives_(objectives), evaluate_(evaluate), options_(options) {
        check(bounds, objectives, options);
    }

    ParetoFront run(const std::function<void(double)>& each_generation) {
        for (generation_ = 0; generation_ <= options_.generations && !sim::interrupted(); ++generation_) {
            Population fresh = generation_ == 0 ? drawn_at_random() : children();
            evaluate(fresh);
            if (sim::interrupted()) break;  // some of them may lack their runs
            if (generation_ == 0) choose_reference(fresh);
            result_.evaluations += fresh.size();
            population_.insert(population_.end(), fresh.begin(), fresh.end());
            keep_best();
            result_.hypervolume.push_back(hypervolume(objectives_of(population_), reference_));
            if (each_generation) each_generation(result_.hypervolume.back());
        }
        for (std::size_t k = 0; k < reference_.size(); ++k) result_.reference.push_back(turned(k, reference_[k]));
        list_front();
        return std::move(result_);
    }

private:
    /// From an objective's own direction to one that is minimised, and back.
    double turned(std::size_t objective, double value) const {
        return objectives_[objective].maximise ? -value : value;
    }

    sim::Stream stream(std::size_t index, Purpose purpose) const {
        return {{options_.seed, options_.organisation, generation_, 0, static_cast<std::uint32_t>(index)},
                static_cast<std::uint8_t>(purpose)};
    }

    Individual individual(std::size_t index, std::vector<double> places) const {
        for (std::size_t k = 0; k < bounds_.size(); ++k) {  // a whole number in the middle of its cell
            if (bounds_[k].whole) places[k] = place_of(bounds_[k], value_at(bounds_[k], places[k]));
        }
        const std::size_t number = generation_ * options_.population + index;
        return {static_cast<std::uint32_t>(number), std::move(places), {}};
    }

    std::vector<double> values_of(const Individual& one) const {
        std::vector<double> values(bounds_.size());
        for (std::size_t k = 0; k < bounds_.size(); ++k) values[k] = value_at(bounds_[k], one.places[k]);
        return values;
    }

    Population drawn_at_random() const {
        Population drawn;
        for (std::size_t i = 0; i < options_.population; ++i) {
            sim::Stream draw = stream(i, Purpose::ParetoStart);
            std::vector<double> places(bounds_.size());
            for (double& place : places) place = draw.uniform();
            drawn.push_back(individual(i, std::move(places)));
        }
        return drawn;
    }

    const Individual& winner(sim::Stream& draw) const {
        const auto n = static_cast<std::uint32_t>(population_.size());
        const Individual& a = population_[draw.below(n)];
        const Individual& b = population_[draw.below(n)];
        return std::pair(b.rank, -b.crowding) < std::pair(a.rank, -a.crowding) ? b : a;
    }

    Population children() const {
        Population born;
        for (std::size_t i = 0; i < options_.population; i += 2) {
            sim::Stream choice = stream(i, Purpose::ParetoParents);
            std::vector<double> first = winner(choice).places, second = winner(choice).places;
            if (choice.bernoulli(options_.crossover_probability)) {
                sim::Stream crossing = stream(i, Purpose::ParetoCrossover);
                cross(first, second, options_.crossover_index, crossing);
            }
            for (auto* places : {&first, &second}) {
                const std::size_t index = i + (places == &second ? 1 : 0);
                sim::Stream mutation = stream(index, Purpose::ParetoMutation);
                mutate(*places, 1 / static_cast<double>(bounds_.size()), options_.mutation_index, mutation);
                born.push_back(individual(index, std::move(*places)));
            }
        }
        return born;
    }

    void evaluate(Population& fresh) const {
        std::vector<Candidate> candidates;
        candidates.reserve(fresh.size());
        for (const Individual& one : fresh) candidates.push_back({one.number, values_of(one)});
        auto results = evaluate_(candidates);
        const auto fits = [&](const auto& result) { return result.size() == objectives_.size(); };
        if (results.size() != fresh.size() || !std::all_of(results.begin(), results.end(), fits)) {
            throw std::logic_error("pareto_front: not as many results as candidates and objectives");
        }
        for (std::size_t i = 0; i < fresh.size(); ++i) {
            fresh[i].objectives = std::move(results[i]);
            for (std::size_t k = 0; k < objectives_.size(); ++k) {
                fresh[i].objectives[k] = turned(k, fresh[i].objectives[k]);
            }
        }
    }

    void choose_reference(const Population& first) {
        for (std::size_t k = 0; k < objectives_.size(); ++k) {
            double worst = missing;
            for (const Individual& one : first) {
                const double value = one.objectives[k];
                if (std::isfinite(value) && !(value <= worst)) worst = value;
            }
            reference_.push_back(options_.reference.empty() ? worst : turned(k, options_.reference[k]));
        }
    }

    /// Front after front until the population is full; of the last one the least crowded (III-C of the source), those
    /// that came first where they are alike.
    void keep_best() {
        const auto points = objectives_of(population_);
        Population kept;
        const auto fronts = non_dominated_fronts(points);
        for (std::size_t rank = 0; rank < fronts.size() && kept.size() < options_.population; ++rank) {
            const auto& front = fronts[rank];
            const auto crowding = crowding_distances(points, front);
            std::vector<std::size_t> order(front.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            if (kept.size() + front.size() > options_.population) {
                std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                    return std::pair(-crowding[a], a) < std::pair(-crowding[b], b);
                });
                order.resize(options_.population - kept.size());
            }
            for (const std::size_t member : order) {
                kept.push_back(population_[front[member]]);
                kept.back().rank = rank;
                kept.back().crowding = crowding[member];
            }
        }
        population_ = std::move(kept);
    }

    void list_front() {
        std::vector<std::tuple<std::vector<double>, std::vector<double>, std::uint32_t>> order;
        for (const Individual& one : population_) {
            const bool known = std::none_of(one.objectives.begin(), one.objectives.end(),
                                            [](double value) { return std::isnan(value); });
            if (one.rank == 0 && known) order.emplace_back(one.objectives, values_of(one), one.number);
        }
        std::sort(order.begin(), order.end());
        for (auto& [objectives, values, number] : order) {
            for (std::size_t k = 0; k < objectives.size(); ++k) objectives[k] = turned(k, objectives[k]);
            if (!result_.points.empty() && result_.points.back().values == values) continue;
            result_.points.push_back({number, std::move(values), std::move(objectives)});
        }
    }

    std::span<const Bounds> bounds_;
    std::span<const Objective> objectives_;
    const EvaluateAll& evaluate_;
    const ParetoOptions& options_;
    std::uint32_t generation_ = 0;
    Population population_;
    std::vector<double> reference_;  ///< to be minimised
    ParetoFront result_;
};

}  // namespace

EvaluateAll one_by_one(Simulator simulate, std::size_t objectives) {
    return [simulate = std::move(simulate), objectives](std::span<const Candidate> generation) {
        std::vector<std::vector<double>> results(generation.size(), std::vector<double>(objectives, missing));
        sim::for_each_index(generation.size(), [&](std::size_t i) {
            if (sim::interrupted()) return;
            auto result = simulate(generation[i].values, generation[i].number);
            if (!result.empty()) results[i] = std::move(result);
        });
        return results;
    };
}

ParetoFront pareto_front(std::span<const Bounds> bounds, std::span<const Objective> objectives,
                         const EvaluateAll& evaluate, const ParetoOptions& options,
                         const std::function<void(double hypervolume)>& each_generation) {
    return Search(bounds, objectives, evaluate, options).run(each_generation);
}

}  // namespace concert::analysis

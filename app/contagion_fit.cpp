#include "app/contagion_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "sim/parallel.hpp"

namespace concert::app {
namespace {

/// What the random numbers are for; numbers are never reused.
enum class Purpose : std::uint8_t { Split = 114, Prediction = 115 };

/// In the addresses of draws, runs stand in another week than the simulations of a fit.
constexpr std::uint32_t week_of_fit = 0, week_of_runs = 1;

constexpr double lowest_external = 0.0005, highest_external = 0.5, lowest_peer = 0.005, highest_peer = 2;

std::vector<analysis::Prior> priors_of(ContagionModel model) {
    std::vector<analysis::Prior> priors;
    if (!peers_alone(model)) priors.push_back({"external", lowest_external, highest_external, true});
    if (model == ContagionModel::external) return priors;
    priors.push_back({"peer", lowest_peer, highest_peer, true});
    priors.push_back({"threshold", 0, 1});
    return priors;
}

reference::Contagion rule_of(ContagionModel model, std::span<const double> parameters) {
    if (model == ContagionModel::external) return {parameters[0], 0, 1};
    if (peers_alone(model)) return {0, parameters[0], parameters[1]};
    return {parameters[0], parameters[1], parameters[2]};
}

Times starts_of(ContagionModel model, const ObservedCase& observed) {
    if (model == ContagionModel::peers) return period_one(observed);
    if (model == ContagionModel::peers_own_first) return own_first(observed);
    return {};
}

reference::ContagionNetwork network_of(const ObservedCase& observed) {
    return {observed.nominations.first, observed.nominations.target};
}

/// The distance between a run and the observed times, over the communities that train.
class TrainingDistance {
public:
    TrainingDistance(const ObservedCase& observed, const std::vector<bool>& held)
        : community_(observed.data.network->community),
          periods_(static_cast<std::size_t>(observed.data.periods)),
          sizes_(held.size(), 0.0),
          held_(held) {
        for (const std::uint32_t c : community_) ++sizes_[c];
        for (std::size_t c = 0; c < held.size(); ++c) training_people_ += held[c] ? 0 : sizes_[c];
        observed_ = new_adopters(observed.data.network->times);
    }

    double operator()(std::span<const int> times) const {
        const auto simulated = new_adopters(times);
        double sum = 0;
        for (std::size_t c = 0; c < held_.size(); ++c) {
            if (held_[c]) continue;
            std::int64_t ahead = 0, squares = 0;
            for (std::size_t t = 0; t < periods_; ++t) {
                ahead += simulated[c * periods_ + t] - observed_[c * periods_ + t];
                squares += ahead * ahead;
            }
            sum += static_cast<double>(squares) / sizes_[c];
        }
        return std::sqrt(sum / (static_cast<double>(periods_) * training_people_));
    }

private:
    std::vector<std::int64_t> new_adopters(std::span<const int> times) const {
        std::vector<std::int64_t> count(held_.size() * periods_, 0);
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (times[i] != 0) ++count[community_[i] * periods_ + static_cast<std::size_t>(times[i]) - 1];
        }
        return count;
    }

    const std::vector<std::uint32_t>& community_;
    std::size_t periods_;
    std::vector<double> sizes_;
    const std::vector<bool>& held_;
    double training_people_ = 0;
    std::vector<std::int64_t> observed_;
};

std::size_t adopters_in(const Times& times) {
    return times.size() - static_cast<std::size_t>(std::count(times.begin(), times.end(), 0));
}

}  // namespace

std::string name_of(ContagionModel model) {
    constexpr std::array<const char*, contagion_models> names{"both", "external", "peers", "peers_own_first"};
    return names[static_cast<std::size_t>(model)];
}

bool peers_alone(ContagionModel model) {
    return model == ContagionModel::peers || model == ContagionModel::peers_own_first;
}

std::vector<Times> contagion_runs(const ObservedCase& observed, const reference::Contagion& rule,
                                  std::size_t replicates, std::uint64_t seed) {
    const auto network = network_of(observed);
    std::vector<Times> runs(replicates);
    sim::for_each_index(replicates, [&](std::size_t r) {
        runs[r] =
            network.run(rule, {}, observed.data.periods, {seed, 0, static_cast<std::uint32_t>(r), week_of_runs, 0});
    });
    return runs;
}

std::vector<bool> held_out(std::size_t communities, std::uint64_t seed) {
    std::vector<std::size_t> order(communities);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::uint64_t> key(communities);
    for (std::size_t c = 0; c < communities; ++c) {
        const auto words =
            sim::block({seed, 0, 0, 0, static_cast<std::uint32_t>(c)}, static_cast<std::uint8_t>(Purpose::Split));
        key[c] = std::uint64_t{words[0]} << 32 | words[1];
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(key[a], a) < std::pair(key[b], b); });
    std::vector<bool> held(communities, false);
    for (std::size_t k = (communities + 1) / 2; k < communities; ++k) held[order[k]] = true;
    return held;
}

Fit fit_contagion(const ObservedCase& observed, ContagionModel model, const std::vector<bool>& held,
                  const FitOptions& options, const std::function<void()>& each_round) {
    const auto network = network_of(observed);
    const auto priors = priors_of(model);
    const Times starts = starts_of(model, observed);
    const TrainingDistance distance(observed, held);
    const auto organisation = static_cast<std::uint32_t>(model) + 1;
    const auto simulated = [&](std::span<const double> parameters, const sim::Site& site) {
        return network.run(rule_of(model, parameters), starts, observed.data.periods, site);
    };
    const analysis::Distance from_data = [&](std::span<const double> parameters, std::uint32_t number) {
        return distance(simulated(parameters, {options.seed, organisation, number, week_of_fit, 0}));
    };
    analysis::AbcOptions abc;
    abc.particles = options.particles;
    abc.seed = options.seed;
    abc.organisation = organisation;

    Fit fit;
    fit.model.name = name_of(model);
    fit.model.peers_alone = peers_alone(model);
    for (const auto& prior : priors) fit.model.parameters.push_back(prior.name);
    fit.model.posterior = analysis::approximate_posterior(priors, from_data, abc, each_round);
    fit.predictions.resize(options.replicates);
    sim::for_each_index(options.replicates, [&](std::size_t r) {
        const sim::Site site{options.seed, organisation, static_cast<std::uint32_t>(r), week_of_runs, 0};
        sim::Stream draw(site, static_cast<std::uint8_t>(Purpose::Prediction));
        fit.predictions[r] = simulated(fit.model.posterior.drawn(draw.uniform()), site);
    });
    std::vector<double> finals;
    for (const Times& times : fit.predictions) finals.push_back(static_cast<double>(adopters_in(times)));
    fit.model.final = analysis::band(finals);
    std::sort(finals.begin(), finals.end());
    fit.model.highest = analysis::quantile(finals, 0.975);
    fit.model.observed_final = static_cast<double>(adopters_in(observed.data.network->times));
    return fit;
}

void lay_over(const ObservedCase& observed, const std::vector<Times>& runs, const std::string& model,
              const std::vector<bool>& held, analysis::Comparison& comparison) {
    const int periods = observed.data.periods;
    const auto overlay = [&](const std::string& population, std::span<const std::uint32_t> who) {
        std::vector<std::vector<double>> curves(runs.size());
        sim::for_each_index(runs.size(), [&](std::size_t r) { curves[r] = shares_of(runs[r], who, periods); });
        comparison.overlays.push_back(
            {model, population, shares_of(observed.data.network->times, who, periods), analysis::bands_of(curves)});
        return analysis::agreement(comparison.overlays.back().observed, comparison.overlays.back().simulated);
    };
    comparison.agreements.push_back({model, "all", overlay("all", observed.everybody())});
    const auto& communities = observed.data.network->communities;
    if (communities.size() < 2) return;
    std::vector<analysis::Agreement> one_by_one;
    for (const std::string& community : communities) {
        one_by_one.push_back(overlay(community, observed.members(community)));
    }
    const auto part = [&](const char* name, const auto& belongs) {
        std::vector<analysis::Agreement> parts;
        for (std::size_t c = 0; c < communities.size(); ++c) {
            if (belongs(c)) parts.push_back(one_by_one[c]);
        }
        comparison.agreements.push_back({model, name, analysis::pooled(parts)});
    };
    if (held.empty()) {
        part("each community", [](std::size_t) { return true; });
        return;
    }
    part("each training community", [&](std::size_t c) { return !held[c]; });
    part("each held-out community", [&](std::size_t c) { return held[c]; });
}

}  // namespace concert::app

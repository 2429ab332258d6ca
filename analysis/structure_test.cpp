#include "analysis/structure_test.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "analysis/purposes.hpp"
#include "sim/parallel.hpp"

namespace concert::analysis {
namespace {

constexpr std::uint32_t swaps_an_arc = 20;

/// Numbers of the arcs that may change places with one another, one list a pair of strata.
struct Pools {
    std::vector<std::vector<std::uint32_t>> arcs;
    std::vector<std::uint32_t> of;  ///< pool of each arc
};

Pools pools_of(const Nominations& nominations, std::span<const std::uint32_t> egos,
               std::span<const std::uint32_t> stratum) {
    Pools pools;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> number;
    for (std::uint32_t arc = 0; arc < egos.size(); ++arc) {
        std::pair<std::uint32_t, std::uint32_t> key{0, 0};
        if (!stratum.empty()) key = {stratum[egos[arc]], stratum[nominations.target[arc]]};
        const auto pool = number.emplace(key, static_cast<std::uint32_t>(number.size())).first->second;
        if (pool == pools.arcs.size()) pools.arcs.emplace_back();
        pools.arcs[pool].push_back(arc);
        pools.of.push_back(pool);
    }
    return pools;
}

std::vector<std::uint32_t> egos_of(const Nominations& nominations) {
    std::vector<std::uint32_t> egos;
    for (std::uint32_t i = 0; i < nominations.people(); ++i) egos.insert(egos.end(), nominations.alters(i).size(), i);
    return egos;
}

bool names(const Nominations& nominations, std::uint32_t ego, std::uint32_t alter) {
    const auto row = nominations.alters(ego);
    return std::find(row.begin(), row.end(), alter) != row.end();
}

}  // namespace

Nominations rewired(const Nominations& nominations, std::span<const std::uint32_t> stratum, std::uint32_t swaps,
                    const sim::Site& site) {
    if (!stratum.empty() && stratum.size() != nominations.people()) {
        throw std::invalid_argument(std::to_string(stratum.size()) + " strata for " +
                                    std::to_string(nominations.people()) + " people");
    }
    Nominations network = nominations;
    const auto egos = egos_of(nominations);
    const Pools pools = pools_of(nominations, egos, stratum);
    const auto arcs = static_cast<std::uint32_t>(egos.size());
    sim::Site here = site;
    for (std::uint32_t attempt = 0; attempt < swaps * arcs; ++attempt) {
        here.person = attempt;
        sim::Stream draw(here, static_cast<std::uint8_t>(Purpose::Rewiring));
        const std::uint32_t first = draw.below(arcs);
        const auto& others = pools.arcs[pools.of[first]];
        const std::uint32_t second = others[draw.below(static_cast<std::uint32_t>(others.size()))];
        const std::uint32_t i = egos[first], j = egos[second], a = network.target[first], b = network.target[second];
        if (i == b || j == a || names(network, i, b) || names(network, j, a)) continue;
        std::swap(network.target[first], network.target[second]);
    }
    for (std::size_t i = 0; i < network.people(); ++i) {
        std::sort(network.target.begin() + network.first[i], network.target.begin() + network.first[i + 1]);
    }
    return network;
}

double mean_threshold(const Nominations& nominations, std::span<const int> times, int lag) {
    double sum = 0, n = 0;
    for (const double threshold : thresholds(nominations, times, lag)) {
        if (std::isnan(threshold)) continue;
        sum += threshold;
        ++n;
    }
    return n == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / n;
}

StructureTest structure_test(const Nominations& nominations, std::span<const int> times,
                             std::span<const std::uint32_t> stratum, std::size_t rewirings, std::uint64_t seed) {
    StructureTest test{};
    test.observed = mean_threshold(nominations, times, 0);
    test.rewirings = rewirings;
    std::vector<double> means(rewirings);
    sim::for_each_index(rewirings, [&](std::size_t r) {
        const sim::Site site{seed, 0, static_cast<std::uint32_t>(r), 0, 0};
        means[r] = mean_threshold(rewired(nominations, stratum, swaps_an_arc, site), times, 0);
    });
    // Sums of the same shares in another order may differ in the last bit: that is no difference.
    const double same = 1e-12;
    double sum = 0, squares = 0;
    for (const double mean : means) {
        sum += mean;
        test.below += mean < test.observed - same;
        test.above += mean > test.observed + same;
    }
    const auto n = static_cast<double>(rewirings);
    test.rewired_mean = sum / n;
    for (const double mean : means) squares += (mean - test.rewired_mean) * (mean - test.rewired_mean);
    test.rewired_sd = std::sqrt(squares / (n - 1));
    const double at_most = (1 + n - static_cast<double>(test.above)) / (n + 1);
    const double at_least = (1 + n - static_cast<double>(test.below)) / (n + 1);
    test.p = std::min(1.0, 2 * std::min(at_most, at_least));
    return test;
}

}  // namespace concert::analysis

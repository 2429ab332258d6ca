#include "scenarios/design_samples.hpp"

#include <numeric>
#include <utility>

#include "scenarios/purposes.hpp"
#include "sim/random.hpp"
#include "sim/sobol_sequence.hpp"

namespace concert::scenarios {

namespace {

/// A place inside a stratum, in (0, 1): 24 bits, so that no rounding carries it over the border.
double within(std::uint32_t word) { return (static_cast<double>(word >> 8) + 0.5) * 0x1p-24; }

}  // namespace

std::vector<double> latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
    std::vector<double> unit(points * factors);
    std::vector<std::size_t> strata(points);
    for (std::size_t factor = 0; factor < factors; ++factor) {
        std::iota(strata.begin(), strata.end(), std::size_t{0});
        std::vector<double> places(points);
        for (std::size_t i = points; i-- > 0;) {  // a shuffle by Fisher and Yates; each swap has an address of its own
            sim::Stream draw({seed, static_cast<std::uint32_t>(factor), 0, 0, static_cast<std::uint32_t>(i)},
                             static_cast<std::uint8_t>(Purpose::Stratum));
            places[i] = within(draw.word());
            std::swap(strata[i], strata[draw.below(static_cast<std::uint32_t>(i + 1))]);
        }
        for (std::size_t i = 0; i < points; ++i) {
            unit[i * factors + factor] = (static_cast<double>(strata[i]) + places[i]) / static_cast<double>(points);
        }
    }
    return unit;
}

std::vector<double> saltelli_blocks(std::size_t rows, std::size_t factors, const std::vector<FactorGroup>& groups,
                                    std::uint64_t seed) {
    const std::vector<double> both = sim::Sobol(2 * factors, seed).points(0, rows);
    std::vector<double> unit;
    unit.reserve(rows * factors * (groups.size() + 2));
    const auto add_block = [&](const std::vector<bool>& from_b) {
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t k = 0; k < factors; ++k) {
                unit.push_back(both[row * 2 * factors + k + (from_b[k] ? factors : 0)]);
            }
        }
    };
    add_block(std::vector<bool>(factors, false));
    add_block(std::vector<bool>(factors, true));
    for (const FactorGroup& group : groups) {
        std::vector<bool> from_b(factors, false);
        for (const std::size_t factor : group.factors) from_b[factor] = true;
        add_block(from_b);
    }
    return unit;
}

Trajectories morris_trajectories(std::size_t trajectories, std::size_t levels, std::size_t factors,
                                 const std::vector<FactorGroup>& groups, std::uint64_t seed) {
    Trajectories result;
    const std::size_t half = levels / 2;  // D, counted in levels
    const double step = static_cast<double>(levels) / (2 * static_cast<double>(levels - 1));
    for (std::size_t t = 0; t < trajectories; ++t) {
        sim::Stream draw({seed, 0, 0, 0, static_cast<std::uint32_t>(t)},
                         static_cast<std::uint8_t>(Purpose::Trajectory));
        std::vector<bool> rises(groups.size());
        std::vector<std::size_t> at(factors), order(groups.size());
        for (std::size_t g = 0; g < groups.size(); ++g) {
            rises[g] = draw.bernoulli(0.5);
            for (const std::size_t factor : groups[g].factors) {
                at[factor] = draw.below(static_cast<std::uint32_t>(half)) + (rises[g] ? 0 : half);
            }
        }
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t g = groups.size(); g-- > 1;) {
            std::swap(order[g], order[draw.below(static_cast<std::uint32_t>(g + 1))]);
        }
        const auto add_point = [&] {
            for (const std::size_t level : at) {
                result.unit.push_back(static_cast<double>(level) / static_cast<double>(levels - 1));
            }
        };
        add_point();
        for (const std::size_t g : order) {
            for (const std::size_t factor : groups[g].factors) {
                at[factor] = rises[g] ? at[factor] + half : at[factor] - half;
            }
            result.steps.push_back({g, rises[g] ? step : -step});
            add_point();
        }
    }
    return result;
}

}  // namespace concert::scenarios

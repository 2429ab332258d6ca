#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/comparison.hpp"
#include "analysis/diffusion.hpp"
#include "scenarios/observed.hpp"

/// The observed side of a comparison: the data, and what is said of them.
namespace concert::app {

struct ObservedCase {
    std::string name;  ///< of the folder or file
    scenarios::Observed data;
    analysis::Nominations nominations;  ///< empty without a network
    std::vector<double> weights;        ///< how often each alter is named
    bool has_network() const { return data.network.has_value(); }

    std::vector<std::uint32_t> everybody() const;
    std::vector<std::uint32_t> members(const std::string& community) const;
};

/// `path` as given, or the name of a data set installed with the program (medical_innovation). Throws
/// scenarios::StudyErrors.
ObservedCase observe(const std::string& path, const scenarios::ObservedOptions& options);

/// Cumulative share of adopters among `who`, by the end of each period.
std::vector<double> shares_of(std::span<const int> times, std::span<const std::uint32_t> who, int periods);

/// Cumulative share of a curve.
std::vector<double> shares_of(const scenarios::ObservedCurve& curve);

/// What runs of a contagion have too: statistics of the curve, then of the network.
std::vector<analysis::Measured> measured(const ObservedCase& observed, std::span<const int> times, std::uint16_t steps);

/// What is said of the observed diffusion alone: structure test, threshold cascades, who is within reach of the first
/// adopters.
std::vector<analysis::Measured> measured_once(const ObservedCase& observed, std::size_t rewirings, std::uint64_t seed);

/// Those who adopted in the first period in which anybody of their community did: their period; 0 for all others.
std::vector<int> own_first(const ObservedCase& observed);
/// Those who adopted in period 1.
std::vector<int> period_one(const ObservedCase& observed);

analysis::Logit logit_of(const ObservedCase& observed, const std::vector<std::string>& covariates,
                         std::vector<std::string>& notes);

std::vector<analysis::PersonRow> persons_of(const ObservedCase& observed);

}  // namespace concert::app

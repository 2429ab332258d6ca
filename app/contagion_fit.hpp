#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "analysis/comparison.hpp"
#include "app/observed_case.hpp"
#include "models/reference/contagion.hpp"

/// Contagion on the observed network: runs with given rates, and rates fitted to half of the communities.
namespace concert::app {

/// The models that are fitted, in the order of the enumeration.
///
/// - both: external rate, peer rate, threshold; starts from nobody.
/// - external: the external rate alone.
/// - peers: peer rate and threshold, no external rate; started from the adopters of period 1.
/// - peers_own_first: the same, but each community is given its own first adopters in the period in which they adopted:
///   the best start that peers alone can be granted.
enum class ContagionModel { both, external, peers, peers_own_first };
inline constexpr std::size_t contagion_models = 4;
std::string name_of(ContagionModel model);
bool peers_alone(ContagionModel model);

using Times = std::vector<int>;

/// Runs with these rates from nobody: element r is replicate r.
std::vector<Times> contagion_runs(const ObservedCase& observed, const reference::Contagion& rule,
                                  std::size_t replicates, std::uint64_t seed);

/// Which communities are held out: they are put into a random order (drawn from the seed), the first half, rounded up,
/// trains and the rest is held out. One entry a community.
std::vector<bool> held_out(std::size_t communities, std::uint64_t seed);

struct FitOptions {
    std::size_t particles = 1000, replicates = 500;
    std::uint64_t seed = 1;
};

struct Fit {
    analysis::FittedModel model;
    std::vector<Times> predictions;  ///< runs with parameters drawn from the posterior
};

/// Approximate Bayesian computation against the curves of the training communities. The distance is the root mean
/// square difference of their cumulative shares, each community weighted by its people: sqrt(sum_c sum_t (A_ct -
/// a_ct)^2 / n_c / (T sum_c n_c)) with A and a the simulated and observed cumulative numbers. Priors (assumed):
/// external log-uniform on [0.0005, 0.5], peer log-uniform on [0.005, 2] per period, threshold uniform on [0, 1].
Fit fit_contagion(const ObservedCase& observed, ContagionModel model, const std::vector<bool>& held,
                  const FitOptions& options, const std::function<void()>& each_round = {});

/// The observed shares with the bands of the runs, and how they agree: all people, then with `held` the training and
/// held-out communities and each community.
void lay_over(const ObservedCase& observed, const std::vector<Times>& runs, const std::string& model,
              const std::vector<bool>& held, analysis::Comparison& comparison);

}  // namespace concert::app

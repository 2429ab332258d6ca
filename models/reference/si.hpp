#pragma once
#include <cstdint>
#include <vector>

#include "sim/random.hpp"

/// Contagion without recovery (SI) among people who all know each other: who has not adopted does so at the rate
/// beta I/(N-1), where I of N have. It is Bass without innovation.
///     dx/dt = beta x (1 - x)   for the share x, in a large crowd
/// Bailey 1975, The Mathematical Theory of Infectious Diseases, ch. 5 ("simple epidemic").
namespace concert::reference {

/// Expected time until all of `people` have adopted, from one seed: sum over k = 1 ... N-1 of 1 / (beta k (N-k)/(N-1))
/// = 2 (N-1) H_(N-1) / (beta N), H the harmonic numbers. Unit: that of 1/beta. Throws std::invalid_argument unless
/// people > 0 and contact_rate > 0.
double si_expected_time_to_all(std::uint32_t people, double contact_rate);

/// Share at time t in a large crowd: x0 / (x0 + (1 - x0) e^-beta t), x0 in [0, 1].
double si_share(double initial_share, double contact_rate, double t);

/// One random course from one seed: the times of adoption, rising, the seed's 0 first.
std::vector<double> si_adoption_times(std::uint32_t people, double contact_rate, const sim::Site& site);

}  // namespace concert::reference

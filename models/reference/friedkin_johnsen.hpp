#pragma once
#include <Eigen/Dense>

/// Opinions that are averaged, but never quite let go of where they started. Friedkin & Johnsen 1990, Journal of
/// Mathematical Sociology 15.
///     x(t+1) = S W x(t) + (I - S) x(0),   S diagonal
/// W(i, j) is the weight ego i gives to alter j, each row adds up to 1: an arc ego→alter carries influence from alter
/// to ego. S(i, i) in [0, 1] is how far i gives way (1 is DeGroot's averaging, 0 never moves). Functions throw
/// std::invalid_argument when W or S is not of that kind or the lengths differ.
namespace concert::reference {

/// The opinions after `rounds` rounds, from x(0) = `opinions`.
Eigen::VectorXd friedkin_johnsen(const Eigen::MatrixXd& influence, const Eigen::VectorXd& susceptibility,
                                 const Eigen::VectorXd& opinions, int rounds);

/// Where they come to rest: (I - S W)^-1 (I - S) x(0). Throws std::invalid_argument also when I - S W has no inverse,
/// because some group gives way entirely and listens to nobody else.
Eigen::VectorXd friedkin_johnsen_rest(const Eigen::MatrixXd& influence, const Eigen::VectorXd& susceptibility,
                                      const Eigen::VectorXd& opinions);

}  // namespace concert::reference

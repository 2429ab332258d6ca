#pragma once
#include <Eigen/Dense>

/// Opinions that are averaged again and again. DeGroot 1974, Journal of the American Statistical Association 69.
///     x(t+1) = W x(t)
/// W(i, j) is the weight ego i gives to alter j, each row adds up to 1: an arc ego→alter carries influence from alter
/// to ego. Functions throw std::invalid_argument when W is no such matrix or the lengths differ.
namespace concert::reference {

/// The opinions after `rounds` rounds.
Eigen::VectorXd degroot(const Eigen::MatrixXd& influence, Eigen::VectorXd opinions, int rounds);

/// What each person's first opinion weighs in the consensus: the left eigenvector s of W for the eigenvalue 1, s'W =
/// s', adding up to 1. The consensus is s'x(0); it is reached when W is aperiodic, for example when everybody listens
/// to themselves a little. Throws std::invalid_argument when several groups listen to nobody outside, so that there are
/// several consensuses.
Eigen::VectorXd degroot_weights(const Eigen::MatrixXd& influence);

}  // namespace concert::reference

#pragma once
#include <Eigen/Core>

#include "analysis/emulator.hpp"

/// Correlations of a Gaussian process. For the inside of the library: it is compiled with its own settings of Eigen.
namespace concert::analysis {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Correlation at a distance, and its slope: the derivative by the logarithm of length k is
/// slope * (difference k / length k)².
struct Decay {
    double value, slope;
};
Decay decay(Kernel kernel, double squared_distance);

/// Rows in units of the length scales.
Rows scaled(const Rows& inputs, const Eigen::VectorXd& lengths);

/// Correlations of the rows with one another, the nugget on the diagonal; lower triangle only. The slopes off the
/// diagonal as well if wanted.
Eigen::MatrixXd correlations(Kernel kernel, const Rows& scaled, double nugget, Eigen::MatrixXd* slopes = nullptr);

/// Correlations of the rows with a point, all in units of the length scales.
Eigen::VectorXd correlations_with(Kernel kernel, const Rows& scaled, const Eigen::VectorXd& point);

/// From now on Eigen splits its products as on a processor of usual caches, whatever this one has: where it splits,
/// sums are rounded. Called before any work of size.
void split_alike();

}  // namespace concert::analysis

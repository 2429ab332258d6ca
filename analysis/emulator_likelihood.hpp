#pragma once
#include <Eigen/Cholesky>
#include <span>

#include "analysis/emulator.hpp"

/// The search for the hyperparameters of an emulator. For the inside of the library, like correlation.hpp.
namespace concert::analysis {

/// The logarithm of the determinant of what was factorised.
double log_determinant(const Eigen::LLT<Eigen::MatrixXd>& factor);

/// Hyperparameters of largest profile likelihood: for given lengths and nugget the likeliest mean and variance have a
/// formula (Sacks et al. 1989, Statist. Sci. 4), so that lengths and nugget alone are searched for, in
/// their logarithms, with the gradient (Rasmussen & Williams 2006, eq. 5.9), by NLopt's sequential quadratic
/// programming (Kraft 1994) from the best of several fixed starts. Lengths stay within 0.02 ... 100, the nugget within
/// 1e-8 ... 100. Outputs must not be constant. Throws std::invalid_argument without starts, for a negative nugget, and
/// when points are too close together for the nugget given.
Hyperparameters likeliest(std::span<const double> inputs, std::span<const double> outputs,
                          const EmulatorOptions& options);

}  // namespace concert::analysis

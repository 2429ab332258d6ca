#pragma once
#include <Eigen/Dense>

namespace concert::reference {

/// Throws std::invalid_argument, naming the row, unless `influence` is square, has no negative entry and every row adds
/// up to 1 (within 1e-9). influence(i, j) is the weight that ego i gives to the opinion of alter j: rows are those who
/// listen, columns those who are heard.
void check_influence(const Eigen::MatrixXd& influence);

/// As check_influence, and `opinions` must hold one number a person.
void check_influence(const Eigen::MatrixXd& influence, const Eigen::VectorXd& opinions);

}  // namespace concert::reference

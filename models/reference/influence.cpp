#include "models/reference/influence.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace concert::reference {

void check_influence(const Eigen::MatrixXd& influence) {
    if (influence.rows() != influence.cols() || influence.rows() == 0) {
        throw std::invalid_argument("influence of " + std::to_string(influence.rows()) + " x " +
                                    std::to_string(influence.cols()) + ": the matrix must be square, and not empty");
    }
    for (Eigen::Index i = 0; i < influence.rows(); ++i) {
        if (!(influence.row(i).minCoeff() >= 0) || !(std::abs(influence.row(i).sum() - 1) <= 1e-9)) {
            throw std::invalid_argument("influence, row " + std::to_string(i) +
                                        ": weights must be at least 0 and add up to 1, not to " +
                                        std::to_string(influence.row(i).sum()));
        }
    }
}

void check_influence(const Eigen::MatrixXd& influence, const Eigen::VectorXd& opinions) {
    check_influence(influence);
    if (opinions.size() != influence.rows()) {
        throw std::invalid_argument(std::to_string(opinions.size()) + " opinions for an influence matrix of " +
                                    std::to_string(influence.rows()) + " people");
    }
}

}  // namespace concert::reference

#include "models/reference/degroot.hpp"

#include <stdexcept>
#include <string>

#include "models/reference/influence.hpp"

namespace concert::reference {

Eigen::VectorXd degroot(const Eigen::MatrixXd& influence, Eigen::VectorXd opinions, int rounds) {
    check_influence(influence, opinions);
    for (int t = 0; t < rounds; ++t) opinions = (influence * opinions).eval();
    return opinions;
}

Eigen::VectorXd degroot_weights(const Eigen::MatrixXd& influence) {
    check_influence(influence);
    const Eigen::Index people = influence.rows();
    const Eigen::MatrixXd singular = influence.transpose() - Eigen::MatrixXd::Identity(people, people);
    const Eigen::FullPivLU<Eigen::MatrixXd> decomposition(singular);
    if (decomposition.dimensionOfKernel() != 1) {
        throw std::invalid_argument("influence has " + std::to_string(decomposition.dimensionOfKernel()) +
                                    " groups that listen to nobody outside: each keeps its own consensus");
    }
    const Eigen::VectorXd direction = decomposition.kernel().col(0);
    return direction / direction.sum();
}

}  // namespace concert::reference

#include "models/reference/friedkin_johnsen.hpp"

#include <stdexcept>
#include <string>

#include "models/reference/influence.hpp"

namespace concert::reference {
namespace {

void check(const Eigen::MatrixXd& influence, const Eigen::VectorXd& susceptibility, const Eigen::VectorXd& opinions) {
    check_influence(influence, opinions);
    if (susceptibility.size() != influence.rows()) {
        throw std::invalid_argument(std::to_string(susceptibility.size()) +
                                    " susceptibilities for an influence matrix of " + std::to_string(influence.rows()) +
                                    " people");
    }
    for (Eigen::Index i = 0; i < susceptibility.size(); ++i) {
        if (!(susceptibility[i] >= 0 && susceptibility[i] <= 1)) {
            throw std::invalid_argument("susceptibility of person " + std::to_string(i) + " is " +
                                        std::to_string(susceptibility[i]) + ", outside [0, 1]");
        }
    }
}

}  // namespace

Eigen::VectorXd friedkin_johnsen(const Eigen::MatrixXd& influence, const Eigen::VectorXd& susceptibility,
                                 const Eigen::VectorXd& opinions, int rounds) {
    check(influence, susceptibility, opinions);
    const Eigen::VectorXd anchor = opinions - susceptibility.cwiseProduct(opinions);
    Eigen::VectorXd now = opinions;
    for (int t = 0; t < rounds; ++t) now = (susceptibility.cwiseProduct(influence * now) + anchor).eval();
    return now;
}

Eigen::VectorXd friedkin_johnsen_rest(const Eigen::MatrixXd& influence, const Eigen::VectorXd& susceptibility,
                                      const Eigen::VectorXd& opinions) {
    check(influence, susceptibility, opinions);
    const Eigen::Index people = influence.rows();
    const Eigen::MatrixXd system = Eigen::MatrixXd::Identity(people, people) - susceptibility.asDiagonal() * influence;
    const Eigen::FullPivLU<Eigen::MatrixXd> decomposition(system);
    if (!decomposition.isInvertible()) {
        throw std::invalid_argument(
            "some group gives way entirely and listens to nobody else: its rest depends on the rounds, see degroot");
    }
    return decomposition.solve(opinions - susceptibility.cwiseProduct(opinions));
}

}  // namespace concert::reference

#include <catch2/catch.hpp>

#include "models/reference/degroot.hpp"
#include "models/reference/friedkin_johnsen.hpp"

using namespace concert;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Three people; rows listen, columns are heard.
MatrixXd listening() {
    MatrixXd w(3, 3);
    w << 0.50, 0.50, 0.00,  //
        0.25, 0.50, 0.25,   //
        0.00, 0.40, 0.60;
    return w;
}
VectorXd opinions() { return Eigen::Vector3d(0.9, 0.2, -0.4); }

}  // namespace

TEST_CASE("DeGroot: the weights are the left eigenvector, and rounds lead to the weighted mean", "[opinion]") {
    const VectorXd weights = reference::degroot_weights(listening());
    // By hand: s1 = 2 s0 and 0.4 s2 = 0.25 s1, so s is proportional to (1, 2, 1.25).
    CHECK((weights - Eigen::Vector3d(1, 2, 1.25) / 4.25).norm() < 1e-14);
    CHECK((weights.transpose() * listening() - weights.transpose()).norm() < 1e-14);
    const VectorXd late = reference::degroot(listening(), opinions(), 300);
    CHECK((late - VectorXd::Constant(3, weights.dot(opinions()))).norm() < 1e-13);
}

TEST_CASE("DeGroot: only those who are listened to weigh in", "[opinion]") {
    MatrixXd w(3, 3);
    w << 1, 0, 0,  // the expert listens to nobody else
        0.3, 0.7, 0, 0.5, 0.2, 0.3;
    CHECK((reference::degroot_weights(w) - Eigen::Vector3d(1, 0, 0)).norm() < 1e-14);
    CHECK(reference::degroot(w, opinions(), 0) == opinions());
}

TEST_CASE("DeGroot: two closed groups have no common consensus", "[opinion]") {
    CHECK_THROWS_WITH(
        reference::degroot_weights(MatrixXd::Identity(2, 2)),
        Catch::Equals("influence has 2 groups that listen to nobody outside: each keeps its own consensus"));
}

TEST_CASE("Friedkin-Johnsen: rounds lead to (I - SW)^-1 (I - S) x(0)", "[opinion]") {
    const VectorXd s = Eigen::Vector3d(0.8, 0.3, 1.0);
    const VectorXd rest = reference::friedkin_johnsen_rest(listening(), s, opinions());
    const VectorXd late = reference::friedkin_johnsen(listening(), s, opinions(), 400);
    CHECK((late - rest).norm() < 1e-13);
    CHECK((reference::friedkin_johnsen(listening(), s, opinions(), 1) -
           (s.cwiseProduct(listening() * opinions()) + opinions() - s.cwiseProduct(opinions())))
              .norm() < 1e-15);
}

TEST_CASE("Friedkin-Johnsen: two people worked out by hand", "[opinion]") {
    MatrixXd each_other(2, 2);
    each_other << 0, 1, 1, 0;
    // x0 = 0.5 x1 + 0.5 (1), x1 = 0.5 x0 + 0.5 (0)  =>  x0 = 2/3, x1 = 1/3
    const VectorXd rest =
        reference::friedkin_johnsen_rest(each_other, Eigen::Vector2d(0.5, 0.5), Eigen::Vector2d(1, 0));
    CHECK((rest - Eigen::Vector2d(2.0 / 3, 1.0 / 3)).norm() < 1e-15);
}

TEST_CASE("Friedkin-Johnsen: who never gives way stays, who always does is DeGroot", "[opinion]") {
    CHECK(reference::friedkin_johnsen_rest(listening(), VectorXd::Zero(3), opinions()) == opinions());
    CHECK((reference::friedkin_johnsen(listening(), VectorXd::Ones(3), opinions(), 7) -
           reference::degroot(listening(), opinions(), 7))
              .norm() < 1e-14);
    CHECK_THROWS_WITH(reference::friedkin_johnsen_rest(listening(), VectorXd::Ones(3), opinions()),
                      Catch::Equals("some group gives way entirely and listens to nobody else: its rest depends on "
                                    "the rounds, see degroot"));
}

TEST_CASE("matrices that are no influence are refused by row", "[opinion]") {
    MatrixXd w = listening();
    w(1, 2) = 0.35;
    CHECK_THROWS_WITH(reference::degroot(w, opinions(), 1),
                      Catch::Equals("influence, row 1: weights must be at least 0 and add up to 1, not to 1.100000"));
    CHECK_THROWS_WITH(reference::degroot_weights(MatrixXd::Ones(2, 3)),
                      Catch::Equals("influence of 2 x 3: the matrix must be square, and not empty"));
    CHECK_THROWS_WITH(reference::degroot(listening(), VectorXd::Zero(2), 1),
                      Catch::Equals("2 opinions for an influence matrix of 3 people"));
    CHECK_THROWS_WITH(reference::friedkin_johnsen(listening(), Eigen::Vector3d(0, 1.5, 0), opinions(), 1),
                      Catch::Equals("susceptibility of person 1 is 1.500000, outside [0, 1]"));
    CHECK_THROWS_WITH(reference::friedkin_johnsen(listening(), VectorXd::Zero(2), opinions(), 1),
                      Catch::Equals("2 susceptibilities for an influence matrix of 3 people"));
}

#include <Eigen/Dense>

#include "fixture.hpp"
#include "ledger.hpp"
#include "models/administration/trust.hpp"
#include "models/reference/degroot.hpp"
#include "models/reference/friedkin_johnsen.hpp"

using namespace concert;
using namespace concert::administration;
using namespace concert::administration::testing;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

/// Who listens to whom in a generated organisation: to oneself with weight 0.3, to one's ties by initial trust.
MatrixXd listening(const Organisation& o, const State& s) {
    const auto people = static_cast<Index>(o.people());
    MatrixXd w = MatrixXd::Zero(people, people);
    for (Index i = 0; i < people; ++i) {
        const auto person = static_cast<Person>(i);
        double all = 0;
        for (TieIndex t = o.ties.first[person]; t < o.ties.first[person + 1]; ++t)
            all += static_cast<double>(trust_of(s, t));
        w(i, i) = all > 0 ? 0.3 : 1;
        for (TieIndex t = o.ties.first[person]; t < o.ties.first[person + 1]; ++t) {
            w(i, static_cast<Index>(o.ties.target[t])) = 0.7 * static_cast<double>(trust_of(s, t)) / all;
        }
    }
    return w;
}

/// The left eigenvector of w for its largest eigenvalue, adding up to 1, from the eigenvalues and not from a system of
/// equations as degroot_weights() has it.
VectorXd left_eigenvector(const MatrixXd& w, double& eigenvalue) {
    const Eigen::EigenSolver<MatrixXd> solver(w.transpose());
    Index largest = 0;
    for (Index k = 1; k < w.rows(); ++k) {
        if (solver.eigenvalues()[k].real() > solver.eigenvalues()[largest].real()) largest = k;
    }
    eigenvalue = solver.eigenvalues()[largest].real();
    const VectorXd direction = solver.eigenvectors().col(largest).real();
    return direction / direction.sum();
}

double spread(const VectorXd& x) { return x.maxCoeff() - x.minCoeff(); }

constexpr std::int64_t staff = 137;
const std::string network = "generated organisation of 137 people, seed 8";

}  // namespace

TEST_CASE("V8: DeGroot: in an organisation opinions meet where the left eigenvector of the weights says",
          "[verification]") {
    Parameters p = bare(1);
    p.people = staff;
    const Organisation o = build_generated(p, 8, 0, 0);
    const Setup arm(p);
    const State s(o, arm);
    const MatrixXd w = listening(o, s);
    double eigenvalue = 0;
    const VectorXd known = left_eigenvector(w, eigenvalue);
    verification::compared({"V8", "largest eigenvalue of the weights", 1, eigenvalue, 0, 1e-12, network});
    verification::compared({"V8", "largest difference of degroot_weights() from the left eigenvector", 0,
                            (reference::degroot_weights(w) - known).cwiseAbs().maxCoeff(), 0, 1e-12, network});
    VectorXd opinions(w.rows());
    for (Index i = 0; i < w.rows(); ++i)
        opinions[i] = o.level[static_cast<std::size_t>(i)] + 0.01 * static_cast<double>(i);
    const VectorXd late = reference::degroot(w, opinions, 400);
    CHECK(spread(opinions) > 1);
    verification::compared({"V8", "spread of opinions after 400 rounds", 0, spread(late), 0, 1e-9, network});
    verification::compared(
        {"V8", "opinion of all after 400 rounds, s'x(0)", known.dot(opinions), late[17], 0, 1e-9, network});
}

TEST_CASE("V8: Friedkin and Johnsen: opinions come to rest at (I - SW)^-1 (I - S) x(0), which is no consensus",
          "[verification]") {
    Parameters p = bare(1);
    p.people = staff;
    const Organisation o = build_generated(p, 8, 0, 0);
    const Setup arm(p);
    const State s(o, arm);
    const MatrixXd w = listening(o, s);
    const Index n = w.rows();
    VectorXd opinions(n), gives_way(n);
    for (Index i = 0; i < n; ++i) {
        opinions[i] = i % 7 == 3 ? 1 : 0;
        gives_way[i] = i == 0 ? 0 : 0.55 + 0.4 * static_cast<double>(i % 5) / 4;  // the head holds its opinion
    }
    const MatrixXd unit = MatrixXd::Identity(n, n), give = gives_way.asDiagonal();
    const VectorXd known = (unit - give * w).inverse() * (unit - give) * opinions;
    const VectorXd late = reference::friedkin_johnsen(w, gives_way, opinions, 600);
    CHECK(spread(known) > 0.1);
    verification::compared({"V8", "largest difference of opinions after 600 rounds from (I−SW)⁻¹(I−S)x(0)", 0,
                            (late - known).cwiseAbs().maxCoeff(), 0, 1e-9, network});
    verification::compared({"V8", "largest difference of friedkin_johnsen_rest() from it", 0,
                            (reference::friedkin_johnsen_rest(w, gives_way, opinions) - known).cwiseAbs().maxCoeff(), 0,
                            1e-12, network});
    verification::compared({"V8", "mean opinion at rest", known.mean(), late.mean(), 0, 1e-9, network});
}

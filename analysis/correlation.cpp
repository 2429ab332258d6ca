#include "analysis/correlation.hpp"

#include <cmath>

#include "sim/math.hpp"

namespace concert::analysis {
namespace {

constexpr double root_5 = 2.23606797749978969641;

}  // namespace

Decay decay(Kernel kernel, double squared_distance) {
    if (kernel == Kernel::squared_exponential) {
        const double value = sim::exp(-squared_distance / 2);
        return {value, value};
    }
    const double r = root_5 * std::sqrt(squared_distance), e = sim::exp(-r);
    return {(1 + r + 5.0 / 3 * squared_distance) * e, 5.0 / 3 * (1 + r) * e};
}

Rows scaled(const Rows& inputs, const Eigen::VectorXd& lengths) { return inputs * lengths.cwiseInverse().asDiagonal(); }

Eigen::MatrixXd correlations(Kernel kernel, const Rows& scaled, double nugget, Eigen::MatrixXd* slopes) {
    const Eigen::Index n = scaled.rows();
    Eigen::MatrixXd c = Eigen::MatrixXd::Zero(n, n);
    if (slopes != nullptr) slopes->setZero(n, n);
    for (Eigen::Index j = 0; j < n; ++j) {
        c(j, j) = 1 + nugget;
        for (Eigen::Index i = j + 1; i < n; ++i) {
            const Decay at = decay(kernel, (scaled.row(i) - scaled.row(j)).squaredNorm());
            c(i, j) = at.value;
            if (slopes != nullptr) (*slopes)(i, j) = at.slope;
        }
    }
    return c;
}

Eigen::VectorXd correlations_with(Kernel kernel, const Rows& scaled, const Eigen::VectorXd& point) {
    Eigen::VectorXd k(scaled.rows());
    for (Eigen::Index i = 0; i < scaled.rows(); ++i) {
        k[i] = decay(kernel, (scaled.row(i).transpose() - point).squaredNorm()).value;
    }
    return k;
}

void split_alike() {
    static const bool once = [] {
        constexpr std::ptrdiff_t kilobyte = 1024;
        Eigen::setCpuCacheSizes(32 * kilobyte, 512 * kilobyte, 4096 * kilobyte);
        return true;
    }();
    static_cast<void>(once);
}

}  // namespace concert::analysis

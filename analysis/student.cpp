#include <cmath>

#include "analysis/statistics.hpp"
#include "sim/math.hpp"

/// Student's t from + - x / and square roots only, so that every platform gives the same bits.
namespace concert::analysis {
namespace {

constexpr double pi = 3.14159265358979323846;

/// Inverse tangent of x >= 0: three halvings of the angle, then the power series.
double arctangent(double x) {
    for (int i = 0; i < 3; ++i) x = x / (1 + std::sqrt(1 + x * x));  // now below tan(pi/16)
    double sum = 0;
    for (int k = 14; k >= 0; --k) sum = 1.0 / (2 * k + 1) - x * x * sum;
    return 8 * x * sum;
}

double density(double x, std::size_t freedom) {
    // ratio = Gamma((n+1)/2) / (sqrt(pi) Gamma(n/2)): 1/pi at n = 1, 1/2 at n = 2, then times (n+1)/n every two
    const std::size_t start = freedom % 2 == 1 ? 1 : 2;
    double ratio = start == 1 ? 1 / pi : 0.5;
    for (std::size_t k = start; k < freedom; k += 2) ratio *= static_cast<double>(k + 1) / static_cast<double>(k);
    const double n = static_cast<double>(freedom);
    return ratio / std::sqrt(n) * sim::exp(-(n + 1) / 2 * sim::log(1 + x * x / n));
}

}  // namespace

double student_between(double x, std::size_t freedom) {
    const double n = static_cast<double>(freedom);
    const double cosine2 = n / (n + x * x), sine = x / std::sqrt(n + x * x);
    const bool odd = freedom % 2 == 1;
    double term = odd ? std::sqrt(cosine2) : 1, sum = freedom > 1 ? term : 0;
    for (std::size_t k = odd ? 3 : 2; k + 2 <= freedom; k += 2) {
        term *= cosine2 * static_cast<double>(k - 1) / static_cast<double>(k);
        sum += term;
    }
    return odd ? 2 / pi * (arctangent(x / std::sqrt(n)) + sine * sum) : sine * sum;
}

double student_quantile(double probability, std::size_t freedom) {
    const double target = 2 * probability - 1;
    double x =
        sim::normal_quantile(probability);  // below the answer; the distribution is concave, so Newton rises to it
    for (int i = 0; i < 60; ++i) {
        const double step = (target - student_between(x, freedom)) / (2 * density(x, freedom));
        x += step;
        if (std::abs(step) < 1e-13 * x) break;
    }
    return x;
}

}  // namespace concert::analysis

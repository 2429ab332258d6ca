#include <cmath>  // sqrt alone: IEEE 754 prescribes its every bit
#include <limits>

#include "sim/every_width.hpp"
#include "sim/math.hpp"
#include "sim/two_part.hpp"

/// The normal distribution: its quantiles (Wichura 1988, AS 241) and its
/// distribution function.
namespace concert::sim {

using namespace detail;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double inverse_sqrt_2pi = 0x1.9884533d43651p-2;

/// |u - 1/2| up to 0.425: a ratio of polynomials.
[[gnu::always_inline]] inline double central_quantile(double q) {
    constexpr double a[] = {2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
                            4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
                            1.3314166789178437745e+2, 3.3871328727963666080e0};
    constexpr double b[] = {
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0};
    const double r = 0.180625 - q * q;
    return q * polynomial(r, a) / polynomial(r, b);
}

double tail_quantile(double u) {
    const double q = u - 0.5;
    if (!(u > 0 && u < 1)) return u == 0 ? -infinity : u == 1 ? infinity : not_a_number;
    const double r = std::sqrt(-log(q < 0 ? u : 1 - u));
    double z;
    if (r <= 5) {
        constexpr double c[] = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                                1.27045825245236838258e0,  3.64784832476320460504e0,  5.76949722146069140550e0,
                                4.63033784615654529590e0,  1.42343711074968357734e0};
        constexpr double d[] = {
            1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
            6.89767334985100004550e-1, 1.67638483018380384940e0,  2.05319162663775882187e0,  1.0};
        z = polynomial(r - 1.6, c) / polynomial(r - 1.6, d);
    } else {
        constexpr double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                                2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
                                5.46378491116411436990e0,  6.65790464350110377720e0};
        constexpr double f[] = {
            2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
            1.48753612908506148525e-2,  1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0};
        z = polynomial(r - 5, e) / polynomial(r - 5, f);
    }
    return q < 0 ? -z : z;
}

constexpr double centre = 0.425;

CONCERT_EVERY_WIDTH
void central_quantiles(const std::uint32_t* __restrict words, std::size_t count, double* __restrict z) {
    for (std::size_t k = 0; k < count; ++k) z[k] = central_quantile((words[k] + 0.5) * 0x1p-32 - 0.5);
}

}  // namespace

double normal_quantile(double u) {
    const double q = u - 0.5;
    return q >= -centre && q <= centre ? central_quantile(q) : tail_quantile(u);
}

void normal_quantiles(const std::uint32_t* words, std::size_t count, double* z) {
    central_quantiles(words, count, z);
    for (std::size_t k = 0; k < count; ++k) {
        const double u = (words[k] + 0.5) * 0x1p-32, q = u - 0.5;
        if (q < -centre || q > centre) z[k] = tail_quantile(u);
    }
}

double normal_cdf(double z) {
    if (z != z) return z;
    if (z < -39) return 0;
    if (z > 9) return 1;
    const Double2 square = exact_product(z, z);
    const double density = inverse_sqrt_2pi * exp_of_sum(-0.5 * square.high, -0.5 * square.low);
    if (z > -1 && z < 1) {  // Phi(z) = 1/2 + density * (z + z^3/3 + z^5/(3*5) +
                            // ...), all terms of one sign
        double term = z, sum = z;
        for (int n = 3; n < 40; n += 2) sum += term *= square.high / n;
        return 0.5 + density * sum;
    }
    // Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/(x + ...)))) for the
    // upper tail over the density, x = |z|
    const double x = z < 0 ? -z : z;
    double denominator = x;
    for (int n = 10 + static_cast<int>(400 / square.high); n > 0; --n) denominator = x + n / denominator;
    return z < 0 ? density / denominator : 1 - density / denominator;
}

}  // namespace concert::sim

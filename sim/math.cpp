#include "sim/math.hpp"

#include <bit>
#include <cmath>  // sqrt alone: IEEE 754 prescribes its every bit
#include <cstdint>
#include <limits>

#include "sim/every_width.hpp"

namespace concert::sim {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double ln2_high = 0x1.62e42fefa4p-1;  // 40 bits: its product with an exponent is exact
constexpr double ln2_low = -0x1.8432a1b0e2634p-43;
constexpr double inverse_sqrt_2pi = 0x1.9884533d43651p-2;

/// An unevaluated sum high + low with |low| at most half a unit in the last place of high: about 106 bits.
struct Double2 {
    double high, low;
};

/// a + b without error (Knuth 1969).
Double2 exact_sum(double a, double b) {
    const double s = a + b, t = s - a;
    return {s, (a - (s - t)) + (b - t)};
}

/// a + b without error when |a| >= |b| (Dekker 1971).
Double2 ordered_sum(double a, double b) {
    const double s = a + b;
    return {s, b - (s - a)};
}

/// a * b without error for factors well inside the range (Dekker 1971, after Veltkamp): no fused multiply-add needed.
Double2 exact_product(double a, double b) {
    constexpr double splitter = 0x1p27 + 1;
    const double p = a * b;
    const double ca = splitter * a, a1 = ca - (ca - a), a2 = a - a1;
    const double cb = splitter * b, b1 = cb - (cb - b), b2 = b - b1;
    return {p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2};
}

Double2 operator+(Double2 a, Double2 b) {
    const Double2 s = exact_sum(a.high, b.high);
    return ordered_sum(s.high, s.low + (a.low + b.low));
}

Double2 operator*(Double2 a, Double2 b) {
    const Double2 p = exact_product(a.high, b.high);
    return ordered_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

/// 2^n for -1022 <= n <= 1023.
double power_of_two(int n) { return std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52); }

/// x as mantissa * 2^exponent with sqrt(1/2) <= mantissa < sqrt(2).
struct Split {
    double mantissa;
    int exponent;
};

Split split(double x) {  // x > 0 and finite
    const bool subnormal = x < 0x1p-1022;
    const auto bits = std::bit_cast<std::uint64_t>(subnormal ? x * 0x1p54 : x);
    // Taking away the bits of sqrt(1/2) makes the exponent change there and not at a power of two.
    constexpr auto turn = std::bit_cast<std::uint64_t>(0x1.6a09e667f3bcdp-1);
    const auto exponent = static_cast<int>(static_cast<std::int64_t>(bits - turn) >> 52);
    const std::uint64_t mantissa = bits - (static_cast<std::uint64_t>(static_cast<std::int64_t>(exponent)) << 52);
    return {std::bit_cast<double>(mantissa), exponent - (subnormal ? 54 : 0)};
}

/// The value at x of the polynomial with these coefficients, highest power first (Horner).
template <std::size_t N>
double polynomial(double x, const double (&coefficients)[N]) {
    double sum = coefficients[0];
    for (std::size_t i = 1; i < N; ++i) sum = sum * x + coefficients[i];
    return sum;
}

/// e^(high + low), -746 < high < 710: e^(k ln 2 + r) = 2^k e^r with |r| <= ln(2)/2 and Taylor's series for e^r.
double exp_of_sum(double high, double low) {
    constexpr double round_to_integer = 0x1.8p52;  // adding and taking it away leaves the nearest integer
    const double k = (high * 0x1.71547652b82fep+0 + round_to_integer) - round_to_integer;
    const Double2 r = exact_sum(high - k * ln2_high, low - k * ln2_low);
    constexpr double taylor[] = {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
                                 1.0 / 362880,     1.0 / 40320,     1.0 / 5040,     1.0 / 720,
                                 1.0 / 120,        1.0 / 24,        1.0 / 6,        1.0 / 2};
    const double tail = r.high * r.high * polynomial(r.high, taylor) + r.low * (1 + r.high);
    const double e = 1 + (r.high + tail);
    const int exponent = static_cast<int>(k), half = exponent / 2;  // two steps reach 2^1024 and the subnormals
    return e * power_of_two(half) * power_of_two(exponent - half);
}

/// ln(x) to about 100 bits, x > 0 and finite: with x = 2^k m and s = (m - 1)/(m + 1) it is
/// k ln 2 + 2 (s + s^3/3 + s^5/5 + ...); |s| < 0.172. The first terms are carried with double precision twice over.
Double2 log_in_two(double x) {
    const auto [m, k] = split(x);
    const double f = m - 1;  // exact, as m is within a factor of two of 1
    const Double2 d = exact_sum(m, 1);
    const double q = f / d.high;
    const Double2 back = exact_product(q, d.high);
    const Double2 s = ordered_sum(q, ((f - back.high) - back.low - q * d.low) / d.high);
    const Double2 z = s * s;
    constexpr double series[] = {1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17,
                                 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9,  1.0 / 7};
    constexpr Double2 third{1.0 / 3, 0x1.5555555555555p-56}, fifth{1.0 / 5, -0x1.999999999999ap-57};
    const Double2 inner = fifth + z * Double2{polynomial(z.high, series), 0};
    const Double2 ln_m = s + s * (z * (third + z * inner));
    return Double2{k * ln2_high, k * ln2_low} + Double2{2 * ln_m.high, 2 * ln_m.low};
}

}  // namespace

double exp(double x) {
    if (x != x) return x;
    if (x > 709.782712893384) return infinity;
    if (x < -745.2) return 0;
    return exp_of_sum(x, 0);
}

double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : not_a_number;
    if (x == infinity) return infinity;
    // With f = m - 1 and s = f/(2 + f): ln(m) = 2 atanh(s) and 2 s = f - (f^2/2)(1 - s), so f stays free of error.
    const auto [m, k] = split(x);
    const double f = m - 1, s = f / (2 + f), z = s * s, half_square = 0.5 * f * f;
    constexpr double series[] = {2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13,
                                 2.0 / 11, 2.0 / 9,  2.0 / 7,  2.0 / 5,  2.0 / 3};
    const double rest = z * polynomial(z, series);
    return k * ln2_high - ((half_square - (s * (half_square + rest) + k * ln2_low)) - f);
}

double pow(double x, double y) {
    if (y == 0 || x == 1) return 1;
    if (x != x || y != y || x < 0) return not_a_number;
    if (x == 0 || x == infinity) return (x == 0) == (y > 0) ? 0 : infinity;
    if (y == infinity || y == -infinity) return (x < 1) == (y > 0) ? 0 : infinity;
    const Double2 ln = log_in_two(x);
    const double rough = y * ln.high;
    if (rough > 710) return infinity;
    if (rough < -746) return 0;
    const Double2 exponent = exact_product(y, ln.high);
    const Double2 sum = ordered_sum(exponent.high, exponent.low + y * ln.low);
    return sum.high > 709.782712893384 ? infinity : exp_of_sum(sum.high, sum.low);
}

double power(double x, int n) {
    double result = 1;
    for (auto bits = static_cast<unsigned>(n); bits != 0; bits >>= 1, x *= x) {
        if (bits & 1U) result *= x;
    }
    return result;
}

namespace {

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
    if (z > -1 && z < 1) {  // Phi(z) = 1/2 + density * (z + z^3/3 + z^5/(3*5) + ...), all terms of one sign
        double term = z, sum = z;
        for (int n = 3; n < 40; n += 2) sum += term *= square.high / n;
        return 0.5 + density * sum;
    }
    // Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/(x + ...)))) for the upper tail over the density, x = |z|
    const double x = z < 0 ? -z : z;
    double denominator = x;
    for (int n = 10 + static_cast<int>(400 / square.high); n > 0; --n) denominator = x + n / denominator;
    return z < 0 ? density / denominator : 1 - density / denominator;
}

}  // namespace concert::sim

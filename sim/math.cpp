#include "sim/math.hpp"

#include <cstdint>
#include <limits>

#include "sim/two_part.hpp"

namespace concert::sim {

using namespace detail;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double ln2_high = 0x1.62e42fefa4p-1;  // 40 bits: its product with an exponent is exact
constexpr double ln2_low = -0x1.8432a1b0e2634p-43;

/// The same bits as another type: std::bit_cast, which libc++ 13 has not got.
template <class To, class From>
constexpr To bits_as(const From& from) {
    return __builtin_bit_cast(To, from);
}

/// 2^n for -1022 <= n <= 1023.
double power_of_two(int n) { return bits_as<double>(static_cast<std::uint64_t>(n + 1023) << 52); }

/// x as mantissa * 2^exponent with sqrt(1/2) <= mantissa < sqrt(2).
struct Split {
    double mantissa;
    int exponent;
};

Split split(double x) {  // x > 0 and finite
    const bool subnormal = x < 0x1p-1022;
    const auto bits = bits_as<std::uint64_t>(subnormal ? x * 0x1p54 : x);
    // Taking away the bits of sqrt(1/2) makes the exponent change there and not
    // at a power of two.
    constexpr auto turn = bits_as<std::uint64_t>(0x1.6a09e667f3bcdp-1);
    const auto exponent = static_cast<int>(static_cast<std::int64_t>(bits - turn) >> 52);
    const std::uint64_t mantissa = bits - (static_cast<std::uint64_t>(static_cast<std::int64_t>(exponent)) << 52);
    return {bits_as<double>(mantissa), exponent - (subnormal ? 54 : 0)};
}

/// ln(x) to about 100 bits, x > 0 and finite: with x = 2^k m and s = (m - 1)/(m
/// + 1) it is k ln 2 + 2 (s + s^3/3 + s^5/5 + ...); |s| < 0.172. The first
/// terms are carried with double precision twice over.
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

/// e^(high + low), -746 < high < 710: e^(k ln 2 + r) = 2^k e^r with |r| <=
/// ln(2)/2 and Taylor's series for e^r.
double detail::exp_of_sum(double high, double low) {
    constexpr double round_to_integer = 0x1.8p52;  // adding and taking it away leaves the nearest integer
    const double k = (high * 0x1.71547652b82fep+0 + round_to_integer) - round_to_integer;
    const Double2 r = exact_sum(high - k * ln2_high, low - k * ln2_low);
    constexpr double taylor[] = {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
                                 1.0 / 362880,     1.0 / 40320,     1.0 / 5040,     1.0 / 720,
                                 1.0 / 120,        1.0 / 24,        1.0 / 6,        1.0 / 2};
    const double tail = r.high * r.high * polynomial(r.high, taylor) + r.low * (1 + r.high);
    const double e = 1 + (r.high + tail);
    const int exponent = static_cast<int>(k),
              half = exponent / 2;  // two steps reach 2^1024 and the subnormals
    return e * power_of_two(half) * power_of_two(exponent - half);
}

double exp(double x) {
    if (x != x) return x;
    if (x > 709.782712893384) return infinity;
    if (x < -745.2) return 0;
    return exp_of_sum(x, 0);
}

double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : not_a_number;
    if (x == infinity) return infinity;
    // With f = m - 1 and s = f/(2 + f): ln(m) = 2 atanh(s) and 2 s = f -
    // (f^2/2)(1 - s), so f stays free of error.
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

}  // namespace concert::sim

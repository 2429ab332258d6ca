#pragma once
#include <cstddef>

/// Numbers in two parts, for the few places of sim/math.cpp and sim/normal.cpp
/// where 53 bits are too few.
namespace concert::sim::detail {

/// An unevaluated sum high + low with |low| at most half a unit in the last
/// place of high: about 106 bits.
struct Double2 {
    double high, low;
};

/// a + b without error (Knuth 1969).
inline Double2 exact_sum(double a, double b) {
    const double s = a + b, t = s - a;
    return {s, (a - (s - t)) + (b - t)};
}

/// a + b without error when |a| >= |b| (Dekker 1971).
inline Double2 ordered_sum(double a, double b) {
    const double s = a + b;
    return {s, b - (s - a)};
}

/// a * b without error for factors well inside the range (Dekker 1971, after
/// Veltkamp): no fused multiply-add needed.
inline Double2 exact_product(double a, double b) {
    constexpr double splitter = 0x1p27 + 1;
    const double p = a * b;
    const double ca = splitter * a, a1 = ca - (ca - a), a2 = a - a1;
    const double cb = splitter * b, b1 = cb - (cb - b), b2 = b - b1;
    return {p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2};
}

inline Double2 operator+(Double2 a, Double2 b) {
    const Double2 s = exact_sum(a.high, b.high);
    return ordered_sum(s.high, s.low + (a.low + b.low));
}

inline Double2 operator*(Double2 a, Double2 b) {
    const Double2 p = exact_product(a.high, b.high);
    return ordered_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

/// The value at x of the polynomial with these coefficients, highest power
/// first (Horner).
template <std::size_t N>
double polynomial(double x, const double (&coefficients)[N]) {
    double sum = coefficients[0];
    for (std::size_t i = 1; i < N; ++i) sum = sum * x + coefficients[i];
    return sum;
}

/// e^(high + low), -746 < high < 710.
double exp_of_sum(double high, double low);

}  // namespace concert::sim::detail

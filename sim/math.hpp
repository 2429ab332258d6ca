#pragma once
#include <cstddef>
#include <cstdint>

/// Elementary functions made of + - x / and exact bit operations only, so that every platform returns the same bits
/// (the C library's differ in the last one). Error at most 2 units in the last place over the ranges used.
namespace concert::sim {

double exp(double x);              ///< e^x; 0 below -745.2, infinity above 709.78
double log(double x);              ///< natural logarithm; -infinity at 0, NaN below
double pow(double x, double y);    ///< x^y for x >= 0; 0^0 = 1
double power(double x, int n);     ///< x^n by repeated squaring, n >= 0
double normal_quantile(double u);  ///< z with Phi(z) = u, 0 < u < 1 (Wichura 1988, AS 241 PPND16)
double normal_cdf(double z);       ///< Phi(z)

/// normal_quantile((word + 1/2)/2^32) of many words at a time; the same bits.
void normal_quantiles(const std::uint32_t* words, std::size_t count, double* z);

}  // namespace concert::sim

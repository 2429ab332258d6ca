#pragma once
#include <span>

/// The diffusion curve of Bass (1969): F(t) = m (1 - exp(-(p+q)t)) / (1 + (q/p) exp(-(p+q)t)).
namespace concert::analysis {

/// Cumulative share of adopters at time t; p > 0 innovation and q imitation per unit of time, m the ceiling.
double bass(double p, double q, double m, double t);

/// A fitted curve. All numbers are NaN when there was nothing to fit (fewer than four values or no adoption at all).
struct BassFit {
    double p, q, m;
    double rss;   ///< sum of squared residuals
    double rmse;  ///< root of their mean
    double peak;  ///< time of the most new adoptions, ln(q/p)/(p+q); 0 when q <= p
};

enum class Ceiling { one, fitted };

/// Least squares fit to curve[i] at time i + 1 by Levenberg-Marquardt from the best points of a grid.
/// p > 0 and p + q > 0 always hold; q is below 0 when adoption slows down faster than without any imitation.
BassFit fit_bass(std::span<const double> curve, Ceiling ceiling);

}  // namespace concert::analysis

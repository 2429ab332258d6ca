#pragma once
#include <span>

/// Two curves of growth to set beside Bass: both know imitation alone, so a curve that starts at once fits neither.
///     logistic  m / (1 + e^(-r (t - t0)))     (Verhulst 1838; Griliches 1957, Econometrica 25)
///     Gompertz  m exp(-e^(-r (t - t0)))       (Gompertz 1825; Winsor 1932, PNAS 18)
namespace concert::analysis {

enum class Growth { logistic, gompertz };

/// Share adopted at time t: ceiling m, rate r per unit of time, inflection t0 (at m/2 and m/e).
double growth(Growth kind, double m, double r, double t0, double t);

/// A fitted curve; all NaN when there was nothing to fit (fewer than four values or no adoption at all).
struct GrowthFit {
    double m, rate, inflection;
    double rss, rmse;
};

/// Least squares fit to curve[i] at time i + 1 by Levenberg-Marquardt from the best points of a grid; rate > 0.
GrowthFit fit_growth(Growth kind, std::span<const double> curve);

}  // namespace concert::analysis

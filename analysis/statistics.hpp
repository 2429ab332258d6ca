#pragma once
#include <cstddef>
#include <span>
#include <vector>

/// Statistics of samples. NaN never enters a sample silently: functions say what they do with it.
/// +infinity is a legal value ("never") of everything built on order: quantiles, medians, bands.
namespace concert::analysis {

/// Quantile of type 7 (Hyndman & Fan 1996; the default of R and NumPy) of rising values; NaN when there are none.
double quantile(std::span<const double> sorted, double probability);

/// The shape of a sample: 10-90 is the 80 % band, 25-75 the 50 % band.
struct Band {
    std::size_t n = 0;  ///< values used; NaN were left out
    double lowest, q10, q25, median, q75, q90, highest;
    double mean;  ///< NaN when a value is infinite
};
Band band(std::vector<double> values);

/// A 95 % interval, or just the range of a sample too small to have one.
struct Interval {
    double lower, upper;
    bool range = false;
};

struct Estimate {
    double value;
    Interval interval;
    std::size_t n = 0;
};

/// Mean with Student's 95 % interval; the interval is NaN below two values. NaN and infinity are not allowed in.
Estimate mean_estimate(std::span<const double> values);

/// Median with the distribution-free interval of order statistics that covers at least 95 %; below six values no such
/// interval exists and the range is given. NaN are not allowed in.
Estimate median_estimate(std::vector<double> values);

/// Share of successes with Wilson's 95 % interval (Wilson 1927, without continuity correction); NaN when n is 0.
Estimate proportion_estimate(std::size_t successes, std::size_t n);

/// Everything the tables say of one sample.
struct Statistic {
    std::size_t missing = 0;  ///< values that do not exist (NaN), or that are "never" (infinite)
    Band band;
    Estimate median, mean;  ///< the mean and its interval are NaN when a value is "never"
};
/// NaN are counted as missing and left out; infinite values are counted as missing and kept.
Statistic describe(const std::vector<double>& values);

/// Quantile of Student's t distribution with `freedom` degrees of freedom, 0.5 <= probability < 1.
double student_quantile(double probability, std::size_t freedom);
/// Probability that |t| <= x (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4: finite sums), x >= 0.
double student_between(double x, std::size_t freedom);

}  // namespace concert::analysis

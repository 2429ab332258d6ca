#include "sim/quantile_table.hpp"

#include <cmath>
#include <vector>

#include "sim/math.hpp"

namespace concert::sim {
namespace {

/// The share e^y / (1 + e^y), of which y is the log odds.
double share(double y) { return y > 0 ? 1 / (1 + exp(-y)) : exp(y) / (1 + exp(y)); }

/// The density of a Beta(a, b) variable's log odds, relative to its peak. x^(a-1) (1-x)^(b-1) dx becomes
/// x^a (1-x)^b dy: smooth, with one peak and exponential tails, however singular the density of x is at 0 and 1.
class LogOddsDensity {
public:
    LogOddsDensity(double a, double b) : a_(a), b_(b), peak_(log(a / b)), log_peak_(log_density(peak_)) {}
    double operator()(double y) const { return exp(log_density(y) - log_peak_); }

    /// The log odds on this side (-1 or 1) of the peak beyond which less than about 1e-13 of the mass lies.
    double end(double side) const {
        double step = std::sqrt(1 / a_ + 1 / b_);  // the width of the peak
        while (log_density(peak_ + side * step) - log_peak_ > -35) step *= 1.25;
        return peak_ + side * step;
    }

private:
    double log_density(double y) const {
        const double log_1_plus = y > 0 ? y + log(1 + exp(-y)) : log(1 + exp(y));
        return a_ * y - (a_ + b_) * log_1_plus;
    }

    double a_, b_, peak_, log_peak_;
};

}  // namespace

QuantileTable beta_quantile_table(double a, double b) {
    constexpr std::size_t steps = 8192;
    const LogOddsDensity density(a, b);
    const double begin = density.end(-1), width = (density.end(1) - begin) / steps;

    // Simpson's rule over each step, so that the integral up to every step is known.
    std::vector<double> integral(steps + 1);
    double left = density(begin);
    for (std::size_t i = 0; i < steps; ++i) {
        const double y = begin + width * static_cast<double>(i);
        const double middle = density(y + width / 2), right = density(y + width);
        integral[i + 1] = integral[i] + (left + 4 * middle + right);
        left = right;
    }

    std::array<std::uint16_t, QuantileTable::cells + 1> quantiles{};
    quantiles.back() = 65'535;
    std::size_t i = 0;  // the step in which the integral passes the wanted part of the whole
    for (std::size_t point = 1; point < QuantileTable::cells; ++point) {
        const double wanted = integral.back() * (static_cast<double>(point) / QuantileTable::cells);
        while (integral[i + 1] < wanted) ++i;
        const double part = (wanted - integral[i]) / (integral[i + 1] - integral[i]);
        const double y = begin + width * (static_cast<double>(i) + part);
        quantiles[point] = static_cast<std::uint16_t>(share(y) * 65'535 + 0.5);
    }
    return QuantileTable(quantiles);
}

}  // namespace concert::sim

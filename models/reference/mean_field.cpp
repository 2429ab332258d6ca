#include "models/reference/mean_field.hpp"

#include <stdexcept>

#include "sim/math.hpp"

namespace concert::reference {

double MeanField::influence(double share) const {
    return share > 0 ? 1 / (1 + sim::pow(threshold / share, exponent)) : 0;
}

double MeanField::rate(double share) const {
    const double g = influence(share);
    return (1 - share) * (alone + peers * g) - doubt * share * (1 - g);
}

double MeanField::slope(double share) const {
    constexpr double step = 1e-5;
    return (rate(share + step) - rate(share - step)) / (2 * step);
}

double MeanField::weekly_step(double share) const {
    const double g = influence(share);
    return share + (1 - share) * (1 - sim::exp(-alone - peers * g)) - share * (1 - sim::exp(-doubt * (1 - g)));
}

std::vector<RestingPoint> resting_points(const MeanField& field) {
    if (!(field.alone >= 0 && field.peers >= 0 && field.doubt >= 0 && field.threshold > 0 && field.exponent >= 1)) {
        throw std::invalid_argument(
            "mean field: rates cannot be negative, the threshold must be above 0 and the "
            "exponent at least 1");
    }
    constexpr int steps = 10'000;
    std::vector<RestingPoint> found;
    if (field.rate(0) == 0) found.push_back({0, field.rate(0.5 / steps) < 0});
    for (int k = 0; k < steps; ++k) {
        double low = (k + 0.0) / steps, high = (k + 1.0) / steps;
        const bool rises = field.rate(low) > 0;
        if (field.rate(low) == 0 || (field.rate(high) > 0) == rises) continue;
        for (int halving = 0; halving < 60; ++halving) {
            const double middle = (low + high) / 2;
            ((field.rate(middle) > 0) == rises ? low : high) = middle;
        }
        found.push_back({(low + high) / 2, rises});
    }
    return found;
}

double mean_field_share(const MeanField& field, double start, double weeks) {
    constexpr double step = 0.1;
    double share = start;
    for (double done = 0; done < weeks; done += step) {
        const double h = done + step < weeks ? step : weeks - done;
        const double k1 = field.rate(share), k2 = field.rate(share + h / 2 * k1);
        const double k3 = field.rate(share + h / 2 * k2), k4 = field.rate(share + h * k3);
        share += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    return share;
}

}  // namespace concert::reference

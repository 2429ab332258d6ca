#pragma once
#include <cmath>  // sqrt alone
#include <cstdint>

#include "sim/math.hpp"
#include "sim/random.hpp"

/// Random variables from uniform numbers by our own arithmetic: the distributions of the standard library differ from
/// one implementation to the next. A `Generator` is a Stream or anything with its uniform() and uniform_open().
namespace concert::sim {

/// The number t such that `word < t` happens with this probability, rounded to a multiple of 2^-32. Never at 0 and
/// always at 1, which takes 33 bits.
constexpr std::uint64_t threshold(double probability) {
    if (!(probability > 0)) return 0;
    if (probability >= 1) return std::uint64_t{1} << 32;
    return static_cast<std::uint64_t>(probability * 0x1p32 + 0.5);
}

/// True with this probability over the values of `word`.
constexpr bool happens(std::uint32_t word, double probability) { return word < threshold(probability); }

/// True with probability 1 - exp(-hazard): an event of this rate took place within the unit of time.
/// The first comparison saves the exponential for small hazards and changes nothing: as 1 - exp(-h) <= h, whoever fails
/// it fails the second too.
inline bool hazard_event(std::uint32_t word, double hazard) {
    const double u = unit(word);
    return u < hazard && u < 1 - exp(-hazard);
}

/// Poisson number of this mean (0 to about 5) from one word by inversion; exp_minus_mean is exp(-mean), computed once
/// for many calls. 32 bits know no probability below 2^-33: at mean 5 the largest value is 25, and mean and variance
/// are off by less than 1e-8 and 1e-7.
inline std::uint32_t poisson_from_word(std::uint32_t word, double mean, double exp_minus_mean) {
    const double u = unit(word);
    double probability = exp_minus_mean, sum = probability;
    std::uint32_t k = 0;
    while (u > sum && k < 64) {  // the bound only matters when rounding keeps the sum below u
        probability *= mean / ++k;
        sum += probability;
    }
    return k;
}

/// ln(k!) for a whole number k >= 0, to about 1e-14: the product up to 15, above it Stirling's series (Abramowitz &
/// Stegun 6.1.41).
inline double log_factorial(double k) {
    if (k <= 15) {
        double product = 1;
        for (double factor = 2; factor <= k; ++factor) product *= factor;
        return log(product);
    }
    constexpr double half_log_2pi = 0.91893853320467274;
    const double z = k + 1, w = 1 / (z * z);
    const double series = (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w / 1680))) / z;
    return (z - 0.5) * log(z) - z + half_log_2pi + series;
}

/// Normal by inversion of one word: between -6.3 and 6.3 standard deviations.
template <class Generator>
double normal(Generator& draw, double mean, double sd) {
    return mean + sd * normal_quantile(draw.uniform_open());
}

/// Exponential of this mean; at most 22.9 means, as one word has 32 bits.
template <class Generator>
double exponential(Generator& draw, double mean) {
    return -mean * log(draw.uniform_open());
}

/// Gamma of this shape and scale (mean = shape * scale), both above 0. Rejection by Marsaglia & Tsang, ACM Trans. Math.
/// Softw. 26 (2000) 363-372; shapes below 1 by their remark in section 6: gamma(a) = gamma(a + 1) U^(1/a).
template <class Generator>
double gamma(Generator& draw, double shape, double scale) {
    if (shape < 1) {
        const double larger = gamma(draw, shape + 1, scale);
        return larger * pow(draw.uniform_open(), 1 / shape);
    }
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    while (true) {
        const double x = normal(draw, 0, 1), root = 1 + c * x;
        if (root <= 0) continue;
        const double v = root * root * root, u = draw.uniform_open();
        if (u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v * scale;
    }
}

/// Beta(a, b), both above 0: the share of one gamma in the sum of two; when both are below 1, where the gammas could
/// vanish, by Jöhnk (Metrika 8 (1964) 5-15) in logarithms.
template <class Generator>
double beta(Generator& draw, double a, double b) {
    if (a >= 1 || b >= 1) {
        const double x = gamma(draw, a, 1.0);
        return x / (x + gamma(draw, b, 1.0));
    }
    while (true) {
        const double log_x = log(draw.uniform_open()) / a, log_y = log(draw.uniform_open()) / b;
        const double top = log_x > log_y ? log_x : log_y;
        const double x = exp(log_x - top), y = exp(log_y - top);
        if (top + log(x + y) <= 0) return x / (x + y);
    }
}

/// Poisson of any mean from 0 up. Below 10 by inversion; else by transformed rejection (PTRS of Hörmann, Insurance:
/// Mathematics and Economics 12 (1993) 39-45).
template <class Generator>
std::uint64_t poisson(Generator& draw, double mean) {
    if (!(mean > 0)) return 0;
    if (mean < 10) {
        const double u = draw.uniform();
        double probability = exp(-mean), sum = probability;
        std::uint64_t k = 0;
        while (u >= sum && k < 128) {
            probability *= mean / static_cast<double>(++k);
            sum += probability;
        }
        return k;
    }
    const double log_mean = log(mean);
    const double b = 0.931 + 2.53 * std::sqrt(mean), a = -0.059 + 0.02483 * b;
    const double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4), quick = 0.9277 - 3.6224 / (b - 2);
    while (true) {
        const double u = draw.uniform_open() - 0.5, v = draw.uniform_open();
        const double from_edge = 0.5 - (u < 0 ? -u : u);
        const double x = (2 * a / from_edge + b) * u + mean + 0.43;
        if (x < 0 || (from_edge < 0.013 && v > from_edge)) continue;
        const auto k = static_cast<std::uint64_t>(x);
        if (from_edge >= 0.07 && v <= quick) return k;
        const auto count = static_cast<double>(k);
        if (log(v * inverse_alpha / (a / (from_edge * from_edge) + b)) <=
            count * log_mean - mean - log_factorial(count)) {
            return k;
        }
    }
}

/// Binomial(n, p), the number of successes in n trials. When n p (or n (1 - p)) is below 10 by inversion; else by
/// transformed rejection (BTRS of Hörmann, J. Statist. Comput. Simul. 46 (1993) 101-110).
template <class Generator>
std::uint32_t binomial(Generator& draw, std::uint32_t n, double p) {
    if (n == 0 || !(p > 0)) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(draw, n, 1 - p);
    const double trials = n, odds = p / (1 - p);
    if (trials * p < 10) {
        const double u = draw.uniform();
        double probability = pow(1 - p, trials), sum = probability;
        std::uint32_t k = 0;
        while (u >= sum && k < n && k < 128) {
            probability *= odds * (n - k) / (k + 1.0);
            sum += probability;
            ++k;
        }
        return k;
    }
    const double sd = std::sqrt(trials * p * (1 - p)), b = 1.15 + 2.53 * sd, a = -0.0873 + 0.0248 * b + 0.01 * p;
    const double quick = 0.92 - 4.2 / b, alpha = (2.83 + 5.1 / b) * sd, log_odds = log(odds);
    const auto mode = static_cast<double>(static_cast<std::uint32_t>((trials + 1) * p));
    const double at_mode = log_factorial(mode) + log_factorial(trials - mode);
    while (true) {
        const double u = draw.uniform_open() - 0.5, v = draw.uniform_open();
        const double from_edge = 0.5 - (u < 0 ? -u : u);
        const double x = (2 * a / from_edge + b) * u + trials * p + 0.5;
        if (x < 0 || x >= trials + 1) continue;
        const auto k = static_cast<std::uint32_t>(x);
        if (from_edge >= 0.07 && v <= quick) return k;
        const double count = k;
        if (log(v * alpha / (a / (from_edge * from_edge) + b)) <=
            at_mode - log_factorial(count) - log_factorial(trials - count) + (count - mode) * log_odds) {
            return k;
        }
    }
}

}  // namespace concert::sim

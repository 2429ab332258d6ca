#pragma once
#include <cmath>
#include <span>
#include <vector>

/// Functions whose Sobol indices are known, of inputs uniform on [0, 1].
namespace variance_functions {

constexpr double pi = 3.14159265358979323846;

/// Ishigami & Homma 1990: sin x1 + a sin² x2 + b x3⁴ sin x1, x = -pi ... pi.
struct Ishigami {
    double a = 7, b = 0.1;

    double operator()(std::span<const double> u) const {
        const double x1 = pi * (2 * u[0] - 1), x2 = pi * (2 * u[1] - 1), x3 = pi * (2 * u[2] - 1);
        return std::sin(x1) + a * std::sin(x2) * std::sin(x2) + b * x3 * x3 * x3 * x3 * std::sin(x1);
    }
    double mean() const { return a / 2; }
    double variance_1() const { return std::pow(1 + b * std::pow(pi, 4) / 5, 2) / 2; }
    double variance_2() const { return a * a / 8; }
    double variance_13() const { return 8 * b * b * std::pow(pi, 8) / 225; }
    double variance() const { return variance_1() + variance_2() + variance_13(); }
    std::vector<double> first() const { return {variance_1() / variance(), variance_2() / variance(), 0}; }
    std::vector<double> total() const {
        return {(variance_1() + variance_13()) / variance(), variance_2() / variance(), variance_13() / variance()};
    }
};

/// Sobol's g-function: the product of (|4 u_i - 2| + a_i) / (1 + a_i).
struct G {
    std::vector<double> a;

    double operator()(std::span<const double> u) const {
        double product = 1;
        for (std::size_t i = 0; i < a.size(); ++i) product *= (std::abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
        return product;
    }
    double part(std::size_t i) const { return 1 / (3 * (1 + a[i]) * (1 + a[i])); }
    double variance() const {
        double product = 1;
        for (std::size_t i = 0; i < a.size(); ++i) product *= 1 + part(i);
        return product - 1;
    }
    double first(std::size_t i) const { return part(i) / variance(); }
    double total(std::size_t i) const { return part(i) / (1 + part(i)) * (1 + variance()) / variance(); }
};

/// The function at every row.
template <class Function>
std::vector<double> outputs(const Function& f, std::span<const double> rows, std::size_t dimensions) {
    std::vector<double> all;
    for (std::size_t i = 0; i < rows.size(); i += dimensions) all.push_back(f(rows.subspan(i, dimensions)));
    return all;
}

}  // namespace variance_functions

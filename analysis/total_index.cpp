#include "analysis/total_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace concert::analysis {
namespace {

constexpr std::size_t fewest = 3;
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TotalIndex total_index(std::span<const double> base, std::span<const double> redrawn) {
    std::vector<double> b, g;
    for (std::size_t i = 0; i < base.size(); ++i) {
        if (std::isnan(base[i]) || std::isnan(redrawn[i])) continue;
        b.push_back(base[i]);
        g.push_back(redrawn[i]);
    }
    const double n = static_cast<double>(b.size());
    if (b.size() < fewest) return {missing, missing, b.size()};
    double sum = 0, squares = 0, mean_step = 0, step_squares = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        sum += b[i] + g[i];
        squares += b[i] * b[i] + g[i] * g[i];
        const double step = jansen_term(b[i], g[i]);
        mean_step += step;
        step_squares += step * step;
    }
    const double variance = (squares - sum * sum / (2 * n)) / (2 * n - 1);
    mean_step /= n;
    const double error = std::sqrt(std::max(0.0, step_squares / n - mean_step * mean_step) / (n - 1));
    if (!(variance > 0)) return {missing, missing, b.size()};
    return {mean_step / variance, error / variance, b.size()};
}

}  // namespace concert::analysis

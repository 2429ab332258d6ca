#include "analysis/sobol_indices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "analysis/purposes.hpp"
#include "analysis/total_index.hpp"
#include "sim/parallel.hpp"
#include "sim/random.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double tail = 0.025;
constexpr std::size_t draws_of_a_stream = 4096;

/// What a row adds to the sums, row after row: the sum and the sum of squares of A and B, then the first-order and the
/// total term of every group.
class Terms {
public:
    Terms(std::span<const double> outputs, std::size_t groups) : groups_(groups), width_(2 + 2 * groups) {
        const std::size_t n = outputs.size() / (groups + 2);
        const auto output = [&](std::size_t matrix, std::size_t row) { return outputs[matrix * n + row]; };
        std::vector<std::size_t> whole;
        double sum = 0, lowest = std::numeric_limits<double>::infinity(), highest = -lowest;
        for (std::size_t i = 0; i < n; ++i) {
            bool finite = true;
            for (std::size_t m = 0; m < groups + 2; ++m) finite = finite && std::isfinite(output(m, i));
            if (!finite) continue;
            whole.push_back(i);
            sum += output(0, i) + output(1, i);
            lowest = std::min({lowest, output(0, i), output(1, i)});
            highest = std::max({highest, output(0, i), output(1, i)});
        }
        rows_ = whole.size();
        mean_ = sum / static_cast<double>(2 * rows_);
        constant_ = !(lowest < highest);
        all_.reserve(rows_ * width_);
        for (const std::size_t i : whole) {
            const double a = output(0, i) - mean_, b = output(1, i) - mean_;
            all_.push_back(a + b);
            all_.push_back(a * a + b * b);
            for (std::size_t j = 0; j < groups; ++j) {
                const double ab = output(2 + j, i) - mean_;
                all_.push_back(b * (ab - a));
                all_.push_back(jansen_term(a, ab));
            }
        }
    }

    std::size_t rows() const { return rows_; }
    double mean() const { return mean_; }
    /// Without indices: nothing varies, or there is too little to tell.
    bool silent() const { return constant_ || rows_ < 2; }

    std::vector<double> sums() const {
        std::vector<double> total(width_, 0.0);
        for (std::size_t i = 0; i < rows_; ++i) add(i, total);
        return total;
    }

    /// Sums over as many rows drawn with replacement.
    std::vector<double> resampled(std::uint64_t seed, std::size_t resample) const {
        std::vector<double> total(width_, 0.0);
        for (std::size_t first = 0; first < rows_; first += draws_of_a_stream) {
            const sim::Site site{seed, 0, static_cast<std::uint32_t>(resample), 0,
                                 static_cast<std::uint32_t>(first / draws_of_a_stream)};
            sim::Stream draw(site, static_cast<std::uint8_t>(Purpose::Bootstrap));
            const std::size_t last = std::min(rows_, first + draws_of_a_stream);
            for (std::size_t i = first; i < last; ++i) add(draw.below(static_cast<std::uint32_t>(rows_)), total);
        }
        return total;
    }

    double variance(const std::vector<double>& sums) const {
        const double n = static_cast<double>(2 * rows_);
        return (sums[1] - sums[0] * sums[0] / n) / (n - 1);
    }

    /// Index after index, the first-order and the total one of every group; NaN where nothing varies.
    std::vector<double> indices(const std::vector<double>& sums) const {
        const double spread = variance(sums), n = static_cast<double>(rows_);
        std::vector<double> result(2 * groups_, missing);
        if (!(spread > 0)) return result;
        for (std::size_t k = 0; k < result.size(); ++k) result[k] = sums[2 + k] / n / spread;
        return result;
    }

private:
    void add(std::size_t row, std::vector<double>& total) const {
        const double* term = all_.data() + row * width_;
        for (std::size_t k = 0; k < width_; ++k) total[k] += term[k];
    }

    std::size_t groups_, width_, rows_ = 0;
    double mean_ = missing;
    bool constant_ = true;
    std::vector<double> all_;
};

/// Percentiles of index k over the resamples in which something varies.
Interval interval(const std::vector<std::vector<double>>& resamples, std::size_t k) {
    std::vector<double> values;
    for (const auto& resample : resamples) {
        if (!std::isnan(resample[k])) values.push_back(resample[k]);
    }
    if (values.size() < 2) return {missing, missing};
    std::sort(values.begin(), values.end());
    return {quantile(values, tail), quantile(values, 1 - tail)};
}

void check(std::size_t outputs, std::size_t groups) {
    if (groups == 0) throw std::invalid_argument("sobol_indices: no group of inputs");
    if (outputs % (groups + 2) != 0) {
        throw std::invalid_argument("sobol_indices: " + std::to_string(outputs) + " outputs are no whole number of " +
                                    std::to_string(groups + 2) + " a row");
    }
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> outputs, std::size_t groups, const SobolOptions& options) {
    check(outputs.size(), groups);
    const Terms terms(outputs, groups);
    SobolIndices result;
    result.rows = terms.rows();
    result.left_out = outputs.size() / (groups + 2) - terms.rows();
    result.mean = terms.rows() == 0 ? missing : terms.mean();
    result.groups.assign(groups,
                         {{missing, {missing, missing}, terms.rows()}, {missing, {missing, missing}, terms.rows()}});
    const auto sums = terms.sums();
    result.variance = terms.rows() == 0 ? missing : terms.silent() ? 0 : terms.variance(sums);
    if (terms.silent()) return result;
    const auto values = terms.indices(sums);
    std::vector<std::vector<double>> resamples(options.resamples);
    sim::for_each_index(options.resamples,
                        [&](std::size_t r) { resamples[r] = terms.indices(terms.resampled(options.seed, r)); });
    for (std::size_t j = 0; j < groups; ++j) {
        result.groups[j] = {{values[2 * j], interval(resamples, 2 * j), terms.rows()},
                            {values[2 * j + 1], interval(resamples, 2 * j + 1), terms.rows()}};
    }
    return result;
}

std::vector<SobolIndices> sobol_indices(std::span<const std::vector<double>> columns, std::size_t groups,
                                        const SobolOptions& options) {
    std::vector<SobolIndices> result;
    result.reserve(columns.size());
    for (const auto& column : columns) result.push_back(sobol_indices(column, groups, options));
    return result;
}

}  // namespace concert::analysis

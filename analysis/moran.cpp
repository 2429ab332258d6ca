#include "analysis/moran.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/math.hpp"
#include "sim/neighbourhood.hpp"
#include "sim/parallel.hpp"

namespace concert::analysis {
namespace {

constexpr std::size_t block = 4096;  ///< people searched from by one thread; fixed, so that sums are always split alike

/// Rows good for walking; nobody needs mates here.
sim::Network walkable(const Nominations& nominations) { return {nominations.first, nominations.target, {}}; }

/// What one block adds to the sums over people.
struct Sums {
    std::vector<double> lag, adopted_lag, adopted_rows;  ///< by period: sum L_i, sum x_i L_i, sum x_i R_i
    double rows = 0;                                     ///< sum R_i: people who reach anybody
    double s1 = 0, s2 = 0;

    explicit Sums(std::size_t periods) : lag(periods, 0.0), adopted_lag(periods, 0.0), adopted_rows(periods, 0.0) {}
    void add(const Sums& other) {
        for (std::size_t t = 0; t < lag.size(); ++t) {
            lag[t] += other.lag[t];
            adopted_lag[t] += other.adopted_lag[t];
            adopted_rows[t] += other.adopted_rows[t];
        }
        rows += other.rows;
        s1 += other.s1;
        s2 += other.s2;
    }
};

/// sum over those within reach of 1/d: what a person's weights are divided by.
double nearness(const sim::Neighbourhood& around) {
    double sum = 0;
    for (std::uint16_t d = 1; d <= around.farthest(); ++d) sum += static_cast<double>(around.at(d).size()) / d;
    return sum;
}

template <class Body>
void for_each_block(std::size_t people, const Body& body) {
    sim::for_each_index((people + block - 1) / block,
                        [&](std::size_t b) { body(b, b * block, std::min(people, (b + 1) * block)); });
}

std::vector<double> nearness_of_all(const sim::Network& out, std::uint16_t farthest) {
    std::vector<double> sums(out.people());
    for_each_block(out.people(), [&](std::size_t, std::size_t first, std::size_t last) {
        sim::Neighbourhood around(out, farthest);
        for (std::size_t i = first; i < last; ++i) {
            around.search(static_cast<sim::Person>(i));
            sums[i] = nearness(around);
        }
    });
    return sums;
}

/// Both searches from each person: along the nominations for row i of the weights, against them for its column.
class Walk {
public:
    Walk(const sim::Network& out, const sim::Network& in, std::span<const double> near, std::span<const int> times,
         std::size_t periods, std::uint16_t farthest)
        : near_(near), times_(times), ahead_(out, farthest), behind_(in, farthest), lag_(periods + 1) {}

    void visit(sim::Person i, Sums& sums) {
        ahead_.search(i);
        behind_.search(i);
        const double row = near_[i] > 0 ? 1 : 0, column = add_squares(i, sums);
        sums.s2 += (row + column) * (row + column);
        sums.rows += row;
        if (row > 0) add_lags(i, sums);
    }

private:
    /// sum_j w_ij^2 + w_ij w_ji, which is S1's share of i; returns the column sum of i.
    double add_squares(sim::Person i, Sums& sums) {
        double column = 0;
        for (std::uint16_t d = 1; d <= behind_.farthest(); ++d) {
            for (const sim::Person j : behind_.at(d)) {
                const double back = 1 / (d * near_[j]);
                column += back;
                const std::uint16_t there = ahead_.steps_to(j);
                if (there != sim::unreachable) sums.s1 += back / (there * near_[i]);
            }
        }
        for (std::uint16_t d = 1; d <= ahead_.farthest(); ++d) {
            const double weight = 1 / (d * near_[i]);
            sums.s1 += static_cast<double>(ahead_.at(d).size()) * weight * weight;
        }
        return column;
    }

    /// L_i(t) = sum_j w_ij x_j(t) of every period at once: those within reach sorted by when they adopted.
    void add_lags(sim::Person i, Sums& sums) {
        std::fill(lag_.begin(), lag_.end(), 0.0);
        for (std::uint16_t d = 1; d <= ahead_.farthest(); ++d) {
            const double weight = 1 / (d * near_[i]);
            for (const sim::Person j : ahead_.at(d)) lag_[static_cast<std::size_t>(times_[j])] += weight;
        }
        const auto adopted = static_cast<std::size_t>(times_[i]);
        double lag = 0;
        for (std::size_t t = 1; t < lag_.size(); ++t) {
            lag += lag_[t];
            sums.lag[t - 1] += lag;
            if (adopted == never_adopted || adopted > t) continue;
            sums.adopted_lag[t - 1] += lag;
            sums.adopted_rows[t - 1] += 1;
        }
    }

    std::span<const double> near_;
    std::span<const int> times_;
    sim::Neighbourhood ahead_, behind_;
    std::vector<double> lag_;  ///< weight of those within reach by period of adoption; 0: never
};

Moran moran(const Sums& sums, std::size_t t, double n, double adopters) {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    if (n < 4 || adopters == 0 || adopters == n || sums.rows == 0) return {missing, missing, missing, missing};
    const double mean = adopters / n, squares = adopters * (1 - mean);
    // sum_i (x_i - mean) (L_i - mean R_i)
    const double product =
        sums.adopted_lag[t] - mean * sums.adopted_rows[t] - mean * sums.lag[t] + mean * mean * sums.rows;
    Moran found{};
    found.observed = n / sums.rows * product / squares;
    found.expected = -1 / (n - 1);
    const double fourth = adopters * sim::power(1 - mean, 4) + (n - adopters) * sim::power(mean, 4);
    const double kurtosis = fourth / n / (squares / n * (squares / n)), s0 = sums.rows * sums.rows;
    const double plain = (n * n - 3 * n + 3) * sums.s1 - n * sums.s2 + 3 * s0;
    const double peaked = (n * n - n) * sums.s1 - 2 * n * sums.s2 + 6 * s0;
    const double second = (n * plain - kurtosis * peaked) / ((n - 1) * (n - 2) * (n - 3) * s0);
    found.sd = std::sqrt(second - found.expected * found.expected);
    const double z = (found.observed - found.expected) / found.sd;
    found.p = 2 * sim::normal_cdf(-std::abs(z));
    return found;
}

}  // namespace

std::vector<Moran> moran_by_period(const Nominations& nominations, std::span<const int> times, int periods,
                                   std::uint16_t farthest) {
    const auto curve = adoption_curve(times, periods);  // checks the times
    const sim::Network out = walkable(nominations), in = walkable(turned(nominations));
    const std::vector<double> near = nearness_of_all(out, farthest);
    std::vector<Sums> parts((times.size() + block - 1) / block, Sums(curve.size()));
    for_each_block(times.size(), [&](std::size_t b, std::size_t first, std::size_t last) {
        Walk walk(out, in, near, times, curve.size(), farthest);
        for (std::size_t i = first; i < last; ++i) walk.visit(static_cast<sim::Person>(i), parts[b]);
    });
    Sums sums(curve.size());
    for (const Sums& part : parts) sums.add(part);
    std::vector<Moran> found;
    for (std::size_t t = 0; t < curve.size(); ++t) {
        found.push_back(moran(sums, t, static_cast<double>(times.size()), static_cast<double>(curve[t].cumulative)));
    }
    return found;
}

}  // namespace concert::analysis

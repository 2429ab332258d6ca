#include "analysis/network_statistics.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::array by_time{"early_adopter", "early_majority", "late_majority", "laggard"};
constexpr std::array by_threshold{"very_low", "low", "high", "very_high"};

/// Mean of those values that are not NaN and for which `counts` holds; NaN when there are none.
template <class Counts>
double mean_where(std::span<const double> values, const Counts& counts) {
    double sum = 0, n = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]) || !counts(i)) continue;
        sum += values[i];
        ++n;
    }
    return n == 0 ? missing : sum / n;
}

double mean_of(std::span<const double> values) {
    return mean_where(values, [](std::size_t) { return true; });
}

double share_of_zeros(std::span<const double> values) {
    std::vector<double> zero(values.size(), missing);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i])) zero[i] = values[i] == 0 ? 1 : 0;
    }
    return mean_of(zero);
}

void add_whole(const Nominations& nominations, std::span<const int> times, std::vector<Measured>& all) {
    std::vector<double> toa(times.size(), missing), in, out;
    double adopters = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] == never_adopted) continue;
        toa[i] = times[i];
        ++adopters;
    }
    for (const std::size_t d : in_degrees(nominations)) in.push_back(static_cast<double>(d));
    for (const std::size_t d : out_degrees(nominations)) out.push_back(static_cast<double>(d));
    const auto lag0 = thresholds(nominations, times, 0), lag1 = thresholds(nominations, times, 1);
    all.push_back({"people", "persons", 0, static_cast<double>(times.size())});
    all.push_back({"arcs", "nominations", 0, static_cast<double>(nominations.target.size())});
    all.push_back({"density", "share", 0, density(nominations)});
    all.push_back({"adopters", "persons", 0, adopters});
    all.push_back({"mean_threshold_lag0", "share", 0, mean_of(lag0)});
    all.push_back({"mean_threshold_lag1", "share", 0, mean_of(lag1)});
    all.push_back({"share_zero_threshold_lag1", "share", 0, share_of_zeros(lag1)});
    all.push_back({"mean_infectiousness", "share", 0, mean_of(infectiousness(nominations, times))});
    all.push_back({"mean_susceptibility", "share", 0, mean_of(susceptibility(nominations, times))});
    all.push_back({"cor_toa_indegree", "correlation", 0, correlation(toa, in)});
    all.push_back({"cor_toa_outdegree", "correlation", 0, correlation(toa, out)});
}

void add_by_period(const Nominations& nominations, std::span<const double> weights, std::span<const int> times,
                   int periods, std::uint16_t farthest, std::vector<Measured>& all) {
    const auto lag1 = thresholds(nominations, times, 1);
    const auto moran = moran_by_period(nominations, times, periods, farthest);
    for (int t = 1; t <= periods; ++t) {
        const auto at_risk = [&](std::size_t i) { return times[i] == never_adopted || times[i] >= t; };
        const auto adopts = [&](std::size_t i) { return times[i] == t; };
        const Moran& m = moran[static_cast<std::size_t>(t - 1)];
        all.push_back({"exposure_lag1", "share", t, mean_where(exposure(nominations, times, t - 1), at_risk)});
        all.push_back({"weighted_exposure_lag1", "share", t,
                       mean_where(weighted_exposure(nominations, weights, times, t - 1), at_risk)});
        all.push_back({"threshold_by_time", "share", t, mean_where(lag1, adopts)});
        all.push_back({"moran_i", "index", t, m.observed});
        all.push_back({"moran_expected", "index", t, m.expected});
        all.push_back({"moran_sd", "index", t, m.sd});
        all.push_back({"moran_p", "probability", t, m.p});
    }
}

void add_categories(const Nominations& nominations, std::span<const int> times, std::vector<Measured>& all) {
    const auto time = adopter_categories(times);
    const auto threshold = threshold_categories(thresholds(nominations, times, 0));
    std::array<std::array<double, 4>, 4> count{};
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (time[i] == AdopterCategory::none || threshold[i] == ThresholdCategory::none) continue;
        ++count[static_cast<std::size_t>(time[i]) - 1][static_cast<std::size_t>(threshold[i]) - 1];
    }
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = 0; b < 4; ++b) {
            all.push_back({std::string(by_time[a]) + "/" + by_threshold[b], "persons", 0, count[a][b]});
        }
    }
}

}  // namespace

double correlation(std::span<const double> a, std::span<const double> b) {
    const auto both = [&](std::size_t i) { return !std::isnan(a[i]) && !std::isnan(b[i]); };
    const double mean_a = mean_where(a, both), mean_b = mean_where(b, both);
    double product = 0, square_a = 0, square_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!both(i)) continue;
        product += (a[i] - mean_a) * (b[i] - mean_b);
        square_a += (a[i] - mean_a) * (a[i] - mean_a);
        square_b += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return square_a > 0 && square_b > 0 ? product / std::sqrt(square_a * square_b) : missing;
}

std::vector<Measured> network_statistics(const Nominations& nominations, std::span<const double> weights,
                                         std::span<const int> times, int periods, std::uint16_t farthest) {
    std::vector<Measured> all;
    add_whole(nominations, times, all);
    add_by_period(nominations, weights, times, periods, farthest, all);
    add_categories(nominations, times, all);
    return all;
}

}  // namespace concert::analysis

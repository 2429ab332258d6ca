#include "analysis/curve_statistics.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "analysis/bass.hpp"
#include "analysis/growth.hpp"

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

void add_bass(const std::string& name, const BassFit& fit, std::vector<Measured>& all) {
    all.push_back({name + "_p", "per period", 0, fit.p});
    all.push_back({name + "_q", "per period", 0, fit.q});
    all.push_back({name + "_m", "share", 0, fit.m});
    all.push_back({name + "_q_over_p", "ratio", 0, fit.q / fit.p});
    all.push_back({name + "_inflection", "period", 0, fit.peak});
    all.push_back({name + "_rmse", "share", 0, fit.rmse});
}

void add_growth(const std::string& name, const GrowthFit& fit, std::vector<Measured>& all) {
    all.push_back({name + "_m", "share", 0, fit.m});
    all.push_back({name + "_rate", "per period", 0, fit.rate});
    all.push_back({name + "_inflection", "period", 0, fit.inflection});
    all.push_back({name + "_rmse", "share", 0, fit.rmse});
}

double first_reaching(std::span<const double> shares, double level) {
    for (std::size_t t = 0; t < shares.size(); ++t) {
        if (shares[t] >= level) return static_cast<double>(t + 1);
    }
    return missing;
}

}  // namespace

double value_of(const std::vector<Measured>& all, const std::string& statistic, int period) {
    for (const Measured& one : all) {
        if (one.statistic == statistic && one.period == period) return one.value;
    }
    return missing;
}

std::vector<Measured> curve_statistics(std::span<const double> shares) {
    std::vector<Measured> all;
    double before = 0, peak = 0, peak_period = missing;
    for (std::size_t t = 0; t < shares.size(); ++t) {
        const int period = static_cast<int>(t + 1);
        const double fresh = shares[t] - before;
        all.push_back({"new_share", "share", period, fresh});
        all.push_back({"share", "share", period, shares[t]});
        all.push_back({"hazard", "per period", period, before < 1 ? fresh / (1 - before) : missing});
        if (fresh > peak) {
            peak = fresh;
            peak_period = period;
        }
        before = shares[t];
    }
    all.push_back({"final_share", "share", 0, shares.empty() ? missing : shares.back()});
    for (const int percent : std::array{10, 25, 50, 75, 90}) {
        all.push_back({"periods_to_" + std::to_string(percent), "period", 0, first_reaching(shares, percent / 100.0)});
    }
    all.push_back({"peak_period", "period", 0, peak_period});
    all.push_back({"peak_height", "share", 0, peak});
    add_bass("bass", fit_bass(shares, Ceiling::fitted), all);
    add_bass("bass1", fit_bass(shares, Ceiling::one), all);
    add_growth("logistic", fit_growth(Growth::logistic, shares), all);
    add_growth("gompertz", fit_growth(Growth::gompertz, shares), all);
    return all;
}

}  // namespace concert::analysis

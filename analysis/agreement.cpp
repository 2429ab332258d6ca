#include "analysis/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace concert::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::vector<Band> bands_of(std::span<const std::vector<double>> curves) {
    std::size_t periods = 0;
    for (const auto& curve : curves) periods = std::max(periods, curve.size());
    std::vector<Band> bands;
    for (std::size_t t = 0; t < periods; ++t) {
        std::vector<double> values;
        for (const auto& curve : curves) {
            if (t < curve.size()) values.push_back(curve[t]);
        }
        bands.push_back(band(std::move(values)));
    }
    return bands;
}

Agreement agreement(std::span<const double> observed, std::span<const Band> simulated) {
    if (observed.size() != simulated.size()) {
        throw std::invalid_argument(std::to_string(observed.size()) + " observed periods for " +
                                    std::to_string(simulated.size()) + " simulated ones");
    }
    Agreement found{0, 0, 0, 0, 0};
    for (std::size_t t = 0; t < observed.size(); ++t) {
        const Band& b = simulated[t];
        if (std::isnan(observed[t]) || std::isnan(b.median)) continue;
        const double off = b.median - observed[t];
        ++found.periods;
        found.rmse += off * off;
        found.bias += off;
        found.coverage50 += b.q25 <= observed[t] && observed[t] <= b.q75;
        found.coverage80 += b.q10 <= observed[t] && observed[t] <= b.q90;
    }
    if (found.periods == 0) return {0, missing, missing, missing, missing};
    const auto n = static_cast<double>(found.periods);
    return {found.periods, std::sqrt(found.rmse / n), found.bias / n, found.coverage50 / n, found.coverage80 / n};
}

Agreement pooled(std::span<const Agreement> parts) {
    Agreement all{0, 0, 0, 0, 0};
    for (const Agreement& part : parts) {
        if (part.periods == 0) continue;
        const auto n = static_cast<double>(part.periods);
        all.periods += part.periods;
        all.rmse += n * part.rmse * part.rmse;
        all.bias += n * part.bias;
        all.coverage50 += n * part.coverage50;
        all.coverage80 += n * part.coverage80;
    }
    if (all.periods == 0) return {0, missing, missing, missing, missing};
    const auto n = static_cast<double>(all.periods);
    return {all.periods, std::sqrt(all.rmse / n), all.bias / n, all.coverage50 / n, all.coverage80 / n};
}

}  // namespace concert::analysis

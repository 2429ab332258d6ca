#include "claims/outcomes.hpp"

#include <cmath>

#include "claims/bands.hpp"

namespace concert::claims {

Outcomes::Outcomes(std::size_t arms, std::size_t replicates)
    : arms_(arms),
      replicates_(replicates),
      width_(bands().size()),
      values_(arms * replicates * width_, std::numeric_limits<double>::quiet_NaN()) {}

double Outcomes::mean(std::size_t arm, std::size_t outcome, std::size_t first, std::size_t last) const {
    double sum = 0, n = 0;
    for (std::size_t r = first; r < last; ++r) {
        const double value = at(arm, r, outcome);
        if (std::isnan(value)) continue;
        sum += value;
        n += 1;
    }
    return n > 0 ? sum / n : std::numeric_limits<double>::quiet_NaN();
}

std::size_t column_of(std::string_view outcome) { return static_cast<std::size_t>(&band_of(outcome) - bands().data()); }

}  // namespace concert::claims

#pragma once
#include <span>
#include <vector>

#include "analysis/statistics.hpp"

/// A simulated ensemble laid over an observed curve.
namespace concert::analysis {

/// Band of each period over the runs: curves[run][period]. Runs may be shorter than others; missing values are left
/// out.
std::vector<Band> bands_of(std::span<const std::vector<double>> curves);

/// How far the ensemble is from what was observed, over the periods in which both exist.
struct Agreement {
    std::size_t periods = 0;
    double rmse;        ///< root mean square of median - observed
    double bias;        ///< mean of median - observed
    double coverage50;  ///< share of periods with the observed value in the 50 % band (q25 to q75, ends included)
    double coverage80;  ///< ... and in the 80 % band (q10 to q90)
};

/// NaN when no period has both. An ensemble that describes the data has coverages near .5 and .8; far above says that
/// it is vaguer than need be, far below that it is wrong or too sure. Throws std::invalid_argument when the lengths
/// differ.
Agreement agreement(std::span<const double> observed, std::span<const Band> simulated);

/// Of several curves taken together, each period of each counting once.
Agreement pooled(std::span<const Agreement> parts);

}  // namespace concert::analysis

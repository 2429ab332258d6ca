#pragma once
#include <string>
#include <vector>

namespace concert::analysis {

/// One number said about a diffusion, observed or simulated.
struct Measured {
    std::string statistic, unit;
    int period = 0;  ///< the period it belongs to; 0: it is about the whole
    double value = 0;
};

/// The value of the first entry with this name (and period); NaN when there is none.
double value_of(const std::vector<Measured>& all, const std::string& statistic, int period = 0);

}  // namespace concert::analysis

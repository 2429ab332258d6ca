#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/parameters.hpp"

/// Where claims are judged: one quasi-random design of all assumed parameters, which serves every claim.
namespace concert::claims {

/// Rows of the table whose source begins with "assumed": the design varies these and no others.
std::vector<std::size_t> assumed_parameters(const sim::ModelTable& model);

/// Points of the Sobol sequence in [0, 1)^dimensions (direction numbers of Joe and Kuo 2008 in Boost.Random), the
/// point of nil included, each dimension shifted by one random 64-bit word of `seed` (exclusive or, which keeps the
/// balance of the sequence): rows one after the other. The first points of a longer design are those of a shorter one.
class Sobol {
public:
    Sobol(std::size_t dimensions, std::uint64_t seed);
    std::vector<double> points(std::size_t first, std::size_t count) const;
    /// The sequence itself, without shift.
    static std::vector<double> plain(std::size_t dimensions, std::size_t first, std::size_t count);

private:
    std::vector<std::uint64_t> shift_;
};

/// Where a parameter may go.
struct Range {
    double lowest, highest;
    bool logarithmic;  ///< spread evenly over the logarithm: where highest/lowest exceeds 10
    bool whole;
};
Range full_range(const sim::ParameterRow& row);
/// Default ± 50 %, within the full range.
Range near_range(const sim::ParameterRow& row);

/// The value at `u` in [0, 1) of a range.
double value_at(const Range& range, double u);

}  // namespace concert::claims

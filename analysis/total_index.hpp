#pragma once
#include <cstddef>
#include <span>

namespace concert::analysis {

/// What one point adds to the variance that a group explains alone and with all others: half the squared difference
/// between the output there and the output with the group drawn again (Jansen 1999, Comput. Phys. Commun. 117).
inline double jansen_term(double output, double redrawn) { return (output - redrawn) * (output - redrawn) / 2; }

/// A total Sobol index from pairs of runs alone, without the second matrix of a full design (sobol_indices.hpp).
struct TotalIndex {
    double value;
    double standard_error;  ///< as if the points were drawn at random and the variance were known
    std::size_t points;     ///< used
};

/// Total index of the group that was drawn again: `base[i]` is the output at point i, `redrawn[i]` that with the group
/// drawn again. The variance is that of both together. Points where either is NaN are left out; NaN below three points
/// and where nothing varies. `redrawn` has the size of `base`.
TotalIndex total_index(std::span<const double> base, std::span<const double> redrawn);

}  // namespace concert::analysis

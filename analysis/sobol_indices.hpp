#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/statistics.hpp"

/// Variance of an output by its inputs: which share a group of inputs explains alone (first order), and which share
/// with all it interacts with (total). A group is one input or several; the estimators do not see the difference.
namespace concert::analysis {

struct SobolOptions {
    std::size_t resamples = 1000;  ///< of the bootstrap; 0 for indices without intervals
    std::uint64_t seed = 1;        ///< of the bootstrap
};

/// Shares of the variance, in [0, 1] but for the error of estimation, with 95 % intervals.
struct SobolIndex {
    Estimate first, total;
};

struct SobolIndices {
    std::size_t rows = 0;      ///< of the design, used
    std::size_t left_out = 0;  ///< rows of which an output is not finite
    double mean = 0;           ///< of the output over A and B; NaN without rows
    double variance = 0;       ///< of the output over A and B; NaN without rows
    std::vector<SobolIndex> groups;
};

/// Indices of every group from the outputs of a Saltelli design (saltelli_design.hpp): those of the n rows of A, then
/// B, then AB_0, AB_1, ..., where AB_j is A with the columns of group j taken from B; (groups + 2) n numbers in all.
///
/// First order: V_j = mean f_B (f_ABj - f_A), Saltelli et al. 2010, Comput. Phys. Commun. 181, table 2 (b). Total:
/// E_j = mean (f_A - f_ABj)² / 2, Jansen 1999, Comput. Phys. Commun. 117, the same table (f). Both over the variance of
/// A and B together. Departing from the source, outputs are taken from their mean over A and B, without which the
/// error of V_j grows with the mean. Intervals: percentiles of a bootstrap that draws rows, all g + 2 outputs of a row
/// staying together; on a low-discrepancy design, whose rows are not independent, they are rather too wide.
///
/// A row with an output that is NaN or infinite is left out and counted. Indices are NaN when fewer than two rows are
/// left or the output is the same in all of A and B; an interval is NaN with fewer than two resamples. The same bits on
/// any number of threads. Throws std::invalid_argument when there is no group, or no whole number of rows.
SobolIndices sobol_indices(std::span<const double> outputs, std::size_t groups, const SobolOptions& options = {});

/// The same for many outputs of the same runs, the weeks of a curve for example: columns[k] is output k of all runs in
/// the order above. The resamples are the same for all columns without rows left out.
std::vector<SobolIndices> sobol_indices(std::span<const std::vector<double>> columns, std::size_t groups,
                                        const SobolOptions& options = {});

}  // namespace concert::analysis

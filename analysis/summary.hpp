#pragma once
#include <vector>

#include "analysis/bass.hpp"
#include "analysis/group_samples.hpp"
#include "analysis/statistics.hpp"

/// What a study says: the runs of every group of points and arm put together.
namespace concert::analysis {

/// One group of points under one arm.
struct Cell {
    std::size_t runs = 0;  ///< that did not fail
    std::size_t failed = 0;
    std::vector<Statistic> outcomes;  ///< by the outcome table
    Estimate ignition;                ///< share of runs whose D at withdrawal exceeds half of the best arm's median
    std::vector<double> curve;        ///< median of D of everybody, week by week; empty when D is not measured
    Band at_end;                      ///< of D in the last week
    BassFit bass, bass_one;           ///< fitted to the median of D, weeks 1 to withdrawal: ceiling fitted, ceiling 1
};

/// Paired differences `arm` - `against` in one group.
struct Difference {
    std::size_t group, arm, against;
    std::vector<Statistic> outcomes;
};

struct Summary {
    std::vector<Group> groups;
    std::size_t arms = 0;
    std::vector<Cell> cells;  ///< [group * arms + arm]
    std::vector<Difference>
        differences;                    ///< by group: every arm against the first, then the extremes if not among them
    std::size_t runs = 0, failed = 0;   ///< of the study
    std::string first_error;            ///< what the first run that failed says
    std::vector<bool> known;            ///< by outcome: whether any run has a value of it
    std::vector<std::size_t> extremes;  ///< by group: position of the difference between the arms of highest and lowest
                                        ///< mean D at withdrawal; npos with a single arm

    const Cell& at(std::size_t group, std::size_t arm) const { return cells[group * arms + arm]; }
};

Summary summarise(const Results& results);

}  // namespace concert::analysis

#pragma once
#include <string>
#include <vector>

#include "analysis/results.hpp"

/// The runs of one point, without curves, and the samples that its statistics are made of.
namespace concert::analysis {

/// The runs that did not fail, by arm.
class PointRuns {
public:
    PointRuns(const Results& results, std::size_t point);
    /// In order of replicate.
    const std::vector<Run>& of(std::size_t arm) const { return runs_[arm]; }
    std::size_t arms() const { return runs_.size(); }
    std::size_t failed(std::size_t arm) const { return failed_[arm]; }
    /// What the first run that failed says; empty where none did.
    const std::string& first_error() const { return first_error_; }

private:
    std::vector<std::vector<Run>> runs_;
    std::vector<std::size_t> failed_;
    std::string first_error_;
};

/// An outcome of the replicates under an arm. "Never" is +infinity; what does not exist is NaN.
std::vector<double> sample(const PointRuns& runs, std::size_t arm, std::size_t outcome);

/// The same of the differences `arm` - `against` between runs of one replicate; NaN where either does not exist or
/// never happened.
std::vector<double> paired_sample(const PointRuns& runs, std::size_t arm, std::size_t against, std::size_t outcome);

}  // namespace concert::analysis

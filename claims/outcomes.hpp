#pragma once
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

/// What the runs of one point gave: value(arm, replicate, outcome), NaN where a run was not made or an outcome does not
/// exist. Outcomes are those of bands(), in that order.
namespace concert::claims {

class Outcomes {
public:
    Outcomes(std::size_t arms, std::size_t replicates);

    std::size_t arms() const { return arms_; }
    std::size_t replicates() const { return replicates_; }
    double& at(std::size_t arm, std::size_t replicate, std::size_t outcome) {
        return values_[(arm * replicates_ + replicate) * width_ + outcome];
    }
    double at(std::size_t arm, std::size_t replicate, std::size_t outcome) const {
        return values_[(arm * replicates_ + replicate) * width_ + outcome];
    }

    /// Mean over the replicates first ... last - 1 that have a value; NaN when none has.
    double mean(std::size_t arm, std::size_t outcome, std::size_t first, std::size_t last) const;

private:
    std::size_t arms_, replicates_, width_;
    std::vector<double> values_;
};

/// Position of an outcome in bands().
std::size_t column_of(std::string_view outcome);

}  // namespace concert::claims

#pragma once
#include <string>
#include <utility>
#include <vector>

#include "claims/outcomes.hpp"
#include "scenarios/claim.hpp"

/// What every rule of judgement comes down to: a weighted sum of arms, compared with a margin, replicate by replicate.
namespace concert::claims {

enum class Direction { above, not_below, either };

struct Contrast {
    std::string label;                                  ///< "kappa=0.5", "N=20 -> N=500"; empty when there is only one
    std::size_t outcome = 0;                            ///< position in bands()
    std::vector<std::pair<std::size_t, double>> terms;  ///< arm, weight; weights count what is better as positive
    double margin = 0;                                  ///< the smallest effect that matters, or 0
    bool relative = false;                              ///< the margin is a share of the larger mean of `compared`
    Direction direction = Direction::above;
    std::vector<std::size_t> compared;  ///< the arms that stand for the two sides, the favoured one first
};

/// Arms by their places on a claim's axes.
class Arms {
public:
    /// All combinations of the levels of `axes`, the last one fastest.
    explicit Arms(const std::vector<scenarios::ArmAxis>& axes);

    std::size_t size() const { return size_; }
    std::size_t level(std::size_t arm, std::size_t axis) const;
    std::size_t levels(std::size_t axis) const { return counts_[axis]; }
    const std::vector<scenarios::ArmAxis>& axes() const { return axes_; }
    /// Arms that meet both selectors, rising.
    std::vector<std::size_t> select(const scenarios::Selector& where, const scenarios::Selector& also = {}) const;
    /// "kappa=0.5, size=small" for the given axes of an arm.
    std::string label(std::size_t arm, const std::vector<std::size_t>& axes) const;

private:
    std::vector<scenarios::ArmAxis> axes_;
    std::vector<std::size_t> counts_, strides_;
    std::size_t size_ = 1;
};

/// True when a judgement chooses among several arms, so that half of the replicates must go to choosing.
bool chooses(const scenarios::Judgement& judgement, const Arms& arms);

/// The arms whose outcomes decide the choice (all that the judgement speaks of when it does not choose).
std::vector<std::size_t> candidates(const scenarios::Judgement& judgement, const Arms& arms);

/// The comparisons of a judgement, best arms chosen by their means over the replicates first ... last - 1. Which
/// replicates these are does not matter to a judgement that does not choose.
std::vector<Contrast> contrasts(const scenarios::Judgement& judgement, const Arms& arms, const Outcomes& outcomes,
                                std::size_t first, std::size_t last);

}  // namespace concert::claims

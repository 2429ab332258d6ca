#pragma once
#include <optional>

#include "claims/contrast.hpp"
#include "claims/verdict.hpp"

/// A claim judged at one point of the parameter space.
namespace concert::claims {

/// One comparison, as it is reported.
struct Finding {
    std::size_t judgement = 0;
    std::string label;               ///< what tells it from the judgement's other comparisons
    std::size_t outcome = 0;         ///< position in bands()
    std::vector<std::string> sides;  ///< the arms compared, the favoured one first
    std::vector<double> means;       ///< their mean outcomes
    Direction direction = Direction::above;
    Effect effect{};
    Verdict verdict = Verdict::undecided;
};

struct Judged {
    Verdict verdict = Verdict::undecided;
    std::vector<Finding> findings;
    std::size_t leading = 0;  ///< the finding that the verdict hangs on
    /// P(ignition): share of runs with D above half of the best arm's median; of the two sides of the leading finding,
    /// and of all arms whose relational share is highest. NaN where D is not measured or no arm has a share.
    double ignition_of, ignition_against, ignition_relational;
};

/// What a claim needs to be judged, in two steps.
class Judge {
public:
    /// The first half of the `replicates` chooses the best arms, the second compares them; judgements that choose
    /// nothing use all.
    Judge(const scenarios::Claim& claim, std::size_t replicates);

    const Arms& arms() const { return arms_; }
    std::size_t half() const { return half_; }
    /// Arms that must be run in replicates first ... last - 1.
    struct Wanted {
        std::size_t arm, first, last;
    };
    std::vector<Wanted> first_step() const;
    /// Once these have been run: what the chosen arms need.
    std::vector<Wanted> second_step(const Outcomes& outcomes) const;
    Judged judge(const Outcomes& outcomes) const;

private:
    std::vector<Contrast> contrasts_of(std::size_t judgement, const Outcomes& outcomes) const;

    void ignite(const Outcomes& outcomes, const std::vector<std::size_t>& sides, Judged& judged) const;

    const scenarios::Claim& claim_;
    Arms arms_;
    std::size_t replicates_, half_;
    std::vector<bool> chooses_;
};

}  // namespace concert::claims

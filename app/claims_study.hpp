#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/claim_runs.hpp"
#include "claims/report.hpp"
#include "claims/store.hpp"
#include "scenarios/study.hpp"

/// All claims of a folder, ready to be judged anywhere in the parameter space.
namespace concert::app {

struct ClaimsOptions {
    std::vector<std::string> only;           ///< ids; empty: all claims
    std::optional<std::int64_t> replicates;  ///< of every claim, in place of the files'
    std::uint64_t seed = 0;
};

class ClaimsStudy {
public:
    /// Reads every study file of the folder that states a claim. Throws scenarios::StudyErrors with all their mistakes.
    ClaimsStudy(const std::string& folder, const ClaimsOptions& options);

    std::size_t size() const { return claims_.size(); }
    const scenarios::Study& study(std::size_t claim) const { return claims_[claim]->study; }
    const std::string& id(std::size_t claim) const { return study(claim).the_claim().id; }

    /// The calibrated point, the potency ratios and `points` points of the full box and `near` of the other.
    std::vector<claims::Place> places(std::size_t points, std::size_t near) const;
    /// The calibrated point with these parameters instead.
    claims::Place place_with(const std::vector<scenarios::Setting>& settings) const;
    const std::vector<std::size_t>& dimensions() const { return dimensions_; }

    /// Judges the claims `which` at a place. `progress` is told the share of the work done, from any thread. Nothing
    /// when sim::interrupted() was set meanwhile.
    std::optional<std::vector<claims::Judged>> judge(const claims::Place& place, const std::vector<std::size_t>& which,
                                                     const std::function<void(double)>& progress);

    /// Runs made so far, and why some failed.
    std::size_t runs() const { return runs_; }
    const std::vector<std::string>& failures() const { return failures_; }

    /// What decides the results, for the store.
    claims::Store::Design design() const;

private:
    struct Claim {
        Claim(scenarios::Study read, std::optional<std::int64_t> replicates);
        scenarios::Study study;
        Organisations organisations;
        std::size_t replicates;
        claims::Judge judge;
    };
    ClaimArm arm_of(const Claim& claim, std::size_t arm, const claims::Place& place) const;
    claims::Place boxed(const std::string& box, std::size_t number, const double* unit) const;

    std::vector<std::unique_ptr<Claim>> claims_;
    std::vector<std::size_t> dimensions_;
    std::uint64_t seed_;
    std::size_t most_replicates_ = 0, runs_ = 0;
    std::vector<std::string> failures_;
};

}  // namespace concert::app

#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/organisations.hpp"
#include "models/administration/setup.hpp"

/// The runs of one place in the parameter space. Claims that need the same run share it.
namespace concert::app {

/// Everything that the runs of an arm depend on, but for seed and replicate.
struct ClaimArm {
    std::vector<double> values;   ///< of all parameters
    std::vector<bool> equations;  ///< which are on
    const Organisations* organisations;
};

class ClaimRuns {
public:
    ClaimRuns(std::uint64_t seed, std::size_t replicates) : seed_(seed), replicates_(replicates) {}

    /// The number of an arm; arms that cannot differ in anything have the same.
    std::size_t slot_of(ClaimArm arm);

    /// Asks for the replicates first ... last - 1 of an arm.
    void want(std::size_t slot, std::size_t first, std::size_t last);
    std::size_t wanted() const { return wanted_.size(); }
    /// Makes the runs asked for and not yet made, side by side; `finished` is called after each, from any thread.
    void run(const std::function<void()>& finished);

    /// Outcome `column` of claims::bands(); NaN when the run was not made or failed.
    double at(std::size_t slot, std::size_t replicate, std::size_t column) const;
    std::size_t made() const { return made_; }
    /// Why runs failed, one line each.
    const std::vector<std::string>& failures() const { return failures_; }

private:
    struct Slot {
        ClaimArm arm;
        std::shared_ptr<const administration::InitialTrust> trust;
        std::vector<bool> asked;       ///< by replicate
        std::vector<double> outcomes;  ///< [replicate][column]
    };
    void run_one(Slot& slot, std::size_t replicate) const;

    std::uint64_t seed_;
    std::size_t replicates_, made_ = 0;
    std::map<std::string, std::size_t> numbers_;
    std::vector<Slot> slots_;
    std::map<std::vector<double>, std::shared_ptr<const administration::InitialTrust>> tables_;
    std::vector<std::pair<std::size_t, std::size_t>> wanted_;  ///< slot, replicate
    std::vector<std::string> failures_;
    std::mutex guard_;
};

}  // namespace concert::app

#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "app/organisations.hpp"
#include "models/administration/setup.hpp"
#include "scenarios/range.hpp"
#include "sim/record.hpp"

/// Runs of the one organisation of a study with some parameters given other values, for the searches over them.
namespace concert::app {

/// What is asked of each run: first these outcomes, then a measure of everybody in these weeks.
struct Wanted {
    std::vector<std::string> outcomes;
    std::string measure;
    std::vector<std::int64_t> weeks;
    std::size_t size() const { return outcomes.size() + weeks.size(); }
};

class CandidateRuns {
public:
    /// `study` has one arm and one point and must outlive this. Throws scenarios::StudyErrors where its files hold
    /// mistakes.
    CandidateRuns(const scenarios::Study& study, const std::vector<scenarios::Range>& varied);

    /// The means over replicates first ... first + count - 1 of what is wanted, the varied parameters having these
    /// values; NaN where no run has a value. Empty when sim::interrupted() was set meanwhile. A run that cannot be made
    /// is noted and gives no value. Any thread may call it.
    std::vector<double> means(std::span<const double> values, std::uint32_t first, std::uint32_t count,
                              const Wanted& wanted);

    /// Weeks of a run at the study's own values, the beginning of the mandate included.
    std::size_t weeks() const;
    /// The measures there are, by name.
    std::vector<std::string> measures() const;
    /// Why runs could not be made, each reason once, in alphabetical order.
    std::vector<std::string> failures() const;

private:
    std::vector<double> run(const administration::Parameters& p, std::uint32_t replicate, const Wanted& wanted) const;
    std::shared_ptr<const administration::InitialTrust> trust_of(const administration::Parameters& p) const;

    const scenarios::Study& study_;
    Organisations organisations_;
    std::vector<std::size_t> varied_;
    std::vector<double> base_;
    administration::Equations on_;
    std::vector<sim::Measure> measures_;
    administration::Parameters own_;  ///< the study's
    std::shared_ptr<const administration::InitialTrust> own_trust_;
    mutable std::mutex guard_;
    std::vector<std::string> failures_;
};

}  // namespace concert::app

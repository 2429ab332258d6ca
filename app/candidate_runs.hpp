#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/evaluations.hpp"
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

    /// A run cannot be made: what() says why.
    class Impossible : public std::runtime_error {
    public:
        using std::runtime_error::runtime_error;
    };

    /// The means over replicates first ... first + count - 1 of what is wanted, the varied parameters having these
    /// values; NaN where no run has a value. Empty when sim::interrupted() was set meanwhile. Throws Impossible. Any
    /// thread may call it.
    std::vector<double> means(std::span<const double> values, std::uint32_t first, std::uint32_t count,
                              const Wanted& wanted) const;
    /// `simulate`, which uses means(); where a run cannot be made, that is noted and all `size` values are NaN. To be
    /// put around what is remembered(): what could not be made is tried again when a search is taken up.
    analysis::Simulator noting_failures(analysis::Simulator simulate, std::size_t size);

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
    mutable std::mutex guard_;  ///< of the failures
    std::vector<std::string> failures_;
};

}  // namespace concert::app

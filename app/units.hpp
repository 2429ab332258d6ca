#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "analysis/results.hpp"
#include "app/description.hpp"

/// The smallest piece of work: one organisation, run under several arms.
namespace concert::app {

/// One replicate of one point, under these arms.
struct Unit {
    std::size_t point, replicate;
    std::vector<std::size_t> arms;
};

/// The past that the arms of a point share, to the end of week `week` of the mandate, as a checkpoint.
using PastOf = std::function<std::string(std::size_t point, const administration::Organisation& organisation,
                                         const administration::Setup& past, std::int64_t week)>;

/// Does the units of a study. Nothing is kept from one to the next but what a point's replicates share.
class Units {
public:
    /// All must outlive it; `study` as described().
    Units(const scenarios::Study& source, Preparation& preparation, const analysis::Results& study);

    /// From now on the shared pasts of a study with [branch] come from here; until then each is run when it is needed.
    void take_pasts_from(PastOf past) { past_of_ = std::move(past); }

    /// Calls `keep` with every run of the unit, from any thread; a run that throws is kept with its error.
    /// Any number of units may be done at once. When sim::interrupted() is set, arms not yet begun are left out.
    void run(const Unit& unit, const std::function<void(analysis::Run)>& keep);

private:
    std::shared_ptr<const PreparedPoint> prepared(std::size_t point);
    std::vector<administration::Organisation> built(const PreparedPoint& ready, std::size_t replicate) const;
    analysis::Run run_arm(const PreparedPoint& ready, const std::vector<administration::Organisation>& organisations,
                          const std::string& past, const Unit& unit, std::size_t arm) const;

    const scenarios::Study& source_;
    Preparation& preparation_;
    const analysis::Results& study_;
    std::vector<std::string> group_names_;  ///< of the model
    std::vector<std::size_t> kept_groups_;
    PastOf past_of_;
    std::mutex guard_;  ///< of the preparation and of what it made
    std::vector<std::weak_ptr<const PreparedPoint>> points_;
    std::shared_ptr<const PreparedPoint> latest_;  ///< kept until another point is begun
};

}  // namespace concert::app

#pragma once
#include "app/keeper.hpp"
#include "app/units.hpp"

/// What is to be done of a study, and in which order.
namespace concert::app {

/// A part of a study, for machines that work side by side: every `of`-th unit, or every `of`-th point where replicates
/// grow, from the one numbered `part` (0, 1, ...).
struct Shard {
    std::size_t part = 0, of = 1;
};

/// The units of a study in waves: the replicates of every point, then, where an interval is asked for, more of those
/// points where it is not reached.
class Waves {
public:
    /// All must outlive it; `study` as described().
    Waves(const scenarios::Study& source, const Organisations& organisations, const analysis::Results& study,
          const Shard& shard, const Keeper& keeper);

    /// What is to be done next: empty only when nothing is left. Units already held are left out; a wave of which
    /// nothing is left counts as done.
    std::vector<Unit> next();

private:
    std::size_t goal_of(std::size_t point) const;
    bool precise(std::size_t point, const scenarios::Precision& wanted) const;
    bool mine(std::size_t point, std::size_t replicate) const;
    void add(std::size_t point, std::size_t replicate, std::vector<Unit>& wave) const;

    const scenarios::Study& source_;
    const std::vector<scenarios::Point>& points_;
    const analysis::Results& study_;
    Shard shard_;
    const Keeper& keeper_;
    std::vector<std::size_t> done_, order_;
};

}  // namespace concert::app

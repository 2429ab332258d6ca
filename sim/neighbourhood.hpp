#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/network.hpp"
#include "sim/network_measures.hpp"

namespace concert::sim {

/// The people within a few steps of one person, searched again and again on a large network: a search touches nobody
/// farther away, and memory is O(people) however many are found. Boost.Graph's breadth-first visit behind a queue that
/// ends at the limit. Only `first` and `target` of the network are read, so directed rows without mates will do: steps
/// then lead from a person to those in their row. One object a thread.
class Neighbourhood {
public:
    /// `rows` must outlive it. Throws std::invalid_argument when limit is 0.
    Neighbourhood(const Network& rows, std::uint16_t limit);

    /// Finds everybody within the limit of `start` and forgets the search before.
    void search(Person start);

    /// Steps to the farthest person found; 0 when nobody was.
    std::uint16_t farthest() const { return static_cast<std::uint16_t>(level_.size() - 2); }
    /// Those exactly `steps` away, steps <= farthest(); the start itself at 0.
    std::span<const Person> at(std::uint16_t steps) const {
        return {found_.data() + level_[steps], level_[steps + 1] - level_[steps]};
    }
    /// Steps on the shortest path to this person; `unreachable` when they were not found.
    std::uint16_t steps_to(Person person) const { return stamp_[person] == search_ ? steps_[person] : unreachable; }

private:
    struct Seen;
    struct Queue;

    const Network& rows_;
    std::uint16_t limit_;
    std::uint32_t search_ = 0;
    std::vector<std::uint32_t> stamp_;  ///< the last search that found each person
    std::vector<std::uint16_t> steps_;  ///< and how far away
    std::vector<Person> found_;         ///< by distance
    std::vector<std::size_t> level_;    ///< where each distance starts in found_, and its end
};

}  // namespace concert::sim

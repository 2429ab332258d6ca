#pragma once
#include <cstdint>
#include <vector>

#include "models/population/head_ties.hpp"

/// E16: when organisations start. Hazard a week of one that has not: p_o + q_o · (share of those it follows that have
/// adopted by the end of the week before).
namespace concert::population {

/// An organisation starts in the first week in which the hazard that has passed since week 0 reaches its patience, an
/// exponential number of mean 1 drawn once: P(not started) = exp(−hazard passed), exactly, with no draw a week and
/// no order among organisations.
std::vector<double> draw_patience(const std::vector<std::uint32_t>& number, std::uint64_t seed,
                                  std::uint32_t replicate);

class StartProcess {
public:
    /// `ties` must outlive the process.
    StartProcess(const HeadTies& ties, double alone, double imitation, std::vector<double> patience);

    /// Those that have not started and will within `weeks` even if nobody else adopts: more adopters only hurry them.
    std::vector<std::uint32_t> sure_within(std::uint32_t weeks) const;

    /// One week passes; those that start in it, in order of their position.
    std::vector<std::uint32_t> advance();

    /// i has adopted in the present week; its followers see it from the next week on. At most once each.
    void adopted(std::uint32_t i);

private:
    double hazard(std::size_t i) const;

    const HeadTies& ties_;
    double alone_, imitation_;
    std::vector<double> left_;                     ///< patience less the hazard passed; 0 or less: started
    std::vector<std::uint32_t> seen_;              ///< adopters among those it follows
    std::vector<std::uint32_t> first_, follower_;  ///< the ties the other way round
};

}  // namespace concert::population

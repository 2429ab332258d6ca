#pragma once
#include <cstdint>
#include <vector>

#include "models/administration/surroundings.hpp"

/// How likely a partner is by where they stand: the groups of people among whom a person chooses, and the groups'
/// weights. Inside a group everybody is equally likely (before homophily).
namespace concert::administration {

class TieWeights {
public:
    /// By p.tie_generator. Distance decay: a group is everybody at one distance h, weight n(h)·exp(−a_h(h−1)) (Adamic &
    /// Adar 2005). Multiscale: a group is a segment of n people, weight n·exp(−D/λ_D)·exp(−x/ζ_x), D = level of the
    /// lowest common superior, x = √(d_i² + d_j² − 2) with d_i, d_j the steps up to it (Dodds, Watts & Sabel 2003); on
    /// the direct line of one step, where their x is not defined because the hierarchy itself is the tie, x = 0.
    TieWeights(const Hierarchy& h, std::uint32_t elected, const Parameters& p);

    /// Takes the place of person i: finds the groups around them.
    void stand_at(Person i);

    /// The group that a number in (0, 1) chooses in proportion to the weights.
    std::uint32_t group_of(double u) const;
    std::uint32_t people_in(std::uint32_t group) const { return size_[group]; }
    /// The k-th person of a group.
    Person person(std::uint32_t group, std::uint32_t k) const;

private:
    double weight(const Segment& s, std::uint32_t level) const;

    const Hierarchy& h_;
    Surroundings surroundings_;
    bool multiscale_;
    double depth_scale_, distance_scale_;
    std::vector<double> decay_;  ///< exp(−a_h(h−1)) by distance h
    std::vector<Segment> segments_;
    std::vector<std::uint32_t> group_;  ///< of each segment
    std::vector<std::uint32_t> size_;   ///< people by group
    std::vector<double> running_;       ///< sum of the weights up to a group
};

}  // namespace concert::administration

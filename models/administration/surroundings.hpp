#pragma once
#include <cstdint>
#include <vector>

#include "models/administration/hierarchy.hpp"

/// Who stands how far from somebody in the hierarchy.
namespace concert::administration {

/// People at one distance, under one common superior, that stand next to one another, less a gap (the branch one comes
/// from).
struct Segment {
    std::uint32_t distance;  ///< steps over the line
    std::uint32_t up;        ///< steps from oneself up to the lowest common superior
    Person begin, end, gap_begin, gap_end;
    std::uint32_t size() const { return (end - begin) - (gap_end - gap_begin); }
    Person at(std::uint32_t k) const { return begin + k < gap_begin ? begin + k : begin + k + (gap_end - gap_begin); }
};

/// Breadth-first numbering keeps the descendants of a person at a given depth contiguous: this finds them.
/// `elected` people stand one step above the head, numbered behind the staff.
class Surroundings {
public:
    Surroundings(const Hierarchy& h, std::uint32_t elected);

    /// All other people than i, as segments; O(levels^2).
    void around(Person i, std::vector<Segment>& found) const;

private:
    /// `top` and everybody below, at distance `up` and more, without the branch of `branch`; at distance 0 without
    /// `top`.
    void below(Person top, std::uint32_t up, Person branch, std::vector<Segment>& found) const;

    const Hierarchy& h_;
    Person staff_, elected_;
    std::vector<Person> first_report_;
};

}  // namespace concert::administration

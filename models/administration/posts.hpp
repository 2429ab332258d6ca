#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/administration/hierarchy.hpp"

/// A line made of a list of posts, as public bodies publish it: senior posts one by one, junior staff as groups.
namespace concert::administration {

/// A senior post, or a group of junior staff under one.
struct Post {
    std::uint32_t id = 0, parent = 0;  ///< parent 0: none
    bool senior = true;
    bool eliminated = false;  ///< no longer exists
    bool vacant = false;      ///< exists, and counts as a person
    std::string grade, unit;
    double fte = 1;  ///< full-time equivalents of a group; a senior post is one person
};

/// The hierarchy of one body, with every repair counted in its notes: children of an eliminated post rise to its
/// parent; several roots get a virtual head; junior groups are pooled per parent and unit and rounded by largest
/// remainder; with p.insert_managers a post with more than 15 direct reports gets first-line managers (one per
/// team_span people, promoted from the highest grade) and managers of managers by manager_span until no span
/// exceeds 15. Throws std::invalid_argument when nobody is left or a post's parent does not exist.
Hierarchy hierarchy_from_posts(const std::vector<Post>& posts, const Parameters& p);

/// Standing of a British civil-service grade: 0 is the highest; unknown grades stand in the middle.
int grade_rank(const std::string& grade);

}  // namespace concert::administration

#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/study.hpp"

/// Real hierarchies from two tables: the posts of many public bodies, and the bodies' names.
namespace concert::scenarios {

/// A senior post, or a group of junior staff under one.
struct Post {
    enum class Status { filled, vacant, eliminated, group };
    std::uint32_t id = 0;
    std::uint32_t parent = 0;  ///< id of the post above, 0 for none
    bool senior = true;
    Status status = Status::filled;
    std::string grade, unit;
    double fte = 0;  ///< full-time equivalents
    int line = 0;    ///< in the posts file
};

struct Body {
    std::uint32_t id = 0;
    std::string name;
    std::vector<Post> posts;  ///< in the order of the file; more than one may have no parent
};

/// The bodies of the two files, in the order of `bodies_path`. Throws StudyErrors with every mistake of a file at once:
/// a missing column, an unknown word, a post given twice, a parent that is unknown or a group of juniors, a cycle
/// (named), negative full-time equivalents, a body without posts or posts without a body.
std::vector<Body> read_bodies(const std::string& posts_path, const std::string& bodies_path);

/// People of a body as the source counts them, rounded: posts that are not eliminated and the staff in groups.
std::int64_t people_of(const Body& body);

/// The point of a study for a body of `people` persons, the `position`-th of its file: named after the body, grouped by
/// size class ("N=51-250").
Point point_of(const Body& body, std::int64_t people, std::uint32_t position, const OrganisationSource& source);

}  // namespace concert::scenarios

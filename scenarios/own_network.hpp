#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// One's own organisation from two tables: people.csv (person, superior, category) and ties.csv (from, to, trust).
namespace concert::scenarios {

struct OwnNetwork {
    struct Tie {
        std::uint32_t from, to;
        double trust;  ///< of `from` in `to`, in [0, 1]; NaN when not given
    };
    std::vector<std::string> names;
    std::vector<std::uint32_t> superior;  ///< position of the person above; the head's own position for the head
    std::vector<char> category;           ///< 'A', 'B', 'C', or 0 when not given
    std::vector<Tie> ties;                ///< each direction at most once

    std::uint32_t head() const;
};

/// The organisation in the two files. Throws StudyErrors with every mistake of a file at once: a missing column, a
/// person given twice, an unknown superior, a circle of superiors (named), no head or two (both lines), ties to unknown
/// people or to oneself, a tie given twice (both lines), trust outside [0, 1].
OwnNetwork read_own_network(const std::string& people_path, const std::string& ties_path);

}  // namespace concert::scenarios

#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// A list of employers from a table: employers.csv (label, branch, size, count).
namespace concert::scenarios {

/// One row: `count` employers of the same branch and size.
struct EmployerRow {
    std::string label, branch;
    std::int64_t size = 1;   ///< people
    std::int64_t count = 1;  ///< 1 when the table has no such column
};

inline constexpr std::int64_t most_employers = 10'000'000;
inline constexpr std::int64_t largest_employer = 10'000'000;

/// The rows of the file. Throws StudyErrors with every mistake at once: a missing column, an empty label or branch, a
/// label given twice (both lines), a size or count that is no whole number in its range, too many employers.
std::vector<EmployerRow> read_employers(const std::string& path);

}  // namespace concert::scenarios

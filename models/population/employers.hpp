#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// Who there is: employers by branch and size, and a smaller population that stands for them.
namespace concert::population {

struct Employer {
    std::uint32_t number = 0;  ///< in the whole list; addresses the draws, whatever sample is taken
    std::uint32_t branch = 0;
    std::uint32_t label = 0;
    std::int64_t size = 1;  ///< people
};

struct Employers {
    std::vector<std::string> branches;
    std::vector<std::string> labels;
    std::vector<Employer> list;

    std::int64_t people() const;
};

/// The sizes of `wanted` as whole numbers of at least 1 whose sum is exactly `total`: differences of rounded running
/// sums, scaled to the total where the sum of `wanted` is another.
std::vector<std::int64_t> whole_sizes(const std::vector<double>& wanted, std::int64_t total);

/// One employer in `one_in`: in each branch, ranked by size, every `one_in` neighbours are replaced by one employer of
/// their mean size, which keeps the draws of the middle one. Employers and people of a branch both become
/// 1/one_in of what they were, rounded (at least one of each). With 1, the list itself.
Employers sample(const Employers& all, std::int64_t one_in);

}  // namespace concert::population

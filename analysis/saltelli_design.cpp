#include "analysis/saltelli_design.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace concert::analysis {

std::size_t groups_of(std::span<const std::size_t> group_of) {
    return group_of.empty() ? 0 : *std::max_element(group_of.begin(), group_of.end()) + 1;
}

std::vector<double> saltelli_design(std::span<const double> base, std::span<const std::size_t> group_of) {
    const std::size_t d = group_of.size(), groups = groups_of(group_of);
    if (d == 0) throw std::invalid_argument("saltelli_design: no input");
    if (base.size() % (2 * d) != 0) {
        throw std::invalid_argument("saltelli_design: rows of A and B have " + std::to_string(2 * d) + " numbers");
    }
    for (std::size_t j = 0; j < groups; ++j) {
        if (std::find(group_of.begin(), group_of.end(), j) == group_of.end()) {
            throw std::invalid_argument("saltelli_design: group " + std::to_string(j) + " has no input");
        }
    }
    const std::size_t n = base.size() / (2 * d);
    std::vector<double> design;
    design.reserve((groups + 2) * n * d);
    for (std::size_t matrix = 0; matrix < groups + 2; ++matrix) {
        for (std::size_t row = 0; row < n; ++row) {
            const double* a = base.data() + row * 2 * d;
            for (std::size_t i = 0; i < d; ++i) {
                const bool from_b = matrix == 1 || (matrix >= 2 && group_of[i] == matrix - 2);
                design.push_back(a[from_b ? d + i : i]);
            }
        }
    }
    return design;
}

}  // namespace concert::analysis
